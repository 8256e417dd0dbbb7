// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what. In the closed deal Sanne (Waterstede) leads, Fenna (Heuvelrode) is member, Joris
// (Nieuw-Veenmeer) observes. Sanne may promise for Waterstede, Fenna for Heuvelrode. Karim is Sanne's colleague and sits
// nowhere: he sees what Waterstede promised, and what it is asked to take over. All others are party to nothing.
import type { Access } from '#kernel/pure/access.ts';

const members = ['sanne', 'fenna', 'joris'];
const others = ['mirjam', 'tjeerd', 'aylin', 'bram', 'noor', 'eva', 'daan', 'ada'];
const strangers = ['karim', ...others];
const withAccount = [...members, ...strangers];
const everybody = [...withAccount, 'anonymous'];
const anonymous = ['anonymous'];

/** On a commitment of Heuvelrode that only the parties see. */
const on = (done: readonly string[], refused: Readonly<Record<string, readonly string[]>>) => ({
  done,
  ...refused,
  'not-found': strangers,
  'not-signed-in': anonymous,
});
const leadOrParty = on(['sanne', 'fenna'], { 'not-allowed': ['joris'] });
const ofParty = on(['fenna'], { 'not-allowed': ['sanne', 'joris'] });
const withMandate = on(['fenna'], { 'no-mandate': ['sanne', 'joris'] });

/** What hangs on a commitment is seen by who sees that. */
const withIt = { parties: members, author: ['sanne'] };

export const access = {
  operations: {
    listContributions: { done: everybody },
    // Tried for Heuvelrode: the lead for any party, a member for the own organisation, who observes for none.
    recordContribution: leadOrParty,
    // Tried on the contribution of Heuvelrode that the parties see.
    endContribution: leadOrParty,
    changeContribution: leadOrParty,
    listCommitments: { done: everybody },
    summariseCommitments: { done: everybody },
    viewDealCommitments: { done: members, 'not-found': [...strangers, 'anonymous'] },
    viewCommitment: { done: members, 'not-found': [...strangers, 'anonymous'] },
    viewOrganisationCommitments: { done: everybody },
    // Tried as a draft for Heuvelrode.
    makeCommitment: leadOrParty,
    // The closed deal has a draft of its text: who leads fills it.
    fillAgreement: on(['sanne'], { 'not-allowed': ['fenna', 'joris'] }),
    // Tried on a draft that Sanne wrote for Heuvelrode.
    reviseCommitment: leadOrParty,
    promiseCommitment: withMandate,
    renegotiateCommitment: withMandate,
    confirmCommitment: withMandate,
    withdrawCommitment: withMandate,
    offerCommitment: withMandate,
    // Tried on one that Waterstede is asked to take over: Karim sees it, and has no mandate.
    settleTransfer: {
      done: ['sanne'],
      'no-mandate': ['fenna', 'joris', 'karim'],
      'not-found': others,
      'not-signed-in': anonymous,
    },
    reportOnCommitment: ofParty,
    judgeCommitment: leadOrParty,
    codeCommitment: on(['sanne'], { 'party-is-no-outsider': ['fenna'], 'not-allowed': ['joris'] }),
    addMilestone: ofParty,
    changeMilestone: ofParty,
    // Tried on the one that is offered to Waterstede.
    addDependency: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris', 'karim'],
      'not-found': others,
      'not-signed-in': anonymous,
    },
    dropDependency: leadOrParty,
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
    'commitments.commitment': {
      open: everybody,
      network: withAccount,
      parties: members,
      organisation: ['fenna'],
      author: ['sanne'],
      draft: members,
      // Of Waterstede: also for colleagues who do not sit in the deal.
      ofWaterstede: [...members, 'karim'],
      // Of Heuvelrode, offered to Waterstede.
      moving: [...members, 'karim'],
      hidden: ['mirjam'],
    },
    'commitments.version': withIt,
    'commitments.milestone': withIt,
    'commitments.judgement': withIt,
    'commitments.coding': withIt,
    'commitments.step': withIt,
    // Seen where both ends are.
    'commitments.dependency': { parties: members, author: ['sanne'] },
  },
} as const satisfies Access;
