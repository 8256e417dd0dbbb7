// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of momentum.
import type { Acting } from '#kernel/operation.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { callRecorded } from './facts.ts';
import { insertCall, type NewCall } from './store/call.store.server.ts';

export { viewToday } from './today.operations.server.ts';

/** A call of the living example, so many days ago. For the worker. */
export async function loadCall(
  at: Acting,
  { daysAgo, ...call }: Omit<NewCall, 'calledOn' | 'nextOn'> & { authorId: string; daysAgo: number },
): Promise<void> {
  const { spaceId, about, aboutId, outcome } = call;
  const callId = await insertCall(at, { ...call, calledOn: plusDays(at.today, -daysAgo), nextOn: null });
  await at.note(callRecorded, { space: spaceId, body: { callId, about, aboutId, outcome } });
}
