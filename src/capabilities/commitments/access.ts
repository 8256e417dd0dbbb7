// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what. In the closed deal Sanne (Waterstede) leads, Fenna (Heuvelrode) is member, Joris
// (Nieuw-Veenmeer) observes. All others are party to nothing; Karim is Sanne's colleague.
import type { Access } from '#kernel/pure/access.ts';

const members = ['sanne', 'fenna', 'joris'];
const strangers = ['karim', 'mirjam', 'tjeerd', 'aylin', 'bram', 'noor', 'eva', 'daan', 'ada'];
const withAccount = [...members, ...strangers];
const everybody = [...withAccount, 'anonymous'];

export const access = {
  operations: {
    listContributions: { done: everybody },
    // Tried for Heuvelrode: the lead for any party, a member for the own organisation, who observes for none.
    recordContribution: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris'],
      'not-found': strangers,
      'not-signed-in': ['anonymous'],
    },
    // Tried on the contribution of Heuvelrode that the parties see.
    endContribution: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris'],
      'not-found': strangers,
      'not-signed-in': ['anonymous'],
    },
  },
  tables: {
    'commitments.contribution': {
      open: everybody,
      network: withAccount,
      parties: members,
      organisation: ['fenna'],
      author: ['sanne'],
      // Of the hidden deal, where only Mirjam sits.
      hidden: ['mirjam'],
    },
  },
} as const satisfies Access;
