// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what. Noor is dealmaker and Eva learning evaluator of the programme, so both sit in its
// deals, but for the hidden one. In the closed deal Sanne leads, Fenna is member, Joris observes and Tjeerd is guest.
// Mirjam leads the hidden deal. Everybody else, the neighbour Daan and administrator Ada too, is party to nothing.
import type { Access } from '#kernel/pure/access.ts';

const leads = ['sanne', 'noor'];
const others = ['fenna', 'joris', 'tjeerd', 'eva'];
const members = [...leads, ...others];
const strangers = ['karim', 'mirjam', 'aylin', 'bram', 'daan', 'ada'];
const withAccount = [...members, ...strangers];
const everybody = [...withAccount, 'anonymous'];

/** Tried on the closed deal: who leads may, who only takes part may not, for everybody else it is not there. */
const byLeads = { done: leads, 'not-allowed': others, 'not-found': strangers, 'not-signed-in': ['anonymous'] };

/** What belongs to a deal is seen by who sees the deal. */
const likeTheDeals = {
  open: everybody,
  known: withAccount,
  closed: members,
  hidden: ['mirjam'],
};

export const access = {
  operations: {
    listDeals: { done: everybody },
    summariseDeals: { done: everybody },
    listProgrammes: { done: everybody },
    viewProgramme: { done: everybody },
    viewDeal: { done: members, 'not-found': [...strangers, 'anonymous'] },
    // In the programme, which everybody may see and only its dealmaker leads.
    createDeal: {
      done: ['noor'],
      'not-allowed': withAccount.filter((name) => name !== 'noor'),
      'not-signed-in': ['anonymous'],
    },
    changeDealStage: byLeads,
    addParty: byLeads,
    // Who leads says so, or who may represent the party: here nobody has that mandate.
    endParty: { done: leads, 'no-mandate': others, 'not-found': strangers, 'not-signed-in': ['anonymous'] },
    changeParty: byLeads,
    inviteParty: byLeads,
    withdrawInvitation: byLeads,
    addJoiningDay: byLeads,
    viewPartyRoom: { done: members, 'not-found': [...strangers, 'anonymous'] },
    listMyInvitations: { done: withAccount, 'not-signed-in': ['anonymous'] },
    // Tried on an invitation to Overkant: Daan sees it and has no mandate; for members of the deal it is not theirs.
    answerInvitation: {
      'no-mandate': ['daan'],
      'not-found': withAccount.filter((name) => name !== 'daan'),
      'not-signed-in': ['anonymous'],
    },
    // Tried on a tie the open deal asks of the closed one.
    answerLink: { ...byLeads, 'not-allowed': [], 'not-found': [...others, ...strangers] },
    linkDeals: byLeads,
    // The questions at the door are for the room; a deal in execution is past them.
    viewEntryTest: { done: members, 'not-found': strangers, 'not-signed-in': ['anonymous'] },
    answerEntryQuestion: {
      'past-the-door': ['sanne', 'noor', 'fenna'],
      'not-allowed': ['joris', 'tjeerd', 'eva'],
      'not-found': strangers,
      'not-signed-in': ['anonymous'],
    },
  },
  tables: {
    'deals.programme': { programme: everybody },
    'deals.deal': likeTheDeals,
    'deals.party': likeTheDeals,
    'deals.source': likeTheDeals,
    'deals.stage_event': likeTheDeals,
    // Also of a public deal: only who sits there.
    'deals.entry_answer': { ofClosed: members, ofOpen: ['noor', 'eva'], ofHidden: ['mirjam'] },
    // The members, and the people of the organisation that is asked.
    'deals.invitation': { toOverkant: [...members, 'daan'], toHeuvelrode: ['mirjam', 'fenna'] },
    'deals.joining_day': likeTheDeals,
    // From the open deal to each other: a link tells of both ends, so both must be seen.
    'deals.link': { known: withAccount, closed: members, hidden: ['mirjam'], outside: everybody, asked: leads },
  },
} as const satisfies Access;
