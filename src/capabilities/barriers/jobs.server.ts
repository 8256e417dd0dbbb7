// SPDX-License-Identifier: EUPL-1.2
import type { Job } from '#kernel/jobs.server.ts';
import { perform, workerCaller } from '#kernel/operation.server.ts';
import { countBarrierFeatures } from './likeness.operations.server.ts';

export const jobs: readonly Job[] = [
  {
    name: 'count-barrier-features',
    cron: '30 * * * *',
    atStart: true,
    work: async (house) => void (await perform(house, workerCaller, countBarrierFeatures)),
  },
];
