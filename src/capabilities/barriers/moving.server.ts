// SPDX-License-Identifier: EUPL-1.2
// How a case moves: the table says whether, then it is written on the case, its story and its chain of facts.
import type { Acting } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { viewBarrier } from './contract.ts';
import { barrierMoved } from './facts.ts';
import * as store from './path.store.server.ts';
import { clockOf } from './rules/norms.ts';
import type { BarrierMove, BarrierStage } from './rules/path.states.ts';
import { moveBarrier, rolesIn } from './rules/path.ts';

export const stageOf = (code: string): BarrierStage => viewBarrier.answer.shape.stage.parse(code);

/** The case and where the move leads; a refusal where it is not there, or the move is not theirs. */
export async function prepare(at: Acting, id: string, move: BarrierMove) {
  const found = await store.findCase(at, id);
  if (!found) return refuse('not-found');
  const from = stageOf(found.stage);
  const to = moveBarrier(from, move, rolesIn(found));
  return isRefusal(to) ? to : { found, from, to };
}
export type Prepared = Exclude<Awaited<ReturnType<typeof prepare>>, { refused: string }>;

/** Writes a move on the case, its story and its chain of facts. */
export async function make(
  at: Acting,
  { found, from, to }: Prepared,
  move: BarrierMove,
  given: { version: number; fields: store.MoveFields; step?: Partial<store.Step> },
) {
  if (!(await store.saveCase(at, { id: found.id, version: given.version }, { ...given.fields, stage: to })))
    return refuse('stale');
  await tell(at, found, move, { from, to }, given.step);
  return { id: found.id, stage: to, version: given.version + 1 };
}

export async function tell(
  at: Acting,
  { id, space_id }: Pick<store.CaseRow, 'id' | 'space_id'>,
  move: BarrierMove,
  { from, to }: { from: BarrierStage; to: BarrierStage },
  step: Partial<store.Step> = {},
) {
  await store.addStep(at, id, { move, happenedOn: at.today, ...step });
  await at.note(barrierMoved, { space: space_id, body: { barrierId: id, move, from, to } });
}

/** What asking writes on a case: another owner, or the same one anew, has a clock of its own. */
export const askedOf = (at: Acting, owner: { id: string; function: string | null; requested: string }) => ({
  owner_id: owner.id,
  ...(owner.function === null ? {} : { owner_function: owner.function }),
  requested: owner.requested,
  asked_on: at.today,
  acknowledged_on: null,
  answered_on: null,
  next_step_on: null,
});

/** The first day by which something is heard. */
export const firstDue = (askedOn: string): string =>
  clockOf({ askedOn, acknowledgedOn: null, answeredOn: null, concludedOn: null, nextStepOn: null }, askedOn)[0]
    ?.dueOn ?? askedOn;

/** A "no" is a good answer when it says why. */
export const reasonsMissing = ({ kind, reasons }: { kind: string; reasons?: string | undefined }): boolean =>
  kind === 'refusal' && !reasons;
