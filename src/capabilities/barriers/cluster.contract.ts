// SPDX-License-Identifier: EUPL-1.2
// Equal questions together: one bundled question, kept by people, answered once.
import { z } from 'zod';
import { organisationRef } from '#capabilities/deals/contract.ts';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  listOf,
  optionalText,
  page,
  text,
  version,
} from '#kernel/contract.ts';
import { barrierItem } from './contract.ts';
import { answerContent } from './path.contract.ts';
import { clusterMoves, clusterStates } from './rules/cluster.states.ts';
import { answerKinds, requests } from './rules/codes.ts';

const clusterParams = z.strictObject({ cluster: id });
const answerParams = z.strictObject({ answer: id });
const optionalDay = emptyAsMissing(day.optional());
const ticked = z.preprocess(
  (value) => value === true || value === 'true' || value === 'on' || value === 'ja',
  z.boolean(),
);
const changed = z.strictObject({ id, state: z.enum(clusterStates), version: z.int() });
const reference = z.strictObject({ id, question: z.string() });

export const clusterItem = z.strictObject({
  id,
  question: z.string(),
  about: z.string().nullable(),
  law: z.string().nullable(),
  topic: z.string().nullable(),
  state: z.enum(clusterStates),
  owner: organisationRef.nullable(),
  ownerFunction: z.string().nullable(),
  requested: z.enum(requests),
  askedOn: day.nullable(),
  answeredOn: day.nullable(),
  cases: z.int().meta({ description: 'Cases in it now, of those who asks may see' }),
  fictional: z.boolean(),
  version: z.int(),
});
export type ClusterItem = z.output<typeof clusterItem>;

export const clusterAnswer = z.strictObject({
  id,
  organisation: organisationRef.nullable(),
  givenBy: z.string(),
  kind: z.enum(answerKinds),
  text: z.string(),
  reasons: z.string().nullable(),
  legalBasis: z.string().nullable(),
  conditions: z.string().nullable(),
  state: z.enum(['draft', 'sent', 'published']),
  answeredOn: day.nullable(),
  version: z.int(),
});
export type ClusterAnswer = z.output<typeof clusterAnswer>;

const member = z.strictObject({
  barrier: barrierItem,
  joinedOn: day,
  leftOn: day.nullable(),
  differs: z.string().nullable().meta({ description: 'Why it differs here, as its deal says' }),
  asked: z.boolean().meta({ description: 'Put to the rule owner of this cluster' }),
  mayDiffer: z.boolean(),
  mayTakeOver: z.boolean().meta({ description: 'The answer did not land here yet, and may' }),
});
export type ClusterMember = z.output<typeof member>;

export const listBarrierClusters = contract({
  name: 'listBarrierClusters',
  method: 'GET',
  path: '/barrier-clusters',
  audience: 'public',
  summary: { nl: 'Gebundelde vragen', en: 'Bundled questions' },
  query: z.strictObject({ ...page(['question'] as const), owner: emptyAsMissing(idOrSlug.optional()) }),
  answer: listOf(clusterItem),
  refusals: {},
});

export const viewCluster = contract({
  name: 'viewCluster',
  method: 'GET',
  path: '/barrier-clusters/{cluster}',
  audience: 'public',
  summary: {
    nl: 'Eén gebundelde vraag, met haar zaken en antwoorden',
    en: 'One bundled question, with its cases and answers',
  },
  params: clusterParams,
  answer: clusterItem.extend({
    mayPublish: z.boolean(),
    nextStepOn: day.nullable(),
    published: z.boolean(),
    clock: z.array(
      z.strictObject({
        step: z.enum(['acknowledged', 'answered', 'concluded']),
        dueOn: day,
        doneOn: day.nullable(),
        state: z.enum(['done', 'waiting', 'silent', 'planned']),
      }),
    ),
    members: z.array(member),
    past: z.array(member),
    answers: z.array(clusterAnswer),
    story: z.array(
      z.strictObject({
        move: z.enum([...clusterMoves, 'publish']),
        happenedOn: day,
        barrier: z.strictObject({ id, title: z.string() }).nullable(),
        other: reference.nullable(),
        note: z.string().nullable(),
      }),
    ),
    mergedInto: reference.nullable(),
    splitFrom: reference.nullable(),
    askable: z.int().meta({ description: 'Cases that who asks may put to the rule owner' }),
    moves: z.array(z.enum(clusterMoves)),
  }),
  refusals: {},
});
export type ClusterView = z.output<typeof viewCluster.answer>;

