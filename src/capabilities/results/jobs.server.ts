// SPDX-License-Identifier: EUPL-1.2
// The timed work of results. At night what follows from the day: certainty fades, clocks are kept. By day, in the hours of
// mail, what is due is asked and who is silent is reminded; what a closed house missed is done when it opens.
import type { Job } from '#kernel/jobs.server.ts';
import { askWhatIsDue, planCheckIns, remindWhoIsSilent } from './asking.server.ts';
import { fadeSome } from './store/sums.store.server.ts';

const batch = 500;

/** Writes down the certainty that faded by itself, a batch at a time; reads show it rightly also before. */
export const fadeAdoptions: Job = {
  name: 'fade-adoptions',
  cron: '20 2 * * *',
  atStart: true,
  step: async (at) => ({ more: (await fadeSome(at, batch)) === batch }),
};

/** The clock of every record; cost grows with what changed. */
export const keepRhythm: Job = { name: 'keep-rhythm', cron: '40 2 * * *', atStart: true, step: planCheckIns };

export const askCheckIns: Job = { name: 'ask-check-ins', cron: '10 8-17 * * 1-5', atStart: true, step: askWhatIsDue };

export const remindCheckIns: Job = {
  name: 'remind-check-ins',
  cron: '40 8-17 * * 1-5',
  atStart: true,
  step: remindWhoIsSilent,
};

export const jobs: readonly Job[] = [fadeAdoptions, keepRhythm, askCheckIns, remindCheckIns];
