// SPDX-License-Identifier: EUPL-1.2
// How a proposal begins, for people here and for the sessions it comes out of.
import { myOrganisations } from '#capabilities/membership/public.server.ts';
import type { Space } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { insertDecision } from './decisions.store.server.ts';
import { decisionProposed } from './facts.ts';
import * as parts from './parts.store.server.ts';
import type { DecisionType } from './rules/codes.ts';
import { ruleFor } from './rules/method.ts';
import { rulesOf } from './rules.store.server.ts';

export interface Proposal {
  readonly title: string;
  readonly proposal: string;
  readonly driver: string;
  readonly circle?: string | undefined;
  readonly type: DecisionType;
  readonly measure?: string | undefined;
  readonly reviewOn?: string | undefined;
  readonly bindingOn?: string | undefined;
  readonly formalBy?: string | undefined;
  readonly changes?: string | undefined;
  readonly replacesId?: string | null;
  readonly deciderId?: string | null;
  readonly visibility: Visibility;
}

/** Puts a proposal before the parties of a space, by the rule of that space. */
export async function proposeIn(
  at: Acting,
  space: Pick<Space, 'id'>,
  given: Proposal,
): Promise<{ id: string } | Refusal<'decider-needed'>> {
  const { method, share } = ruleFor(await rulesOf(at, space.id), given.type);
  const { deciderId = null, replacesId = null, proposal } = given;
  if (method === 'mandate_holder' && deciderId === null) return refuse('decider-needed');
  const id = at.newId();
  await insertDecision(at, {
    id,
    spaceId: space.id,
    organisationId: (await myOrganisations(at))[0] ?? null,
    title: given.title,
    proposal,
    driver: given.driver,
    circle: given.circle ?? null,
    type: given.type,
    method,
    share,
    deciderId: method === 'mandate_holder' ? deciderId : null,
    measure: given.measure ?? null,
    reviewOn: given.reviewOn ?? null,
    bindingOn: given.bindingOn ?? null,
    formalBy: given.formalBy ?? null,
    replacesId,
    visibility: given.visibility,
    authorId: at.me.personId,
  });
  await parts.insertEdition(at, id, { number: 1, proposal, why: null });
  await parts.insertStep(at, id, { move: 'propose', state: 'clarifying', note: null });
  if (given.changes !== undefined)
    await parts.insertChange(at, id, { kind: 'other', targetId: null, label: given.changes });
  await at.note(decisionProposed, { space: space.id, body: { decisionId: id, type: given.type, method } });
  return { id };
}
