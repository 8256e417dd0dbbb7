// SPDX-License-Identifier: EUPL-1.2
import { calendar } from './nl/calendar.ts';
import { calls } from './nl/calls.ts';
import { definitions, figures } from './nl/figures.ts';
import { lookBack } from './nl/look-back.ts';
import { mail } from './nl/mail.ts';
import { today } from './nl/today.ts';

/** Words of momentum, in Dutch: per subject one file. */
export const nl = {
  today,
  mail,
  lookBack,
  calls,
  calendar,
  definitions,
  figures,
  refusals: {
    // Calls
    'day-still-to-come': 'Bellen kan alleen vandaag of eerder zijn geweest.',
    'next-before-call': 'Weer bellen is later dan dit gesprek.',
    // Mail
    'always-quiet': 'Kies minstens één uur waarop wij mogen sturen.',
    'not-a-bounce': 'Dit is geen bericht dat een mail terugkwam.',
    'not-our-mail': 'Wij stuurden geen mail met dit nummer.',
  },
} as const;
