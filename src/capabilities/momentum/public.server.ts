// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of momentum.
import type { Acting } from '#kernel/operation.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { callRecorded } from './facts.ts';
import { barrierCalled, commitmentReading, insertCall, type NewCall } from './store/call.store.server.ts';

export { listBurden } from './burden.operations.server.ts';
export { loadBurdenWeek } from './burden-round.server.ts';
export { listMethodFigures, viewMethodFigures } from './figures.operations.server.ts';
export { viewToday } from './today.operations.server.ts';

/** A call of the living example, so many days ago, about a commitment or barrier by its words. For the worker. */
export async function loadCall(
  at: Acting,
  {
    daysAgo,
    reads,
    ...call
  }: Omit<NewCall, 'calledOn' | 'nextOn' | 'aboutId'> & {
    readonly authorId: string;
    readonly daysAgo: number;
    readonly reads: string;
  },
): Promise<void> {
  const { spaceId, about, outcome } = call;
  const aboutId =
    about === 'barrier' ? await barrierCalled(at, spaceId, reads) : await commitmentReading(at, spaceId, reads);
  if (aboutId === undefined) throw new Error(`The living example has nothing that reads: ${reads}`);
  const callId = await insertCall(at, { ...call, aboutId, calledOn: plusDays(at.today, -daysAgo), nextOn: null });
  await at.note(callRecorded, { space: spaceId, body: { callId, about, aboutId, outcome } });
}
export { loadCustody, loadHelpRouted, loadRecovery, loadSlipping } from './store/example.store.server.ts';
