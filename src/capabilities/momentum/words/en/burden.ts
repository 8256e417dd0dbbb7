// SPDX-License-Identifier: EUPL-1.2

/** What the figure means, on the page and in the export. */
export const definition =
  'An active minute is a minute in which somebody opened at least one page or sent one form. Reading without a click does not count: the real number is higher. Everybody counts once a week, and only in weeks in which they were here. Who has several roles counts in the one that asks most. Of a link without an account only those count who sent something. Administrators without a role do not count. A week counts when at least 7 people of that role were here.';

export const burden = {
  definition,
  title: 'How much time does Tegenveer ask?',
  note: 'The last 12 whole weeks, over all programmes together',
  intro:
    'Half of them were active for at most so long in a week, the other half for at least so long. That is a lower bound.',
  roleHead: 'Role',
  middleHead: 'Median',
  countHead: 'Counted',
  role: {
    dealmaker: 'dealmaker',
    project_lead: 'project lead',
    learning_evaluator: 'learning evaluator',
    signer: 'who signs for an organisation',
    member: 'participant',
    observer: 'observer',
    guest: 'guest',
    no_seat: 'account without a seat',
    link: 'by a link, without an account',
  },
  exactly: '{from, plural, one {# minute} other {# minutes}}',
  range: '{from} to {until} minutes',
  orMore: '{from} minutes or more',
  none: 'too few people to say anything.',
  noneWhy: 'No week yet in which at least 7 people of the same role were here.',
  tooFew: 'too few to say',
  counted: '{times} times somebody, in {weeks, plural, one {# week} other {# weeks}}',
  notCounted: 'no week with 7 people',
  quarters: 'Per quarter',
  quarter: 'quarter {number} of {year}',
  private:
    'We do not keep who was here when. During the week a number goes up under a pseudonym. After the week only remains how many people were active for how many minutes. The pseudonyms are thrown away.',
} as const;
