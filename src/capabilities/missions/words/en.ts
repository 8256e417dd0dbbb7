// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from './nl.ts';

export const en: WordsLike<typeof nl> = {
  strip: {
    example: 'Example. This mission and all parties are made up.',
    real: 'Written down by those who take part. What nobody wrote is not here.',
  },
  criterion: {
    bold_inspiring: 'Is it bold, and does it touch many people?',
    clear_measurable_timebound: 'Can we measure whether it works, and when?',
    ambitious_realistic: 'Is it hard, and still possible?',
    cross_sector_actor_discipline: 'Does it need several fields and sectors?',
    multiple_bottom_up_solutions: 'Are there several ways, also from the ground up?',
  },
  list: {
    title: 'Where do we want to go?',
    crumb: 'Missions',
    sentence:
      '{count, plural, one {One mission gives} other {# missions give}} direction to challenges too large for one party.',
    none: 'No mission yet. Begin with the challenge: what can no party do alone?',
    noneInSources: 'No source names a mission of this programme. We do not make one up.',
    next: 'Next missions',
    record: 'Write down a mission',
  },
  panel: {
    by: 'by {when}',
    intent: 'Intent, version {number}: {text}',
  },
  intent: {
    none: 'The intent is not written down yet. Which change do you want to see?',
    version: 'Version {number}, since {since}.',
    history:
      '{count, plural, one {One earlier version, and what changed} other {# earlier versions, and what changed}}',
    change: 'From version {from} to {to}',
  },
  criteria: {
    none: 'Not answered yet.',
    answered: 'Answered on {when}.',
    answer: 'Answer this question',
    again: 'Answer again',
    yours: 'Your answer',
    help: 'Yes, partly or no, and why.',
    do: 'Save answer',
  },
  page: {
    challenge: 'The challenge',
    intent: 'The intent',
    revised:
      '{count, plural, one {Revised once: something was learned} other {Revised # times: something was learned}}',
    criteria: 'Five questions to this mission',
    answered: '{count, plural, =0 {none answered yet} other {# of 5 answered}}',
    by: 'by {when}',
    noHorizon: 'no end date yet',
    shown: 'Who sees this?',
  },
  form: {
    question: 'Which mission does {place} have?',
    intro: 'A mission is bold, has a date, and can be measured. The intent may come later.',
    title: 'The mission in a few words',
    challenge: 'The challenge',
    challengeHelp: 'Which problem in society is too large for one party?',
    statement: 'The mission in one sentence',
    statementHelp: 'What will be different, for whom, and when?',
    horizonOn: 'By when',
    intent: 'The intent',
    intentHelp: 'Which change do you want to see in how things go now?',
    why: 'Why do you revise the intent?',
    whyHelp: 'What did you learn?',
    sinceOn: 'Since when',
    visibility: 'Who may see this?',
    shown: {
      author: 'only me',
      parties: 'those who take part',
      network: 'everybody with an account',
      public: 'everybody',
    },
    record: 'Write down',
    change: 'Change the mission',
    recordIntent: 'Write down the intent',
    revise: 'Revise the intent',
  },
  refusals: {
    'no-such-place': 'This programme or deal is not there, or not for you. Your text is still here.',
    'reason-needed': 'Write down why you revise the intent. Others learn from that.',
    'nothing-changed': 'The intent is the same, word for word. Nothing was changed.',
  },
};
