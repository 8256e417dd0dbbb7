// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from what we promise people, not from the SQL. The scene: a public
// programme with Noor as dealmaker and Eva as learning evaluator; in it a deal that only its members see (Sanne leads,
// Fenna takes part, Mirjam observes, Joris is a guest, Tjeerd went away) and a deal whose existence is hidden (Sanne
// alone); and a coalition that everybody with an account may know of. Karim is Sanne's colleague and sits nowhere;
// Bram was named as a reader; Aylin, Daan and Ada, the administrator, have no part in it.
import type { Access } from '#kernel/pure/access.ts';

const inDeal = ['sanne', 'fenna', 'mirjam', 'joris', 'noor', 'eva'] as const;
const outside = ['karim', 'tjeerd', 'aylin', 'bram', 'daan', 'ada'] as const;
const withAccount = [...inDeal, ...outside];
const everybody = [...withAccount, 'anonymous'];
const ofProgramme = ['noor', 'eva'] as const;
const nobody = ['anonymous'] as const;

/** On the deal that only its members see: for all others it is not there. */
const leads = {
  done: ['sanne', 'noor'],
  'not-a-lead': ['fenna', 'mirjam', 'joris', 'eva'],
  'not-found': outside,
  'not-signed-in': nobody,
};

export const access = {
  operations: {
    listSpaces: { done: everybody },
    viewSpace: { done: inDeal, 'not-found': [...outside, 'anonymous'] },
    changeSpace: leads,
    // Under the programme, which Noor leads; Ada administers.
    createSpace: {
      done: ['noor', 'ada'],
      'not-a-founder': withAccount.filter((name) => name !== 'noor' && name !== 'ada'),
      'not-signed-in': nobody,
    },
    listSeats: { done: inDeal, 'not-found': outside, 'not-signed-in': nobody },
    giveSeat: leads,
    changeSeat: leads,
    // Tried on the seat of Fenna, who may leave by herself.
    endSeat: {
      done: ['sanne', 'noor', 'fenna'],
      'not-a-lead': ['mirjam', 'joris', 'eva'],
      'not-found': outside,
      'not-signed-in': nobody,
    },
    // Naming Fenna: harmless for a record that is not one's own, and only for who may know of her.
    nameReaders: {
      done: [...inDeal, 'ada'],
      'person-unknown': ['karim', 'tjeerd', 'aylin', 'bram', 'daan'],
      'not-signed-in': nobody,
    },
    listMySeats: { done: withAccount, 'not-signed-in': nobody },
    exportMe: { done: withAccount, 'not-signed-in': nobody },
    listActions: { done: inDeal, 'not-found': [...outside, 'anonymous'] },
    addAction: {
      done: ['sanne', 'fenna', 'noor', 'eva'].filter((name) => name !== 'eva'),
      // An evaluator of the programme looks into its deals and writes in the programme, not in the deals.
      'not-a-worker': ['mirjam', 'joris', 'eva'],
      'not-found': outside,
      'not-signed-in': nobody,
    },
    // Tried on an action for the parties that Fenna wrote and Joris is to do.
    changeAction: {
      done: ['sanne', 'fenna', 'joris', 'noor'],
      'not-allowed': ['mirjam', 'eva'],
      'not-found': outside,
      'not-signed-in': nobody,
    },
    completeAction: {
      done: ['sanne', 'fenna', 'joris', 'noor'],
      'not-allowed': ['mirjam', 'eva'],
      'not-found': outside,
      'not-signed-in': nobody,
    },
    viewShowing: { done: inDeal, 'not-found': outside, 'not-signed-in': nobody },
    // To the public: only Fenna, who wrote it, may; not even who leads. And she has not looked who would see it.
    showRecord: {
      'look-first': ['fenna'],
      'only-the-author': ['sanne', 'joris', 'noor', 'mirjam', 'eva'],
      'not-found': outside,
      'not-signed-in': nobody,
    },
  },
  tables: {
    'spaces.space': {
      programme: everybody,
      deal: inDeal,
      hidden: ['sanne'],
      // Bram may sign in this one and sits nowhere: he knows that it is there. Daan may sign everywhere, so not here.
      toSign: ['bram', ...ofProgramme],
      hiddenToSign: ['sanne'],
      coalition: withAccount,
    },
    'spaces.seat': {
      noorInProgramme: ofProgramme,
      evaInProgramme: ofProgramme,
      sanneInDeal: inDeal,
      fennaInDeal: inDeal,
      mirjamInDeal: inDeal,
      jorisInDeal: inDeal,
      // One's own past seat stays one's own to see.
      tjeerdInDeal: [...inDeal, 'tjeerd'],
      sanneInHidden: ['sanne'],
      sanneInHiddenToSign: ['sanne'],
    },
    // Who named and who was named; nobody else learns of it.
    'spaces.named': {
      byFenna: ['fenna', 'bram'],
      passedOnByBram: ['bram', 'daan'],
      byTjeerd: ['tjeerd', 'fenna'],
      tjeerdByFenna: ['fenna', 'tjeerd'],
    },
    'spaces.action': {
      forAuthor: ['fenna'],
      // Bram passed it on to Daan; only the author's own naming counts.
      forNamed: ['fenna', 'bram'],
      forOrganisation: ['fenna', 'sanne', 'karim'],
      forParties: inDeal,
      forNetwork: withAccount,
      forPublic: everybody,
      publicInHidden: ['sanne'],
      // Tjeerd wrote these and went away: his private words stay his to read, what was for others does not.
      tjeerdForAuthor: ['tjeerd'],
      tjeerdForParties: inDeal,
      tjeerdForNamed: ['fenna'],
      // Fenna named Tjeerd while he sat there.
      namedTjeerd: ['fenna'],
    },
  },
} satisfies Access;
