// SPDX-License-Identifier: EUPL-1.2
export const calendar = {
  title: 'Is your work in your own calendar?',
  short: 'Calendar',
  account: 'My account',
  has: 'Your calendar has a secret link, since {date}.',
  hasNot: 'Your calendar has no secret link yet.',
  about:
    'With the link your calendar program fetches sessions, commitments, check-ins and last days. Only what you may see yourself. Whoever has the link can look along: do not share it.',
  addressTitle: 'Your secret link',
  addressNote: 'We show it once. Paste it in your calendar program, under “subscribe”.',
  perDeal: 'Or of one deal only:',
  linkTitle: 'The link',
  make: 'Make a secret link',
  makeNew: 'Make a new link',
  newNote: 'The old link then stops working at once.',
  end: 'Revoke the link',
  nameMine: 'Tegenveer',
  nameOf: 'Tegenveer: {deal}',
  event: {
    commitment: 'By today: {title}',
    money_ends: 'Money ends for {space}',
    deal_ends: '{space} comes to its end',
    check_in: 'Check-in: {title}',
  },
} as const;
