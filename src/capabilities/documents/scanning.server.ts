// SPDX-License-Identifier: EUPL-1.2
// Has what waits scanned, one file at a time and outside any transaction: a slow scanner keeps no connection waiting.
import { perform, workerCaller } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { scan } from '#kernel/scanner.server.ts';
import { nextToScan, recordScan } from './operations.server.ts';

/** Right after an upload, and now and then. A scanner that does not answer leaves the file waiting, and unread. */
export async function scanWhatWaits(house: Runtime): Promise<void> {
  if (!house.settings.CLAMD_URL) return;
  for (;;) {
    const next = await perform(house, workerCaller, nextToScan);
    if (isRefusal(next) || next.file === null) return;
    try {
      const outcome = await scan(house.settings, Buffer.from(next.file.content, 'base64'));
      await perform(house, workerCaller, recordScan, { body: { file: next.file.id, outcome } });
    } catch (error) {
      house.log.warn({ error: error instanceof Error ? error.message : 'unknown' }, 'scan');
      return;
    }
  }
}
