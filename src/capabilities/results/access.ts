// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what, written from the policy. One programme with a public, a closed and a hidden deal:
// Sanne leads the closed one for Waterstede, Fenna is a member for Heuvelrode, Noor is dealmaker and Eva evaluator of
// the programme, Karim is Sanne's colleague without a seat, Aylin sits in the hidden deal. `link` holds a check-in.
import type { Access } from '#kernel/pure/access.ts';

const strangers = ['joris', 'mirjam', 'tjeerd', 'bram', 'daan', 'ada', 'aylin'] as const;
const noAccount = ['anonymous', 'link', 'outsider'] as const;
const inDeal = ['sanne', 'fenna', 'noor', 'eva'] as const;
/** Who sees the record of Waterstede in the closed deal. */
const seers = [...inDeal, 'karim'] as const;
const everybody = [...seers, ...strangers, ...noAccount] as const;

const withoutReport = everybody.filter((name) => name !== 'outsider');

/** What only the organisation itself may say. */
const said = { done: ['sanne', 'karim'], 'not-of-this-organisation': ['fenna', 'noor', 'eva'] };
const others = { 'not-found': strangers, 'not-signed-in': noAccount };
const asks = {
  done: ['sanne', 'karim', 'fenna', 'noor'],
  'may-not-ask-here': ['eva'],
  ...others,
};
const seen = { done: [...seers, 'link'], 'not-found': [...strangers, 'anonymous', 'outsider'] };
const linkOnly = { done: ['link'], 'not-found': [...seers, ...strangers, 'anonymous', 'outsider'] };
/** Who works in the deal calls; the organisation itself need not see that it was silent. */
const callers = ['sanne', 'fenna', 'noor'] as const;
const calls = {
  done: callers,
  'not-found': ['eva', 'karim', ...strangers],
  'not-signed-in': noAccount,
};

