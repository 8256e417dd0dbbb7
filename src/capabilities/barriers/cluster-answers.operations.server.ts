// SPDX-License-Identifier: EUPL-1.2
// A bundled question is put once and answered once; the answer lands in every case.
import { nameNotKnown, organisationBy } from '#capabilities/membership/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { clusterStateOf } from './cluster.answers.server.ts';
import * as contract from './cluster.contract.ts';
import { prepareCluster, questionOf, spaceOf } from './cluster.operations.server.ts';
import * as clusters from './cluster.store.server.ts';
import * as store from './cluster-answer.store.server.ts';
import { barriersClustered, bundledAnswerMoved } from './facts.ts';
import { askedOf, firstDue, make, prepare, reasonsMissing, tell } from './moving.server.ts';
import { acknowledge, type CaseRow, findCase } from './path.store.server.ts';
import { askableOf } from './rules/cluster.ts';
import type { BarrierStage } from './rules/path.states.ts';

/** Puts each case that is theirs to put; which ones. */
async function putCases(
  at: Acting,
  members: Parameters<typeof askableOf<clusters.MemberRow & { stage: BarrierStage }>>[0],
  owner: { id: string; function: string | null; requested: string },
) {
  const asked: CaseRow[] = [];
  for (const { id } of askableOf(members)) {
    const ready = await prepare(at, id, 'ask');
    if (isRefusal(ready)) continue;
    const given = { version: ready.found.version, fields: askedOf(at, owner), step: { organisationId: owner.id } };
    const made = await make(at, ready, 'ask', given);
    if (!isRefusal(made)) asked.push(ready.found);
  }
  return asked;
}

export const askBundledQuestion = operation(contract.askBundledQuestion, async ({ params, body }, at) => {
  const ready = await prepareCluster(at, params.cluster, 'ask');
  if (isRefusal(ready)) return ready;
  const owner = await organisationBy(at, body.owner);
  if (!owner) return refuse('no-such-organisation', { fields: await nameNotKnown(at, 'owner', body.owner) });
  const { ownerFunction, requested, mayPublish, version } = body;
  const { found, members, to } = ready;
  const [first, ...others] = await putCases(at, members, { id: owner.id, function: ownerFunction, requested });
  if (!first) return refuse('nothing-to-ask');
  const who = { owner_id: owner.id, owner_function: ownerFunction, requested };
  const fields = {
    ...who,
    ...ownWords(found, [first, ...others]),
    state: to,
    may_publish: mayPublish,
    asked_on: at.today,
  };
  if (!(await clusters.saveCluster(at, { id: found.id, version }, fields))) return refuse('stale');
  await clusters.addClusterStep(at, found.id, { move: 'ask' });
  await at.note(barriersClustered, { space: spaceOf(members), body: { clusterId: found.id, move: 'ask' } });
  return { id: found.id, state: to, version: version + 1, dueOn: firstDue(at.today), asked: 1 + others.length };
});

/** A question in the words of a case that is not put would show the rule owner what its author did not: then it begins anew. */
const ownWords = ({ words_of }: clusters.ClusterRow, put: readonly [CaseRow, ...CaseRow[]]) =>
  words_of === null || put.some(({ id }) => id === words_of) ? {} : questionOf(put);

export const askAlong = operation(contract.askAlong, async ({ params }, at) => {
  const ready = await prepareCluster(at, params.cluster, 'ask_along');
  if (isRefusal(ready)) return ready;
  const { found, members } = ready;
  if (found.owner_id === null) return refuse('no-such-step');
  const owner = { id: found.owner_id, function: found.owner_function, requested: found.requested };
  const asked = await putCases(at, members, owner);
  if (asked.length === 0) return refuse('nothing-to-ask');
  await clusters.addClusterStep(at, found.id, { move: 'ask_along' });
  await at.note(barriersClustered, { space: spaceOf(members), body: { clusterId: found.id, move: 'ask_along' } });
  return { asked: asked.length };
});

export const acknowledgeBundledQuestion = operation(
  contract.acknowledgeBundledQuestion,
  async ({ params, body }, at) => {
    const ready = await prepareCluster(at, params.cluster, 'acknowledge');
    if (isRefusal(ready)) return ready;
    const { version, nextStepOn = null } = body;
    if (nextStepOn !== null && nextStepOn < at.today) return refuse('day-has-passed');
    const { id } = ready.found;
    if (!(await store.markCluster(at, { id, version }, 'acknowledged', { nextStepOn }))) return refuse('stale');
    for (const one of ready.members) {
      const theCase = await prepare(at, one.id, 'acknowledge');
      if (isRefusal(theCase)) continue;
      if (!(await acknowledge(at, one.id, theCase.found.version, nextStepOn))) return refuse('stale');
      await tell(at, theCase.found, 'acknowledge', theCase, { organisationId: ready.found.owner_id });
    }
    await clusters.addClusterStep(at, id, { move: 'acknowledge' });
    return { id, state: ready.to, version: version + 1 };
  },
);