export const confirmEqualBarriers = contract({
  name: 'confirmEqualBarriers',
  method: 'POST',
  path: '/barriers/{barrier}/equals',
  audience: 'signed-in',
  summary: { nl: 'Zeg dat twee zaken dezelfde vraag zijn', en: 'Say that two cases ask the same' },
  params: z.strictObject({ barrier: id }),
  body: z.strictObject({ other: id }),
  answer: z.strictObject({ cluster: id }),
  refusals: { 'already-together': 409, 'both-in-clusters': 409, 'space-is-hidden': 409 },
});

export const describeBarrierCluster = contract({
  name: 'describeBarrierCluster',
  method: 'PUT',
  path: '/barrier-clusters/{cluster}',
  audience: 'signed-in',
  summary: { nl: 'Schrijf de gebundelde vraag', en: 'Write the bundled question' },
  params: clusterParams,
  body: z.strictObject({
    question: text(200),
    about: optionalText(4000),
    law: optionalText(300),
    topic: optionalText(60),
    version,
  }),
  answer: changed,
  refusals: { 'no-such-step': 409 },
});

/** One case, or more: a form sends one value where one is ticked. */
const cases = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(id).min(1).max(500));

export const splitBarrierCluster = contract({
  name: 'splitBarrierCluster',
  method: 'POST',
  path: '/barrier-clusters/{cluster}/splits',
  audience: 'signed-in',
  summary: {
    nl: 'Haal zaken eruit: één alleen, of meer samen als een eigen vraag',
    en: 'Take cases out: one by itself, or more together as a question of their own',
  },
  params: clusterParams,
  body: z.strictObject({ cases, why: text(1000), question: optionalText(200) }),
  answer: z.strictObject({
    cluster: id.nullable().meta({ description: 'The new cluster; null: one case went by itself' }),
  }),
  refusals: { 'no-such-step': 409 },
});

export const mergeBarrierClusters = contract({
  name: 'mergeBarrierClusters',
  method: 'POST',
  path: '/barrier-clusters/{cluster}/mergers',
  audience: 'signed-in',
  summary: { nl: 'Voeg twee gebundelde vragen samen', en: 'Merge two bundled questions' },
  params: clusterParams,
  body: z.strictObject({ other: id, why: text(1000) }),
  answer: z.strictObject({ cluster: id.meta({ description: 'The cluster that goes on with the cases of both' }) }),
  refusals: { 'no-such-step': 409, 'different-owners': 409 },
});

export const askBundledQuestion = contract({
  name: 'askBundledQuestion',
  method: 'POST',
  path: '/barrier-clusters/{cluster}/questions',
  audience: 'signed-in',
  summary: { nl: 'Leg de gebundelde vraag één keer voor', en: 'Put the bundled question once' },
  params: clusterParams,
  body: z.strictObject({
    owner: text(300).meta({ description: 'Organisation: name, slug or id' }),
    ownerFunction: text(200),
    requested: z.enum(requests).exclude(['unknown']),
    mayPublish: ticked.default(false).meta({ description: 'Question and answer may become public, without the cases' }),
    version,
  }),
  answer: changed.extend({ dueOn: day, asked: z.int() }),
  refusals: { 'no-such-step': 409, 'no-such-organisation': 404, 'nothing-to-ask': 409 },
});

