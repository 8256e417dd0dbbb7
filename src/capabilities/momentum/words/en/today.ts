// SPDX-License-Identifier: EUPL-1.2
export const today = {
  short: 'Today',
  greeting: '{part, select, morning {Good morning} afternoon {Good afternoon} evening {Good evening} other {Good night}}.',
  title: '{count, plural, one {This week {words} question} other {This week {words} questions}}, {minutes, plural, one {one minute} other {{minuteWords} minutes}}.',
  emptyTitle: 'Nobody asks anything of you this week.',
  empty: 'That is a good day.',
  done: 'There is no more this week.',
  next: 'Next question: {date}.',
  where: '{space}.',
  before: 'Please before {date}.',
  was: 'This was for {date}.',
  complete: 'Done',
  completeOne: 'Mark as done: {what}',
} as const;
