// SPDX-License-Identifier: EUPL-1.2
import type { Job } from '#kernel/jobs.server.ts';
import { perform, workerCaller } from '#kernel/operation.server.ts';
import { embedBarriers } from './embedding.server.ts';
import { countBarrierFeatures } from './likeness.operations.server.ts';

export const jobs: readonly Job[] = [
  {
    name: 'embed-barriers',
    cron: '*/10 * * * *',
    atStart: true,
    work: async (house, stopped) => void (await embedBarriers(house, stopped)),
  },
  {
    name: 'count-barrier-features',
    cron: '30 * * * *',
    atStart: true,
    work: async (house) => void (await perform(house, workerCaller, countBarrierFeatures)),
  },
];
