// SPDX-License-Identifier: EUPL-1.2
export const today = {
  short: 'Vandaag',
  greeting: '{part, select, morning {Goedemorgen} afternoon {Goedemiddag} evening {Goedenavond} other {Goedenacht}}.',
  title: '{count, plural, one {Deze week {words} vraag} other {Deze week {words} vragen}}, {minutes, plural, one {één minuut} other {{minuteWords} minuten}}.',
  emptyTitle: 'Deze week vraagt niemand u iets.',
  empty: 'Dat is een goede dag.',
  done: 'Meer is er deze week niet.',
  next: 'Volgende vraag: {date}.',
  where: '{space}.',
  before: 'Graag voor {date}.',
  was: 'Dit stond voor {date}.',
  complete: 'Klaar',
  completeOne: 'Zet op klaar: {what}',
} as const;
