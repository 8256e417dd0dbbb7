// SPDX-License-Identifier: EUPL-1.2
// Timed work, through the job door: the worker calls operations, with rights of its own. Each piece may be done twice,
// or by two processes at once, without harm.
import { countBarrierFeatures } from './capabilities/barriers/likeness.operations.server.ts';
import { scanWhatWaits } from './capabilities/documents/public.server.ts';
import { fadeAdoptions } from './capabilities/results/overview.operations.server.ts';
import { perform, workerCaller } from './kernel/operation.server.ts';
import { isRefusal } from './kernel/pure/refusal.ts';
import type { Runtime } from './kernel/runtime.server.ts';

const hour = 60 * 60_000;
const batch = 500;

export interface Jobs {
  /** When the work under way is done. */
  idle(): Promise<void>;
  /** Waits for the work under way and starts no more. */
  stop(): Promise<void>;
}

/** Starts the timed work: once now, then every hour. */
export function startJobs(house: Runtime, every = hour): Jobs {
  let stopped = false;
  let round = work();
  const timer = setInterval(() => {
    round = round.then(work);
  }, every);
  timer.unref();
  return {
    idle: () => round,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await round;
    },
  };

  async function work(): Promise<void> {
    try {
      await fadeWhatIsDue(house, () => stopped);
      if (!stopped) await scanWhatWaits(house);
      if (!stopped) await perform(house, workerCaller, countBarrierFeatures);
    } catch (error) {
      house.log.error({ error: error instanceof Error ? error.message : String(error) }, 'jobs');
    }
  }
}

/** Writes down the certainty that faded by itself, a batch at a time; reads show it rightly also before. */
async function fadeWhatIsDue(house: Runtime, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const done = await perform(house, workerCaller, fadeAdoptions, { body: { most: batch } });
    if (isRefusal(done) || !done.more) return;
  }
}
