// SPDX-License-Identifier: EUPL-1.2
// Something happened at an organisation: its records are asked about once more.
import type { Acting } from '#kernel/operation.server.ts';
import { happeningRecorded } from './facts.ts';
import { happened, sooner } from './rules/rhythm.ts';
import * as store from './store/happening.store.server.ts';

/** Writes it down, and lets the clocks of the records it is about ask once more. */
export async function takeIn(at: Acting, given: store.NewHappening): Promise<{ id: string; records: number }> {
  const id = await store.insertHappening(at, given);
  const clocks = await store.clocksOf(at, given);
  for (const clock of clocks) {
    const rhythm = happened(clock.rhythm, given.kind, given.on);
    await store.storeClock(at, { ...clock, rhythm, next: sooner(clock.next, rhythm, at.today) });
  }
  await at.note(happeningRecorded, {
    space: given.dealId,
    body: { happeningId: id, organisationId: given.organisationId },
  });
  return { id, records: clocks.length };
}

/** What the record knows by itself: for the worker, every night. */
export async function noticeWhatHappened(at: Acting): Promise<void> {
  for (const { organisation_id, space_id, kind, on_day } of await store.unnoticed(at))
    await takeIn(at, {
      organisationId: organisation_id,
      dealId: space_id,
      adoptionId: null,
      kind,
      on: on_day,
      note: null,
    });
}
