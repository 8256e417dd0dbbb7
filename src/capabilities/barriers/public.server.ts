// SPDX-License-Identifier: EUPL-1.2
// What later slices and loaders may ask of barriers.
import type { Acting } from '#kernel/operation.server.ts';
import { barrierAnswer, domainOf } from './answers.server.ts';
import { addLoadedRoom, type LoadedRoom } from './experiment.store.server.ts';
import { barrierDescribed, barrierRecorded, experimentRoomMoved } from './facts.ts';
import * as loading from './loading.store.server.ts';
import { findCase } from './path.store.server.ts';
import { lawKeysOf } from './rules/likeness.ts';
import * as store from './store.server.ts';
import { tellWhatBecame } from './ties.operations.server.ts';
import type { Became } from './ties.store.server.ts';

export { askedOf } from './asked.server.ts';
/** What falls due in a space because of barriers and of room to experiment. */
export { dueIn } from './due.server.ts';
export { type LoadedBundle, loadCluster } from './loading.server.ts';
export { type BarrierOrigin, type OpenedBarrier, openBarrier } from './opening.server.ts';
export { listBarriers, recordBarrier } from './operations.server.ts';
export { acknowledgeBarrier } from './path.operations.server.ts';
/** Open cases of a space, by what a round of barriers does with each. */
export { roundIn } from './round.server.ts';
/** What a rule owner is given, in working days and days. */
export { norms as askedNorms } from './rules/norms.ts';
export type { NewBarrier } from './store.server.ts';
/** Barriers that a record of a later slice opened, and those a record came of: outcomes travel both ways. */
export { barriersBehind, openedFrom as barriersOpenedFrom } from './ties.store.server.ts';
export { viewBarrier } from './view.operations.server.ts';

/** Room to experiment of a data set, for a barrier that was loaded before. */
export async function loadRoom(at: Acting, dealId: string, barrierKey: string, room: LoadedRoom): Promise<void> {
  const known = await store.findLoaded(at, dealId, barrierKey);
  if (!known) throw new Error(`There is no barrier ${barrierKey} to make room for.`);
  const experimentId = await addLoadedRoom(at, known.id, room);
  const body = { barrierId: known.id, experimentId, move: 'propose', to: room.state } as const;
  await at.note(experimentRoomMoved, { space: dealId, body });
}

/** Tells on a barrier that it became a record of a later slice. `null`: there is no such barrier for who acts. */
export async function nameWhatBecame(at: Acting, barrierId: string, became: Became): Promise<{ id: string } | null> {
  const found = await findCase(at, barrierId);
  if (!found) return null;
  await tellWhatBecame(at, found, became);
  return { id: found.id };
}

/** Barriers of a deal, in the order in which they were recorded. */
export async function barriersOf(at: Acting, dealId: string) {
  return (await store.barriersOf(at, dealId)).map(barrierAnswer);
}

/**
 * Writes a barrier of a data set, known by its `sourceKey` in the deal. A second time only title, domain and law are
 * brought up to date; what people did with it since stays.
 */
export async function loadBarrier(
  at: Acting,
  dealId: string,
  barrier: store.NewBarrier & { sourceKey: string },
): Promise<'added' | 'changed' | 'same'> {
  const known = await store.findLoaded(at, dealId, barrier.sourceKey);
  if (!known) {
    const barrierId = await store.addBarrier(at, dealId, barrier);
    await at.note(barrierRecorded, { space: dealId, body: { barrierId, dealId, domain: domainOf(barrier.domain) } });
    return 'added';
  }
  const same = known.title === barrier.title && known.domain === barrier.domain && known.law === barrier.law;
  if (same) return 'same';
  await store.keepBarrier(at, known.id, known.version, barrier);
  return 'changed';
}

export interface LoadedWay {
  readonly fields: loading.LoadedFields;
  readonly steps: readonly Parameters<typeof loading.addLoadedStep>[2][];
  readonly answers: readonly loading.LoadedAnswer[];
}

/**
 * Writes what a source tells of the way of a barrier that was loaded before, known by its `sourceKey` in the deal.
 * What people did with the case here is never overwritten.
 * @returns how many steps and answers are new; `null` when there is no such barrier
 */
export async function loadBarrierWay(
  at: Acting,
  dealId: string,
  sourceKey: string,
  way: LoadedWay,
): Promise<{ added: number } | null> {
  const known = await store.findLoaded(at, dealId, sourceKey);
  if (!known) return null;
  const law = way.fields.law === undefined ? {} : { law_keys: [...lawKeysOf(way.fields.law)] };
  await loading.enrich(at, known.id, { ...way.fields, ...law });
  let added = 0;
  for (const step of way.steps) added += Number(await loading.addLoadedStep(at, known.id, step));
  for (const answer of way.answers) added += Number(await loading.addLoadedAnswer(at, known.id, answer));
  if (added > 0) await at.note(barrierDescribed, { space: dealId, body: { barrierId: known.id } });
  return { added };
}
