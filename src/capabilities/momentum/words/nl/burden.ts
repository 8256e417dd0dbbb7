// SPDX-License-Identifier: EUPL-1.2

/** What the figure means, on the page and in the export. */
export const definition =
  'Een actieve minuut is een minuut waarin iemand minstens één pagina opende of één formulier stuurde. Lezen zonder te klikken telt niet: het echte getal ligt hoger. Iedereen telt één keer per week, en alleen in weken waarin die persoon hier was. Wie meer rollen heeft, telt in de rol die het meest vraagt. Van een link zonder account telt alleen wie iets stuurde. Beheerders zonder rol tellen niet. Een week telt mee als er minstens 7 mensen van die rol waren.';

export const burden = {
  definition,
  title: 'Hoeveel tijd vraagt Tegenveer?',
  note: 'De laatste 12 hele weken, over alle programma’s samen',
  intro: 'De helft was in een week hoogstens zo lang actief, de andere helft minstens zo lang. Dat is een ondergrens.',
  roleHead: 'Rol',
  middleHead: 'Middelste',
  countHead: 'Geteld',
  role: {
    dealmaker: 'dealmaker',
    project_lead: 'projectleider',
    learning_evaluator: 'lerend evaluator',
    signer: 'wie tekent voor een organisatie',
    member: 'deelnemer',
    observer: 'meekijker',
    guest: 'gast',
    no_seat: 'account zonder plek',
    link: 'via een link, zonder account',
  },
  exactly: '{from, plural, one {# minuut} other {# minuten}}',
  range: '{from} tot en met {until} minuten',
  orMore: '{from} minuten of meer',
  none: 'te weinig mensen om iets te zeggen.',
  noneWhy: 'Nog geen week waarin minstens 7 mensen van dezelfde rol hier waren.',
  tooFew: 'te weinig om te zeggen',
  counted: '{times} keer iemand, in {weeks, plural, one {# week} other {# weken}}',
  notCounted: 'geen week met 7 mensen',
  quarters: 'Per kwartaal',
  quarter: '{number}e kwartaal {year}',
  private:
    'Wie wanneer hier was, houden wij niet bij. Tijdens de week telt een getal op onder een schuilnaam. Na de week blijft alleen over hoeveel mensen hoeveel minuten actief waren. De schuilnamen gaan weg.',
} as const;