interface Given {
  readonly givenBy: string;
  readonly kind: string;
  readonly text: string;
  readonly reasons?: string | undefined;
  readonly legalBasis?: string | undefined;
  readonly conditions?: string | undefined;
}
const fieldsOf = ({ givenBy, kind, text, reasons, legalBasis, conditions }: Given): store.ClusterAnswerFields => ({
  given_by: givenBy,
  kind,
  text,
  reasons: reasons ?? null,
  legal_basis: legalBasis ?? null,
  conditions: conditions ?? null,
});

const noteAnswer = (at: Acting, clusterId: string, answerId: string, move: 'draft' | 'send' | 'publish') =>
  at.note(bundledAnswerMoved, { body: { clusterId, answerId, move } });

export const draftBundledAnswer = operation(contract.draftBundledAnswer, async ({ params, body }, at) => {
  const ready = await prepareCluster(at, params.cluster, 'answer');
  if (isRefusal(ready)) return ready;
  const { id: clusterId, owner_id } = ready.found;
  if (reasonsMissing(body)) return refuse('reasons-needed');
  if (owner_id === null) return refuse('no-such-step');
  const id = await store.addClusterAnswer(at, clusterId, owner_id, fieldsOf(body));
  await noteAnswer(at, clusterId, id, 'draft');
  return { id, version: 1 };
});

export const changeBundledAnswer = operation(contract.changeBundledAnswer, async ({ params, body }, at) => {
  const answer = await store.myClusterAnswer(at, params.answer);
  if (!answer) return refuse('not-found');
  if (answer.state !== 'draft') return refuse('already-sent');
  if (reasonsMissing(body)) return refuse('reasons-needed');
  const { version } = body;
  if (!(await store.saveClusterAnswer(at, { id: answer.id, version }, fieldsOf(body)))) return refuse('stale');
  await noteAnswer(at, answer.cluster_id, answer.id, 'draft');
  return { id: answer.id, version: version + 1 };
});

export const sendBundledAnswer = operation(contract.sendBundledAnswer, async ({ params, body }, at) => {
  const answer = await store.myClusterAnswer(at, params.answer);
  if (!answer) return refuse('not-found');
  if (answer.state !== 'draft') return refuse('already-sent');
  const ready = await prepareCluster(at, answer.cluster_id, 'answer');
  if (isRefusal(ready)) return ready;
  const { version, sensitive, nextStepOn = null } = body;
  if (nextStepOn !== null && nextStepOn < at.today) return refuse('day-has-passed');
  const sent = { state: 'sent', answered_on: at.today } as const;
  if (!(await store.saveClusterAnswer(at, { id: answer.id, version }, sent))) return refuse('stale');
  const to = answer.kind !== 'interim' ? 'answered' : ready.from === 'answered' ? 'answered' : 'acknowledged';
  const { id, version: known } = ready.found;
  if (!(await store.markCluster(at, { id, version: known }, to, { nextStepOn, sensitive }))) return refuse('stale');
  if (!(await store.landAnswer(at, answer.id, { nextStepOn, sensitive }))) return refuse('not-allowed');
  await clusters.addClusterStep(at, id, { move: 'answer' });
  await noteAnswer(at, id, answer.id, 'send');
  return { id, state: clusterStateOf(to), version: known + 1 };
});

export const publishBundledAnswer = operation(contract.publishBundledAnswer, async ({ params }, at) => {
  const answer = await store.myClusterAnswer(at, params.answer);
  const found = answer && (await clusters.findCluster(at, answer.cluster_id));
  if (!answer || !found) return refuse('not-found');
  if (answer.state !== 'sent') return refuse('not-sent-yet');
  if (found.sensitive) return refuse('is-sensitive');
  if (!found.may_publish) return refuse('may-not-publish');
  await clusters.addClusterStep(at, found.id, { move: 'publish' });
  if (!(await store.publishClusterAnswer(at, answer.id))) return refuse('not-allowed');
  await noteAnswer(at, found.id, answer.id, 'publish');
  return { id: answer.id };
});

export const sayDifference = operation(contract.sayDifference, async ({ params, body }, at) => {
  const ready = await ownCase(at, params.barrier);
  if (isRefusal(ready)) return ready;
  const member = await clusters.membershipOf(at, params.barrier);
  if (!member) return refuse('not-in-a-cluster');
  if (!(await clusters.saveDifference(at, member.id, body.differs ?? null))) return refuse('not-allowed');
  await at.note(barriersClustered, { space: ready.space_id, body: { clusterId: member.cluster_id, move: 'describe' } });
  return { cluster: member.cluster_id };
});

/** A case of a deal in which who acts works; others who see it are told no. */
async function ownCase(at: Acting, id: string) {
  const found = await findCase(at, id);
  if (!found) return refuse('not-found');
  return found.works ? found : refuse('not-allowed');
}

export const takeOverAnswer = operation(contract.takeOverAnswer, async ({ params, body }, at) => {
  const ready = await prepare(at, params.barrier, 'take_over');
  if (isRefusal(ready)) return ready;
  if (!(await store.toTakeOver(at, params.barrier)).includes(body.answer)) return refuse('not-found');
  if (!(await store.landAnswer(at, body.answer, { barrierId: params.barrier }))) return refuse('not-allowed');
  const clusterId = (await clusters.membershipOf(at, params.barrier))?.cluster_id;
  if (clusterId) await at.note(barriersClustered, { space: ready.found.space_id, body: { clusterId, move: 'answer' } });
  return { id: params.barrier };
});
