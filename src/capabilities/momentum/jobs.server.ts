// SPDX-License-Identifier: EUPL-1.2
// Timed work of momentum, per subject one block.
import type { Job } from '#kernel/jobs.server.ts';
import { closeWeek } from './burden-round.server.ts';
import { sendDueDigests } from './digest-round.server.ts';
import { proposeWhatSlips } from './slipping-round.server.ts';
import { forgetNotes } from './store/call.store.server.ts';

/** Digests: each hour, for whom it is due on their own clock. Half done and done again, nobody gets two. */
export const sendDigests: Job = { name: 'send-digests', cron: '5 * * * *', work: sendDueDigests };

/** Calls: what was written about them is forgotten after a year. */
export const forgetCallNotes: Job = {
  name: 'forget-call-notes',
  cron: '40 3 * * *',
  step: async (at) => ({ more: (await forgetNotes(at)) > 0 }),
};

/** What shows two signs is put to its owner: at night. */
export const proposeSlippings: Job = {
  name: 'propose-slipping',
  cron: '40 3 * * *',
  atStart: true,
  work: proposeWhatSlips,
};

/** Burden: what was counted per person in a week that is over becomes counts per role, and goes. */
export const closeBurden: Job = { name: 'close-burden', cron: '20 3 * * *', atStart: true, step: closeWeek };

export const jobs: readonly Job[] = [sendDigests, forgetCallNotes, proposeSlippings, closeBurden];
