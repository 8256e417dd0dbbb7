// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from '../nl/digest.ts';

export const en = {
  subjectAsked:
    '{asked, plural, one {One question} other {# questions}} for you, {minutes, plural, one {one minute} other {# minutes}}',
  subjectTold: 'News from your deals',
  hello: 'Hello {name},',
  asked:
    '{asked, plural, one {There is one question} other {There are # questions}} for you. Together {minutes, plural, one {one minute} other {# minutes}}.',
  nothingAsked: 'Nothing is asked of you. This happened, or is coming.',
  elsewhere: 'Other',
  minutes: '{minutes, plural, one {one minute} other {# minutes}}',
  before: 'please before {date}',
  was: 'was for {date}',
  decided: 'decided on {date}',
  session: 'session on {date}',
  today: 'Everything on one page',
  close: 'You get this digest at most as often as you chose.',
  choose: 'Choose how often: {link}',
  chooseLink: 'Choose how often',
  stop: 'No more digests: {link}',
  stopLink: 'No more digests',
} as const satisfies WordsLike<typeof nl>;
