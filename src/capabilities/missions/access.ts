// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what with missions, written from what we promise people, not from the SQL. In the test:
// Sanne leads the deal, Fenna is a member, Joris looks on, Mirjam left; Noor is dealmaker of the programme above it and
// Eva its evaluator. Aylin leads a hidden deal of the same programme. Karim wrote a draft when he led, and left.
import type { Access } from '#kernel/pure/access.ts';

const outside = ['aylin', 'bram', 'daan', 'ada', 'karim', 'mirjam', 'tjeerd'] as const;
const leads = ['sanne', 'noor'] as const;
const works = [...leads, 'fenna'] as const;
const inTheDeal = [...works, 'joris', 'eva'] as const;
const withAccount = [...inTheDeal, ...outside];
const everybody = [...withAccount, 'anonymous'];

const led = {
  done: leads,
  'not-allowed': ['fenna', 'joris', 'eva'],
  'not-found': outside,
  'not-signed-in': ['anonymous'],
} as const;

export const access = {
  operations: {
    listMissions: { done: everybody },
    listMissionPlaces: { done: everybody },
    viewMissionPlace: led,
    viewMission: { done: inTheDeal, 'not-found': [...outside, 'anonymous'] },
    recordMission: {
      done: leads,
      'not-allowed': ['fenna', 'joris', 'eva'],
      'no-such-place': outside,
      'not-signed-in': ['anonymous'],
    },
    changeMission: led,
    reviseIntent: led,
    answerCriterion: {
      done: works,
      'not-allowed': ['joris', 'eva'],
      'not-found': outside,
      'not-signed-in': ['anonymous'],
    },
  },
  tables: {
    'missions.mission': {
      ofTheDeal: inTheDeal,
      public: everybody,
      draft: ['karim'],
      hidden: ['aylin'],
    },
    'missions.intent': { ofTheDeal: inTheDeal, public: everybody, draft: ['karim'], hidden: ['aylin'] },
    'missions.criterion': { ofTheDeal: inTheDeal, public: everybody, draft: ['karim'], hidden: ['aylin'] },
  },
} as const satisfies Access;
