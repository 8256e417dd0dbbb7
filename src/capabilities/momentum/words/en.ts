// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import { calendar } from './en/calendar.ts';
import { calls } from './en/calls.ts';
import { definitions, figures } from './en/figures.ts';
import { lookBack } from './en/look-back.ts';
import { mail } from './en/mail.ts';
import { today } from './en/today.ts';
import type { nl } from './nl.ts';

export const en = {
  today,
  mail,
  lookBack,
  calls,
  calendar,
  definitions,
  figures,
  refusals: {
    // Calls
    'day-still-to-come': 'A call was made today or earlier.',
    'next-before-call': 'Calling again is later than this call.',
    // Mail
    'always-quiet': 'Choose at least one hour at which we may send.',
    'not-a-bounce': 'This is no notice that a mail came back.',
    'not-our-mail': 'We sent no mail with this number.',
  },
} as const satisfies WordsLike<typeof nl>;
