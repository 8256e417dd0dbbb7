// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. The deal is seen by its
// members only. Sanne leads it; Fenna is a member; Joris is a guest and Mirjam observes; Noor is dealmaker and Eva
// evaluator of the programme above. Karim is Sanne's colleague and sits nowhere; Tjeerd left. All others have no part in it.
import type { Access } from '#kernel/pure/access.ts';

const leads = ['sanne', 'noor'] as const;
const others = ['fenna', 'joris', 'mirjam', 'eva'] as const;
const members = [...leads, ...others] as const;
const outside = ['karim', 'tjeerd', 'aylin', 'bram', 'daan', 'ada'] as const;
const withAccount = [...members, ...outside];
const everybody = [...withAccount, 'anonymous'];
const unknown = { 'not-found': outside, 'not-signed-in': ['anonymous'] };
const read = { done: members, 'not-found': [...outside, 'anonymous'] };

/** Tried on sessions that Sanne planned: they are hers and of who leads. */
const keeps = { done: leads, 'not-allowed': others, ...unknown };
/** What everybody who works in the deal does. The evaluator of the programme writes there, not in its deals. */
const works = { done: ['sanne', 'noor', 'fenna'], 'not-a-worker': ['joris', 'mirjam', 'eva'], ...unknown };

export const access = {
  operations: {
    listSessionsOfSpace: read,
    viewSession: read,
    viewBarrierRound: read,
    watchSession: { done: members, ...unknown },
    viewSetup: read,
    planSession: works,
    addPoint: works,
    addOutcome: works,
    gatherAgenda: keeps,
    notePoint: keeps,
    dropPoint: keeps,
    inviteToSession: keeps,
    recordAttendance: keeps,
    moveSession: keeps,
    lookBack: { done: leads, 'not-a-lead': others, ...unknown },
  },
  tables: {
    'sessions.session': {
      forAuthor: ['sanne'],
      forOrganisation: ['sanne', 'karim'],
      forParties: members,
      steering: members,
      forNetwork: withAccount,
      forPublic: everybody,
    },
    // An agenda and what came of it are seen by who sees the session; who was there only by who sits in the space.
    'sessions.point': { forAuthor: ['sanne'], forParties: members, forPublic: everybody },
    'sessions.outcome': { forParties: members, forPublic: everybody },
    'sessions.attendance': { forParties: members, forPublic: members },
    'sessions.setup': { forParties: members, forPublic: everybody },
  },
} satisfies Access;
