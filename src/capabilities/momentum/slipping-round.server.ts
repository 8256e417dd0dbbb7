// SPDX-License-Identifier: EUPL-1.2
// Once a night: which records show two signs, so that their owners are asked. The page of a record looks at once.
import { asWorker } from '#kernel/operation.server.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { proposeSlipping } from './pushing.operations.server.ts';
import { candidates } from './store/signals.store.server.ts';

const batch = 200;

/** Looks at every record with a trace, a batch in a transaction; done again it proposes nothing twice. */
export async function proposeWhatSlips(house: Runtime, stopped: () => boolean): Promise<void> {
  for (let after = ''; !stopped(); ) {
    const ids = await asWorker(house, async (at) => {
      const some = await candidates(at, after, batch);
      await proposeSlipping(at, some);
      return some;
    });
    const last = ids.at(-1);
    if (last === undefined || ids.length < batch) return;
    after = last;
  }
}
