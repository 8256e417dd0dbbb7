// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. Per subject one block.
// In the test: Sanne leads the space and Fenna is a member.
import type { Access } from '#kernel/pure/access.ts';

const inTheSpace = ['sanne', 'fenna'] as const;
const outside = ['noor', 'joris', 'eva', 'mirjam', 'aylin', 'bram', 'daan', 'ada', 'karim', 'tjeerd'] as const;
const withAccount = [...inTheSpace, ...outside];
/** Who carries no session: nobody, or a key that opens one thing only. */
const aSession = { 'not-signed-in': ['anonymous', 'unsubscriber', 'digest'] };
const forTheHouse = { 'not-found': withAccount.filter((who) => who !== 'ada'), ...aSession };

export const access = {
  operations: {
    // Today: everybody sees their own page, and nobody that of somebody else.
    viewToday: { done: withAccount, ...aSession },

    // Mail: everybody their own; what came back is mended by whose address it is, and by who keeps the house. In the test
    // mail to Fenna came back. The link of a digest ends digests, a lent reading reads one; neither does anything else.
    viewMyMail: { done: withAccount, ...aSession },
    changeMailChoice: { done: withAccount, ...aSession },
    mendAddress: {
      done: ['fenna', 'ada'],
      'not-found': withAccount.filter((who) => !['fenna', 'ada'].includes(who)),
      ...aSession,
    },
    stopDigest: { done: ['unsubscriber'], 'not-found': [...withAccount, 'anonymous'], 'not-signed-in': ['digest'] },
    readForDigest: { done: ['digest'], 'not-found': [...withAccount, 'anonymous', 'unsubscriber'] },
    viewMailOfSpace: { done: ['sanne'], 'not-allowed': ['fenna'], 'not-found': outside, ...aSession },
    viewMailHealth: { done: ['ada'], ...forTheHouse },
    recordBounce: { 'not-a-bounce': ['ada'], ...forTheHouse },
  },
  tables: {
    // Mail
    'momentum.mail_choice': { ofFenna: ['fenna', 'digest'] },
    'momentum.digest': { ofFenna: ['fenna', 'digest'] },
  },
} satisfies Access;