export const askAlong = contract({
  name: 'askAlong',
  method: 'POST',
  path: '/barrier-clusters/{cluster}/further-questions',
  audience: 'signed-in',
  summary: { nl: 'Leg uw zaken mee voor', en: 'Put your cases along' },
  params: clusterParams,
  answer: z.strictObject({ asked: z.int() }),
  refusals: { 'no-such-step': 409, 'nothing-to-ask': 409 },
});

export const acknowledgeBundledQuestion = contract({
  name: 'acknowledgeBundledQuestion',
  method: 'POST',
  path: '/barrier-clusters/{cluster}/acknowledgements',
  audience: 'signed-in',
  summary: { nl: 'Laat weten dat de gebundelde vraag ontvangen is', en: 'Say that the bundled question was received' },
  params: clusterParams,
  body: z.strictObject({ nextStepOn: optionalDay, version }),
  answer: changed,
  refusals: { 'no-such-step': 409, 'day-has-passed': 400 },
});

export const draftBundledAnswer = contract({
  name: 'draftBundledAnswer',
  method: 'POST',
  path: '/barrier-clusters/{cluster}/answers',
  audience: 'signed-in',
  summary: { nl: 'Schrijf één antwoord voor alle zaken, in concept', en: 'Draft one answer for all cases' },
  params: clusterParams,
  body: z.strictObject(answerContent),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: { 'no-such-step': 409, 'reasons-needed': 400 },
});

export const changeBundledAnswer = contract({
  name: 'changeBundledAnswer',
  method: 'PUT',
  path: '/barrier-cluster-answers/{answer}',
  audience: 'signed-in',
  summary: { nl: 'Verander het concept voor alle zaken', en: 'Change the draft for all cases' },
  params: answerParams,
  body: z.strictObject({ ...answerContent, version }),
  answer: z.strictObject({ id, version: z.int() }),
  refusals: { 'already-sent': 409, 'reasons-needed': 400 },
});

export const sendBundledAnswer = contract({
  name: 'sendBundledAnswer',
  method: 'POST',
  path: '/barrier-cluster-answers/{answer}/sendings',
  audience: 'signed-in',
  summary: { nl: 'Verstuur het antwoord naar alle zaken', en: 'Send the answer to all cases' },
  params: answerParams,
  body: z.strictObject({
    nextStepOn: optionalDay,
    sensitive: ticked.default(false).meta({ description: 'Politically sensitive: never published from the desk' }),
    version,
  }),
  answer: changed,
  refusals: { 'already-sent': 409, 'no-such-step': 409, 'day-has-passed': 400 },
});

export const publishBundledAnswer = contract({
  name: 'publishBundledAnswer',
  method: 'POST',
  path: '/barrier-cluster-answers/{answer}/publications',
  audience: 'signed-in',
  summary: {
    nl: 'Maak de gebundelde vraag en haar antwoord openbaar',
    en: 'Publish the bundled question and its answer',
  },
  params: answerParams,
  answer: z.strictObject({ id }),
  refusals: { 'not-sent-yet': 409, 'is-sensitive': 409, 'may-not-publish': 409 },
});

export const sayDifference = contract({
  name: 'sayDifference',
  method: 'PUT',
  path: '/barriers/{barrier}/difference',
  audience: 'signed-in',
  summary: {
    nl: 'Zeg waarom het hier verschilt van de gebundelde vraag',
    en: 'Say why it differs here from the bundled question',
  },
  params: z.strictObject({ barrier: id }),
  body: z.strictObject({ differs: optionalText(2000) }),
  answer: z.strictObject({ cluster: id }),
  refusals: { 'not-in-a-cluster': 409 },
});

export const takeOverAnswer = contract({
  name: 'takeOverAnswer',
  method: 'POST',
  path: '/barriers/{barrier}/taken-answers',
  audience: 'signed-in',
  summary: { nl: 'Neem een gegeven antwoord over', en: 'Take over an answer that was given' },
  params: z.strictObject({ barrier: id }),
  body: z.strictObject({ answer: id }),
  answer: z.strictObject({ id }),
  refusals: { 'no-such-step': 409 },
});
