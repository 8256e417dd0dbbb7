// SPDX-License-Identifier: EUPL-1.2
// What later slices and loaders may ask of commitments.
import { z } from 'zod';
import type { Acting } from '#kernel/operation.server.ts';
import type { Due } from '#kernel/pure/due.ts';
import { latestDay, parsePartialDate } from '#kernel/pure/partial-date.ts';
import { isRefusal, type Refusal } from '#kernel/pure/refusal.ts';
import { contributionAnswer } from './answers.server.ts';
import { commitmentsDue } from './commitment.store.server.ts';
import { contributionRecorded } from './facts.ts';
import { partyOf, type Written, writeDown } from './moves.operations.server.ts';
import { contributionKinds } from './rules/codes.ts';
import * as store from './store.server.ts';

export { askedOf } from './asked.server.ts';
export {
  listCommitments,
  summariseCommitments,
  viewCommitment,
  viewDealCommitments,
} from './commitment.operations.server.ts';
export { reportOnCommitment } from './judge.operations.server.ts';
/** Commitments of a data set, with all that hangs on them; for the worker. */
export { type LoadedCommitment, loadCommitment, loadDependency } from './loading.server.ts';
/** The second writes a draft down too, for slices in which a promise comes up. */
export { confirmCommitment, makeCommitment } from './moves.operations.server.ts';
export { changeContribution, endContribution, listContributions, recordContribution } from './operations.server.ts';
export { endingOf } from './rules/ending.ts';
export type { NewContribution } from './store.server.ts';
export { settleTransfer } from './transfer.operations.server.ts';

const kind = z.enum(contributionKinds);

/** Contributions to a deal, first the one that ends first; what has no known end comes last. */
export async function contributionsOf(at: Acting, dealId: string) {
  return (await store.contributionsOf(at, dealId)).map((row) => contributionAnswer(row, at.today));
}

/** Writes a contribution of a data set, once per `sourceKey` and deal. */
export async function loadContribution(
  at: Acting,
  dealId: string,
  contribution: store.NewContribution & { sourceKey: string },
): Promise<'added' | 'same'> {
  if (await store.wasLoaded(at, dealId, contribution.sourceKey)) return 'same';
  const contributionId = await store.addContribution(at, dealId, contribution);
  const body = { contributionId, dealId, kind: kind.parse(contribution.kind) };
  await at.note(contributionRecorded, { space: dealId, body });
  return 'added';
}

const lastDay = (date: string) => {
  const known = parsePartialDate(date);
  return known === null ? date : latestDay(known);
};

/** Writes down, for a party of a deal, what it means to promise; somebody with mandate makes it a promise later. */
export async function draftCommitment(
  at: Acting,
  dealId: string,
  organisation: string,
  given: Pick<Written, 'what' | 'dueOn' | 'effect' | 'kind'>,
): Promise<{ id: string } | Refusal<'not-a-party'>> {
  const party = await partyOf(at, dealId, organisation);
  if (isRefusal(party)) return party;
  const draft = { ...given, newness: 'unknown', visibility: 'parties', promise: null } as const;
  return { id: await writeDown(at, dealId, party.id, draft) };
}

/** What falls due in a deal up to and including a day: commitments still to be done, and contributions that end. */
export async function dueIn(at: Acting, spaceId: string, until: string): Promise<Due[]> {
  const promised = await commitmentsDue(at, spaceId, until);
  const ending = (await contributionsOf(at, spaceId)).filter(
    ({ endsOn, visibility }) =>
      endsOn !== null &&
      lastDay(endsOn) >= at.today &&
      lastDay(endsOn) <= until &&
      ['parties', 'network', 'public'].includes(visibility),
  );
  return [
    ...promised.map(({ id, name, what, due_until }) => ({
      kind: 'commitment',
      id,
      text: name ? `${name}: ${what}` : what,
      dueOn: due_until,
      href: `/toezeggingen/${id}`,
    })),
    ...ending.map(({ id, organisation, what, endsOn, deal }) => ({
      kind: 'contribution_end',
      id,
      text: organisation ? `${organisation.name}: ${what}` : what,
      dueOn: endsOn === null ? null : lastDay(endsOn),
      href: `/deals/${deal.slug}/toezeggingen#bijdragen`,
    })),
  ];
}
