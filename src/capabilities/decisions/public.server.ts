// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of decisions: what was decided about a thing, what falls due in a space, and how a session
// puts a proposal forward or settles one.
import { createTranslator } from 'use-intl/core';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { spaceBy } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import type { DecisionItem } from './contract.ts';
import * as store from './decisions.store.server.ts';
import * as parts from './parts.store.server.ts';
import type { ChangeKind } from './rules/codes.ts';
import { dueDay } from './rules/review.ts';
import { itemOf } from './view.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export { askedOf } from './asked.server.ts';
export { type ExampleDecision, loadDecision } from './loading.server.ts';
export { listDecisions, listRoundParties, proposeDecision, viewDecision } from './operations.server.ts';
/** The parties a round in a space goes along; `null` where that is not for who looks to know. */
export { partiesIn } from './parties.server.ts';
export { type Proposal, proposeIn } from './proposing.server.ts';
export { moveDecision, speak } from './round.operations.server.ts';

/** Decisions that change this thing, newest first, as far as who looks may see them. */
export async function decisionsAbout(at: Acting, kind: ChangeKind, id: string): Promise<DecisionItem[]> {
  return (await store.decisionsOn(at, kind, id)).map((row) => itemOf(row, at.today));
}

/** Says what a decision changes, once that has a record of its own. For who keeps the decision. */
export const nameWhatChanges = parts.insertChange;

/** A decision by id, as lists show it; `null` when it is not there for who looks. */
export async function decisionBy(at: Acting, id: string): Promise<DecisionItem | null> {
  const row = await store.findDecision(at, id);
  return row ? itemOf(row, at.today) : null;
}

/** Rounds that are open, and decisions that come back by a day: what a session of this space has to look at. */
export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const space = await spaceBy(at, spaceId);
  if (!space) return [];
  const t = createTranslator({ locale: at.language, messages: at.language === 'en' ? en : nl });
  return (await store.fallingDue(at, spaceId, until)).map((row) => {
    const kind = row.state === 'deciding' ? 'round' : row.state === 'postponed' ? 'postponed' : 'review';
    return {
      kind: `decision_${kind}`,
      id: row.id,
      text: t(`due.${kind}`, { title: row.title }),
      subject: row.title,
      dueOn: dueDay(row),
      href: `${spaceHref(space)}/besluiten/${row.id}`,
    };
  });
}
