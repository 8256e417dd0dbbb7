// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. Per subject one block.
// In the test: Sanne leads the space and Fenna is a member.
import type { Access } from '#kernel/pure/access.ts';

const inTheSpace = ['sanne', 'fenna'] as const;
const outside = ['noor', 'joris', 'eva', 'mirjam', 'aylin', 'bram', 'daan', 'ada', 'karim', 'tjeerd'] as const;
/** A digest and a calendar are read as who they are for: here Fenna. */
const readers = [...inTheSpace, 'digest', 'calendar'] as const;
const withAccount = [...inTheSpace, ...outside];
const notHelping = outside.filter((who) => who !== 'mirjam');
/** Who carries no session: nobody, or a key that opens one thing only. */
const aSession = { 'not-signed-in': ['anonymous', 'unsubscriber', 'digest', 'calendar'] };
const forTheHouse = { 'not-found': withAccount.filter((who) => who !== 'ada'), ...aSession };

const figures = { done: [...withAccount, 'anonymous', 'unsubscriber'], 'not-signed-in': ['digest', 'calendar'] };

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
    stopDigest: {
      done: ['unsubscriber'],
      'not-found': [...withAccount, 'anonymous'],
      'not-signed-in': ['digest', 'calendar'],
    },
    readForDigest: { done: ['digest'], 'not-found': [...withAccount, 'anonymous', 'unsubscriber', 'calendar'] },
    viewMailOfSpace: { done: ['sanne'], 'not-allowed': ['fenna'], 'not-found': outside, ...aSession },
    // Calls: for who leads; everybody else has an empty list. What came of a call is seen by who leads and who called.
    listCalls: { done: withAccount, ...aSession },
    recordCall: { done: ['sanne'], 'not-allowed': ['fenna'], 'not-found': outside, ...aSession },

    // Look-back: what one may see of the space; in the test it is for its members only.
    viewLookBack: {
      done: inTheSpace,
      'not-found': [...outside, 'anonymous', 'unsubscriber'],
      'not-signed-in': ['digest', 'calendar'],
    },

    // Calendar: the address reads as its person, and only the calendar; making one asks for a session.
    readMyCalendar: { done: ['calendar'], 'not-found': [...withAccount, 'anonymous', 'unsubscriber', 'digest'] },
    viewCalendarOfDeal: {
      done: inTheSpace,
      'not-found': [...outside, 'anonymous', 'unsubscriber'],
      'not-signed-in': ['digest', 'calendar'],
    },
    viewMyCalendarAddress: { done: withAccount, ...aSession },
    makeCalendarAddress: { done: withAccount, ...aSession },
    endCalendarAddress: { done: ['fenna'], 'not-found': withAccount.filter((who) => who !== 'fenna'), ...aSession },

    // Figures on the method: everybody, each of what they may see; a programme one may not see is not there.
    viewMethodFigures: figures,
    listMethodFigures: figures,
    // Burden: the same figure for everybody, with nobody in it.
    listBurden: figures,

    viewMailHealth: { done: ['ada'], ...forTheHouse },
    recordBounce: { 'not-a-bounce': ['ada'], ...forTheHouse },

    // The end of a deal: for who sits in it. Who is asked to look after it says yes; here that is Heuvelrode.
    viewClosing: { done: inTheSpace, 'not-found': outside, ...aSession },
    nameCustodian: { done: ['sanne'], 'only-the-lead': ['fenna'], 'not-found': outside, ...aSession },
    answerCustody: { done: ['fenna'], 'not-yours-to-say': ['sanne'], 'not-found': outside, ...aSession },

    // What springs back: for the deal and the organisation. The record is of Heuvelrode; Middenland is asked to help.
    viewPushing: { done: inTheSpace, 'not-found': outside, ...aSession },
    answerSlipping: { done: ['fenna'], 'not-of-this-organisation': ['sanne'], 'not-found': outside, ...aSession },
    openRecovery: { done: inTheSpace, 'not-found': outside, ...aSession },
    nameCause: { done: inTheSpace, 'not-found': outside, ...aSession },
    raiseBarrierFromRecovery: { done: inTheSpace, 'not-found': outside, ...aSession },
    takeActionFromRecovery: { done: inTheSpace, 'not-found': outside, ...aSession },
    decideRecovery: { done: ['fenna'], 'not-of-this-organisation': ['sanne'], 'not-found': outside, ...aSession },
    viewHelp: { done: [...inTheSpace, 'mirjam'], 'not-found': notHelping, ...aSession },
    moveHelpRequest: { done: ['mirjam'], 'not-yours-to-say': inTheSpace, 'not-found': notHelping, ...aSession },
  },
  tables: {
    'momentum.burden': { ofSeven: [...withAccount, 'anonymous', 'unsubscriber', 'digest', 'calendar'] },
    'momentum.slipping': { ofHeuvelrode: readers },
    'momentum.recovery': { found: readers },
    'momentum.recovery_step': { found: readers },
    'momentum.help_request': { routed: [...readers, 'mirjam'] },
    // Calls
    'momentum.call': { ofSanne: ['sanne'] },
    // The end of a deal. Karim is of the organisation that was asked first, and has no seat.
    'momentum.custody': { named: readers, declined: [...readers, 'karim'] },
    // Mail
    'momentum.mail_choice': { ofFenna: ['fenna', 'digest', 'calendar'] },
    'momentum.digest': { ofFenna: ['fenna', 'digest', 'calendar'] },
  },
} satisfies Access;
