// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. The deal is seen by its
// members only. Sanne leads it for Waterstede; Fenna is a member and may represent Heuvelrode; Joris is a guest who may
// represent Nieuw-Veenmeer here; Mirjam observes; Noor is dealmaker and Eva evaluator of the programme above. Karim may
// represent Waterstede but sits nowhere. Tjeerd left. Everybody else, and Daan the neighbour, has no part in it.
import type { Access } from '#kernel/pure/access.ts';

const leads = ['sanne', 'noor'] as const;
const others = ['fenna', 'joris', 'mirjam', 'eva'] as const;
const members = [...leads, ...others] as const;
const outside = ['karim', 'tjeerd', 'aylin', 'bram', 'daan', 'ada'] as const;
const withAccount = [...members, ...outside];
const everybody = [...withAccount, 'anonymous'];
const unknown = { 'not-found': outside, 'not-signed-in': ['anonymous'] };

/** Tried on proposals that Sanne wrote: they are hers and of who leads. */
const keeps = { done: leads, 'not-allowed': others, ...unknown };

export const access = {
  operations: {
    listDecisions: { done: members, 'not-found': [...outside, 'anonymous'] },
    viewDecision: { done: members, 'not-found': [...outside, 'anonymous'] },
    watchDecision: { done: members, ...unknown },
    listRoundParties: { done: members, ...unknown },
    viewDecisionRules: { done: members, 'not-found': [...outside, 'anonymous'] },
    // A guest and an observer read along; the evaluator of the programme writes there, not in its deals.
    proposeDecision: { done: ['sanne', 'noor', 'fenna'], 'not-a-worker': ['joris', 'mirjam', 'eva'], ...unknown },
    // In a proposal that is at its questions: also a guest with a mandate to represent a party. Eva and Mirjam have none.
    addRemark: { done: ['sanne', 'noor', 'fenna', 'joris'], 'not-allowed': ['mirjam', 'eva'], ...unknown },
    answerQuestion: keeps,
    amendDecision: keeps,
    moveDecision: keeps,
    nameChange: keeps,
    recordFormalDecision: keeps,
    // For Nieuw-Veenmeer, whose word only Joris may give.
    speak: { done: ['joris'], 'no-mandate': ['sanne', 'noor', 'fenna', 'mirjam', 'eva'], ...unknown },
    setDecisionRule: { done: leads, 'not-a-lead': others, ...unknown },
  },
  tables: {
    'decisions.decision': {
      forAuthor: ['sanne'],
      forOrganisation: ['sanne', 'karim'],
      asking: members,
      round: members,
      adopted: members,
      forNetwork: withAccount,
      forPublic: everybody,
    },
    // What belongs to a decision is seen by who sees the decision.
    'decisions.edition': { asking: members, forAuthor: ['sanne'], forPublic: everybody },
    'decisions.remark': { asking: members, forAuthor: ['sanne'], forPublic: everybody },
    'decisions.asked': { round: members },
    'decisions.voice': { round: members, forPublic: everybody },
    'decisions.change': { round: members, forAuthor: ['sanne'] },
    'decisions.step': { round: members, forAuthor: ['sanne'] },
    // How a space decides is seen by who sees the space.
    'decisions.rule': { rule: members },
  },
} satisfies Access;