export const access: Access = {
  operations: {
    listResults: { done: everybody },
    viewResult: seen,
    recordResult: {
      done: ['sanne', 'fenna', 'noor'],
      'not-in-this-deal': ['eva'],
      'not-found': ['karim', ...strangers],
      'not-signed-in': noAccount,
    },
    listAdoptions: { done: everybody },
    // Who leads the deal changes it, and who recorded it; a dealmaker of the programme leads its deals.
    changeResult: {
      done: ['sanne', 'noor'],
      'not-yours-to-change': ['fenna', 'eva', 'karim'],
      ...others,
    },
    viewAdoption: seen,
    recordAdoption: { done: ['sanne', 'fenna', 'noor'], 'not-in-this-deal': ['eva', 'karim'], ...others },
    claimLevel: { ...said, ...others },
    confirmAdoption: { ...said, ...others },
    confirmClaim: {
      done: ['karim'],
      'second-voice-must-be-someone-else': ['sanne'],
      'not-of-this-organisation': ['fenna', 'noor', 'eva'],
      ...others,
    },
    withdrawClaim: {
      done: ['sanne'],
      'only-who-claimed': ['karim'],
      'not-of-this-organisation': ['fenna', 'noor', 'eva'],
      ...others,
    },
    contestLasting: {
      done: ['eva'],
      'only-the-evaluator': ['sanne', 'karim', 'fenna', 'noor'],
      ...others,
    },
    withdrawContest: {
      done: ['eva'],
      'only-the-evaluator': ['sanne', 'karim', 'fenna', 'noor'],
      ...others,
    },
    disputeClaim: {
      done: ['karim'],
      'second-voice-must-be-someone-else': ['sanne'],
      'not-of-this-organisation': ['fenna', 'noor', 'eva'],
      ...others,
    },
    declineAdoption: { ...said, ...others },
    endAdoption: {
      'not-from-here': ['sanne', 'karim'],
      'not-of-this-organisation': ['fenna', 'noor', 'eva'],
      ...others,
    },
    withdrawEnd: {
      'has-not-ended': ['sanne', 'karim'],
      'not-of-this-organisation': ['fenna', 'noor', 'eva'],
      ...others,
    },
    setAnchors: { ...said, ...others },
    updateAdoption: { ...said, ...others },
    // The deal fills in what its parties left empty; here the organisation named nobody yet.
    keepAdoption: { done: ['sanne', 'karim', 'fenna', 'noor'], 'not-of-this-organisation': ['eva'], ...others },
    sendCheckIn: asks,
    revokeCheckIn: asks,
    viewCheckIn: linkOnly,
    answerCheckIn: linkOnly,
    viewOldCheckIn: { 'not-found': everybody },
    renewCheckIn: { 'no-new-link': everybody },
    // Anybody reports use of what anybody may see; the rest is for the holder of the mail and for who leads the deal.
    reportOutsideUse: { done: everybody },
    viewOutsideReport: { done: ['outsider'], 'not-found': withoutReport },
    confirmOutsideReport: { done: ['outsider'], 'not-found': withoutReport },
    withdrawOutsideReport: { done: ['outsider'], 'not-found': withoutReport },
    listOutsideReports: {
      done: everybody.filter((name) => !noAccount.some((one) => one === name)),
      'not-signed-in': noAccount,
    },
    judgeOutsideReport: {
      done: ['noor'],
      'not-found': everybody.filter((name) => name !== 'noor' && !noAccount.some((one) => one === name)),
      'not-signed-in': noAccount,
    },
    viewRhythm: seen,
    recordHappening: asks,
    setContact: asks,
    // Who may not ask there does not know whom we ask.
    removeContact: {
      done: ['sanne', 'karim', 'fenna', 'noor'],
      'not-found': ['eva', ...strangers],
      'not-signed-in': noAccount,
    },
    listPhoneTasks: { done: [...seers, ...strangers], 'not-signed-in': noAccount },
    viewPhoneTask: calls,
    answerByPhone: calls,
    putOffCall: calls,
    giveUpCall: calls,
    adoptionOverview: { done: everybody },
    adoptionGrid: { done: everybody },
    viewOrganisationUse: { done: everybody },
    fadeAdoptions: {
      done: ['ada'],
      'not-found': [...seers, ...strangers.filter((name) => name !== 'ada')],
      'not-signed-in': noAccount,
    },
  },
  tables: {
    'results.result': { open: everybody, closed: [...seers, 'link'], hidden: ['aylin'] },
    'results.adoption': {
      public: everybody,
      parties: [...seers, 'link'],
      lasting: seers,
      contested: seers,
      organisation: ['fenna'],
      author: ['sanne'],
      hidden: ['aylin'],
    },
    'results.anchor': { parties: [...seers, 'link'] },
    // What was written down with a claim is for the deal and the organisation; the link does not see it.
    'results.claim': { parties: seers },
    // Who sees the record sees both readings of it; this one is of a record the link is not about.
    'results.contest': { parties: seers },
    // `outsider` holds the link of the one that was not confirmed.
    'results.outside_report': { sent: ['outsider'], confirmed: ['noor'] },
    // A link opens its own question, and no other about the same record.
    'results.check_in': { parties: [...seers, 'link'], called: seers },
    'results.check_in_answer': { parties: [...seers, 'link'], called: seers },
    'results.adoption_event': { parties: [...seers, 'link'] },
    'results.contact': { parties: ['sanne', 'fenna', 'noor', 'karim'] },
    'results.happening': { parties: seers },
    'results.phone_task': { parties: callers },
    'results.adoption_sum': {
      public: everybody,
      parties: inDeal,
      programme: ['noor', 'eva'],
      own_parties: ['sanne', 'karim'],
      'parties a7': inDeal,
      'programme a7': ['noor', 'eva'],
      'own_parties a7': ['sanne', 'karim'],
      organisation: ['fenna'],
    },
  },
};
