// SPDX-License-Identifier: EUPL-1.2
import type { Job } from '#kernel/jobs.server.ts';
import { fadeSome } from './store/sums.store.server.ts';

const batch = 500;

/** Writes down the certainty that faded by itself, a batch at a time; reads show it rightly also before. */
export const fadeAdoptions: Job = {
  name: 'fade-adoptions',
  cron: '20 * * * *',
  atStart: true,
  step: async (at) => ({ more: (await fadeSome(at, batch)) === batch }),
};

export const jobs: readonly Job[] = [fadeAdoptions];
