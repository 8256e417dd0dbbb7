// SPDX-License-Identifier: EUPL-1.2
// What later slices and loaders may ask of barriers.
import type { Acting } from '#kernel/operation.server.ts';
import { barrierAnswer, domainOf } from './answers.server.ts';
import { barrierRecorded } from './facts.ts';
import * as store from './store.server.ts';

export { listBarriers, recordBarrier } from './operations.server.ts';
export type { NewBarrier } from './store.server.ts';
export { viewBarrier } from './view.operations.server.ts';

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
