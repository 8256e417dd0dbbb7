// SPDX-License-Identifier: EUPL-1.2
// Who is expected to see and do what. In the closed deal Sanne leads, Fenna (Heuvelrode) is member, Joris observes;
// Mirjam sits in the hidden deal alone. Bram and Noor act for the ministry that was asked about one case: they see that
// case and answer it, and nothing else of the deal. All others are party to nothing.
import type { Access } from '#kernel/pure/access.ts';

const members = ['sanne', 'fenna', 'joris'];
const strangers = ['karim', 'mirjam', 'tjeerd', 'aylin', 'bram', 'noor', 'eva', 'daan', 'ada'];
const withAccount = [...members, ...strangers];
const everybody = [...withAccount, 'anonymous'];

const askedAt = ['bram', 'noor'];
const notAsked = strangers.filter((name) => !askedAt.includes(name));
const anonymous = ['anonymous'];

/** Of the case that was asked: the deal's own moves. The rule owner sees it, so they are told no; others see nothing. */
const inTheDeal = (done: readonly string[]) => ({
  done,
  'not-allowed': [...members.filter((name) => !done.includes(name)), ...askedAt],
  'not-found': notAsked,
  'not-signed-in': anonymous,
});
/** Of the case that was asked: the rule owner's moves. Members see the case, so they are told no. */
const ofRuleOwner = { done: askedAt, 'not-allowed': members, 'not-found': notAsked, 'not-signed-in': anonymous };
/** Of an answer in draft: there for the own organisation only. */
const ofAnswerer = { done: askedAt, 'not-found': [...members, ...notAsked], 'not-signed-in': anonymous };

const ownOrLead = {
  done: ['sanne', 'fenna'],
  'not-allowed': ['joris'],
  'not-found': strangers,
  'not-signed-in': anonymous,
};

/** Of a bundled question of two cases in the closed deal, not asked yet. */
const keptTogether = {
  done: ['sanne', 'fenna'],
  'not-allowed': ['joris'],
  'not-found': strangers,
  'not-signed-in': anonymous,
};
/** Of the bundled question that was asked: the deal sees it, the rule owner answers it. */
const ofAskedOwner = { done: askedAt, 'not-allowed': members, 'not-found': notAsked, 'not-signed-in': anonymous };

