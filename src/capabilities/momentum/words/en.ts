// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import { calendar } from './en/calendar.ts';
import { mail } from './en/mail.ts';
import { today } from './en/today.ts';
import type { nl } from './nl.ts';

export const en = {
  today,
  mail,
  calendar,
  refusals: {
    // Mail
    'always-quiet': 'Choose at least one hour at which we may send.',
    'not-a-bounce': 'This is no notice that a mail came back.',
    'not-our-mail': 'We sent no mail with this number.',
  },
} as const satisfies WordsLike<typeof nl>;
