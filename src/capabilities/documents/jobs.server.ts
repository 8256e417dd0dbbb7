// SPDX-License-Identifier: EUPL-1.2
import type { Job } from '#kernel/jobs.server.ts';
import { scanWhatWaits } from './scanning.server.ts';

export const jobs: readonly Job[] = [
  { name: 'scan-documents', cron: '25 * * * *', atStart: true, work: (house) => scanWhatWaits(house) },
];
