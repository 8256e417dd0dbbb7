// SPDX-License-Identifier: EUPL-1.2
export const nl = {
  subjectAsked:
    '{asked, plural, one {Eén vraag} other {# vragen}} voor u, {minutes, plural, one {één minuut} other {# minuten}}',
  subjectTold: 'Nieuws uit uw deals',
  hello: 'Dag {name},',
  asked:
    '{asked, plural, one {Er is één vraag} other {Er zijn # vragen}} voor u. Samen {minutes, plural, one {één minuut} other {# minuten}}.',
  nothingAsked: 'Er wordt niets van u gevraagd. Dit gebeurde er, of komt eraan.',
  elsewhere: 'Overig',
  minutes: '{minutes, plural, one {één minuut} other {# minuten}}',
  before: 'graag voor {date}',
  was: 'stond voor {date}',
  decided: 'besloten op {date}',
  session: 'sessie op {date}',
  today: 'Alles op één bladzijde',
  close: 'U krijgt dit overzicht hoogstens zo vaak als u koos.',
  choose: 'Kies hoe vaak: {link}',
  chooseLink: 'Kies hoe vaak',
  stop: 'Geen overzicht meer: {link}',
  stopLink: 'Geen overzicht meer',
} as const;