export const access = {
  operations: {
    listExperimentRooms: { done: everybody },
    listRulings: { done: everybody },
    browseRulings: { done: everybody },
    listLawEvaluations: { done: everybody },
    // Tried on the case that was asked, which Sanne leads; Fenna wrote another.
    proposeExperimentRoom: {
      done: ['sanne', ...askedAt],
      'not-allowed': ['fenna', 'joris'],
      'not-found': notAsked,
      'not-signed-in': anonymous,
    },
    describeExperimentRoom: {
      done: ['sanne', ...askedAt],
      'not-allowed': ['fenna', 'joris'],
      'not-found': notAsked,
      'not-signed-in': anonymous,
    },
    // Sanne tells of a paper; the rule owner grants by saying so.
    grantExperimentRoom: {
      done: ['sanne', ...askedAt],
      'not-allowed': ['fenna', 'joris'],
      'not-found': notAsked,
      'not-signed-in': anonymous,
    },
    startExperimentRoom: inTheDeal(['sanne']),
    endExperimentRoom: inTheDeal(['sanne']),
    withdrawExperimentRoom: inTheDeal(['sanne']),
    makeDecisionOfBarrier: inTheDeal(['sanne', 'fenna']),
    makeCommitmentOfBarrier: inTheDeal(['sanne', 'fenna']),
    passOnBarrier: ofRuleOwner,
    // Tried on a case whose rule owner named another.
    handOverBarrier: inTheDeal(['sanne']),
    listBarrierClusters: { done: everybody },
    // Tried on the bundled question that was asked.
    viewCluster: { done: [...members, ...askedAt], 'not-found': [...notAsked, 'anonymous'] },
    confirmEqualBarriers: ownOrLead,
    describeBarrierCluster: keptTogether,
    splitBarrierCluster: keptTogether,
    mergeBarrierClusters: keptTogether,
    // Sanne leads the deal, Fenna wrote a case in it.
    askBundledQuestion: keptTogether,
    askAlong: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris', ...askedAt],
      'not-found': notAsked,
      'not-signed-in': anonymous,
    },
    acknowledgeBundledQuestion: ofAskedOwner,
    draftBundledAnswer: ofAskedOwner,
    changeBundledAnswer: ofAnswerer,
    sendBundledAnswer: ofAnswerer,
    publishBundledAnswer: ofAnswerer,
    // Of the own case: who works in its deal.
    sayDifference: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris', ...askedAt],
      'not-found': notAsked,
      'not-signed-in': anonymous,
    },
    takeOverAnswer: ownOrLead,
    listBarriers: { done: everybody },
    summariseBarriers: { done: everybody },
    // Tried on the barrier that the parties see.
    viewBarrier: { done: members, 'not-found': [...strangers, 'anonymous'] },
    suggestEqualBarriers: { done: members, 'not-found': [...strangers, 'anonymous'] },
    summariseBarrierWay: { done: everybody },
    listHurtingLaws: { done: everybody },
    viewRuleDesk: { done: withAccount, 'not-signed-in': anonymous },
    countBarrierFeatures: {
      // Of the worker: the door lets an administrator in, the database does not.
      'not-allowed': ['ada'],
      'not-found': withAccount.filter((name) => name !== 'ada'),
      'not-signed-in': anonymous,
    },
    // Tried on a case Fenna wrote, not asked yet.
    describeBarrier: ownOrLead,
    checkBarrier: ownOrLead,
    askRuleOwner: ownOrLead,
    withdrawBarrier: {
      done: ['fenna'],
      'not-allowed': ['sanne', 'joris'],
      'not-found': strangers,
      'not-signed-in': anonymous,
    },
    // Tried on the case that was asked.
    acknowledgeBarrier: ofRuleOwner,
    draftAnswer: ofRuleOwner,
    concludeBarrier: inTheDeal(['sanne']),
    // Tried on a closed case.
    reopenBarrier: {
      done: ['sanne'],
      'not-allowed': ['fenna', 'joris'],
      'not-found': strangers,
      'not-signed-in': anonymous,
    },
    changeAnswer: ofAnswerer,
    sendAnswer: ofAnswerer,
    publishAnswer: ofAnswerer,
    recordBarrier: {
      done: ['sanne', 'fenna'],
      'not-allowed': ['joris'],
      'not-found': strangers,
      'not-signed-in': ['anonymous'],
    },
  },
  tables: {
    'barriers.barrier': {
      open: everybody,
      network: withAccount,
      parties: members,
      organisation: ['fenna'],
      author: ['sanne'],
      hidden: ['mirjam'],
      asked: [...members, ...askedAt],
      fennas: members,
      closedCase: members,
      plain: members,
      otherOne: members,
      otherTwo: members,
      askedTwo: members,
      free: members,
      passed: [...members, ...askedAt],
      fennasToo: members,
    },
    'barriers.answer': { draft: askedAt, sent: [...members, ...askedAt] },
    'barriers.experiment': {
      roomProposed: [...members, ...askedAt],
      roomGranted: [...members, ...askedAt],
      roomStarted: [...members, ...askedAt],
    },
    'barriers.became': { ofAsked: members, ofOpen: everybody },
    'barriers.step': { asked: [...members, ...askedAt], author: ['sanne'] },
    'barriers.feature_count': 'closed',
    'barriers.vector': 'closed',
    // Together: two cases that members see. Alone: a case of members and one that Sanne alone sees.
    'barriers.cluster': {
      open: members,
      alone: ['sanne'],
      other: members,
      askedOnce: [...members, ...askedAt],
      published: everybody,
    },
    'barriers.cluster_member': {
      openFennas: members,
      openPlain: members,
      aloneParties: members,
      aloneAuthor: ['sanne'],
      otherOne: members,
      otherTwo: members,
      askedOne: [...members, ...askedAt],
      askedTwo: members,
      askedFennas: members,
    },
    'barriers.cluster_step': { open: members, askedOnce: [...members, ...askedAt], ofUnasked: members },
    'barriers.cluster_answer': {
      bundledDraft: askedAt,
      bundledSent: [...members, ...askedAt],
      bundledPublished: everybody,
    },
  },
} as const satisfies Access;
