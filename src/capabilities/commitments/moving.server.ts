// SPDX-License-Identifier: EUPL-1.2
// What every move of a commitment does: load it, ask the table whether it may be made, and write it on its story.
import { mandateFor } from '#capabilities/membership/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { commitmentItem } from './commitment.contract.ts';
import { type StandingRow, standingOf } from './commitment.store.server.ts';
import { commitmentMoved } from './facts.ts';
import * as store from './moves.store.server.ts';
import type { CommitmentMove, CommitmentState } from './rules/commitment.states.ts';
import { moveCommitment, rolesIn } from './rules/commitment.ts';

const { state: stateCode, kind: kindCode } = commitmentItem.shape;

/** Moves that bind a party, and whose mandate they ask. */
const binding = {
  promise: 'own',
  renegotiate: 'own',
  confirm: 'own',
  withdraw: 'own',
  offer: 'own',
  recall: 'own',
  accept: 'receiver',
  decline: 'receiver',
} as const satisfies Partial<Record<CommitmentMove, 'own' | 'receiver'>>;
type BindingMove = keyof typeof binding;

export interface Ready {
  readonly found: StandingRow;
  readonly from: CommitmentState;
  readonly to: CommitmentState;
}

/** The commitment and where the move leads; a refusal where it is not there, or the move is not theirs. */
export async function prepare(at: Acting, id: string, move: CommitmentMove) {
  const found = await standingOf(at, id);
  return found ? lead(found, move) : refuse('not-found');
}

function lead(found: StandingRow, move: CommitmentMove) {
  const from = stateCode.parse(found.state);
  const to = moveCommitment(from, move, rolesIn(found));
  return isRefusal(to) ? to : { found, from, to };
}

/** The same for a move that binds a party: without a mandate the refusal says whose is missing. */
export async function prepareBinding(at: Acting, id: string, move: BindingMove) {
  const found = await standingOf(at, id);
  if (!found) return refuse('not-found');
  const ready = lead(found, move);
  return isRefusal(ready) && ready.refused === 'not-allowed' ? missingMandate(at, found, move) : ready;
}

/** Says whose mandate is missing. */
async function missingMandate(
  at: Acting,
  { organisation_id, transfer_to_id, kind, space_id }: StandingRow,
  move: BindingMove,
): Promise<Refusal<'no-mandate' | 'not-allowed'>> {
  const organisationId = binding[move] === 'receiver' ? (transfer_to_id ?? organisation_id) : organisation_id;
  const act = { organisationId, kind: 'promise', commitmentKind: kindCode.parse(kind), spaceId: space_id } as const;
  const mandate = await mandateFor(at, act);
  return isRefusal(mandate) ? mandate : refuse('not-allowed');
}

/** Somebody was first: what stands there now goes along, so that no word of either is lost. */
export const stale = ({ what, due_on, effect, condition, version }: StandingRow) =>
  refuse('stale', {
    values: { version, what, dueOn: due_on ?? '', effect: effect ?? '', condition: condition ?? '' },
  });

/** Writes a move on the story and the chain of facts. */
export async function tell(
  at: Acting,
  move: CommitmentMove,
  ready: Ready,
  step: Omit<store.Step, 'move' | 'happened_on'>,
) {
  const { found, from, to } = ready;
  await store.addStep(at, found.id, { move, happened_on: at.today, ...step });
  await at.note(commitmentMoved, {
    space: found.space_id,
    body: { commitmentId: found.id, dealId: found.space_id, move, from, to },
  });
}

/** A move that changes the commitment: on the version that was looked at, with its step. */
export async function make(
  at: Acting,
  move: CommitmentMove,
  ready: Ready,
  {
    version,
    change = {},
    note = null,
  }: { version: number; change?: Omit<store.Change, 'state'>; note?: string | null },
) {
  const { found, to } = ready;
  if (!(await store.saveCommitment(at, found.id, version, { ...change, state: to }))) return stale(found);
  const organisationId = change.organisation_id ?? found.organisation_id;
  const voice = await store.voiceIn(at, found.space_id, organisationId);
  await tell(at, move, ready, { organisation_id: voice.organisationId, given_by: voice.functionTitle, note });
  return { id: found.id, state: to, version: version + 1 };
}

/** What a promise writes down of who made it. */
export async function promiseOf(
  at: Acting,
  act: { organisationId: string; commitmentKind: string; spaceId: string },
): Promise<store.Promised | Refusal<'no-mandate'>> {
  const commitmentKind = kindCode.parse(act.commitmentKind);
  const mandate = await mandateFor(at, { ...act, kind: 'promise', commitmentKind });
  if (isRefusal(mandate)) return mandate;
  return {
    promised_on: at.today,
    promised_function: mandate.functionTitle,
    mandate_id: mandate.id,
    confirmed_on: at.today,
  };
}

/** The text as it stands. */
export const textOf = ({ what, due_on, effect, condition }: StandingRow): store.SentenceFields => ({
  what,
  due_on,
  effect,
  condition,
});
