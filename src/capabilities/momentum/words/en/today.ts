// SPDX-License-Identifier: EUPL-1.2
export const today = {
  short: 'Today',
  greeting:
    '{part, select, morning {Good morning} afternoon {Good afternoon} evening {Good evening} other {Good night}}.',
  title:
    '{count, plural, one {This week {words} question} other {This week {words} questions}}, {minutes, plural, one {one minute} other {{minuteWords} minutes}}.',
  emptyTitle: 'Nobody asks anything of you this week.',
  empty: 'That is a good day.',
  done: 'There is no more this week.',
  next: 'Next question: {date}.',
  where: '{space}.',
  before: 'Please before {date}.',
  was: 'This was for {date}.',
  here: {
    done: 'Done',
    voice: { consent: 'No objection', for: 'In favour', abstain: 'Abstain' },
    object: 'I object',
    against: 'I say something else',
    note: 'How does it stand?',
    tell: 'Let know',
    moreAbout: 'Evidence, more time or something else',
    stand: 'Yes, we stand for it',
    otherwise: 'No, or differently',
    accept: 'Take over',
    decline: 'Decline',
    received: 'Yes, received',
    right: 'Yes, that is right',
    wrong: 'No, or I doubt it',
    same: 'Yes, just the same',
    changed: 'Something changed',
    works: 'Yes, it works again',
  },
} as const;
