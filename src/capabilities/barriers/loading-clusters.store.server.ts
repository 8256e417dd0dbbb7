// SPDX-License-Identifier: EUPL-1.2
// Writing a bundled question of a data set, with its cases, its story and its answer; for the worker.
import { type Acting, tables } from '#kernel/operation.server.ts';
import { lawKeysOf } from './rules/likeness.ts';

const db = tables<'barriers'>;

export interface LoadedCluster {
  readonly key: string;
  readonly question: string;
  readonly about: string;
  readonly law: string;
  readonly topic: string;
  readonly ownerId: string;
  readonly ownerFunction: string;
  readonly requested: string;
  readonly frequency: string;
  readonly formedOn: string;
  readonly askedOn: string;
  readonly acknowledgedOn: string | null;
  readonly answer: {
    readonly givenBy: string;
    readonly kind: string;
    readonly text: string;
    readonly reasons: string;
    readonly conditions?: string;
    readonly state: 'draft' | 'published';
    readonly on: string | null;
  };
}

export async function addLoadedCluster(at: Acting, given: LoadedCluster): Promise<string> {
  const id = at.newId();
  const { key, question, about, law, topic, requested, answer } = given;
  const state = answer.on ? 'answered' : given.acknowledgedOn ? 'acknowledged' : 'asked';
  const days = { asked_on: given.askedOn, acknowledged_on: given.acknowledgedOn, answered_on: answer.on };
  const owner = { owner_id: given.ownerId, owner_function: given.ownerFunction, requested, may_publish: true };
  const words = { question, about, law, law_keys: [...lawKeysOf(law)], topic, fictional: true, source_key: key };
  const published = answer.state === 'published' ? answer.on : null;
  await db(at)
    .insertInto('barriers.cluster')
    .values({ id, state, published_on: published, ...words, ...owner, ...days })
    .execute();
  return id;
}

export async function addLoadedMember(
  at: Acting,
  clusterId: string,
  member: { barrierId: string; joinedOn: string; differs: string | null },
): Promise<void> {
  const { barrierId, joinedOn, differs } = member;
  const said = { differs, differs_on: differs === null ? null : joinedOn };
  await db(at)
    .insertInto('barriers.cluster_member')
    .values({ id: at.newId(), cluster_id: clusterId, barrier_id: barrierId, joined_on: joinedOn, ...said })
    .execute();
}

export async function addLoadedClusterStep(
  at: Acting,
  clusterId: string,
  step: { move: string; on: string; barrierId?: string },
): Promise<void> {
  await db(at)
    .insertInto('barriers.cluster_step')
    .values({
      id: at.newId(),
      cluster_id: clusterId,
      move: step.move,
      happened_on: step.on,
      barrier_id: step.barrierId ?? null,
    })
    .execute();
}

export async function addLoadedClusterAnswer(at: Acting, clusterId: string, given: LoadedCluster): Promise<string> {
  const id = at.newId();
  const { givenBy, kind, text, reasons, conditions = null, state, on } = given.answer;
  const what = { given_by: givenBy, kind, text, reasons, conditions, state, answered_on: on };
  await db(at)
    .insertInto('barriers.cluster_answer')
    .values({ id, cluster_id: clusterId, organisation_id: given.ownerId, ...what })
    .execute();
  return id;
}

/** The answer as it landed in one case. */
export async function addLandedAnswer(
  at: Acting,
  barrierId: string,
  answerId: string,
  given: LoadedCluster,
): Promise<void> {
  const { givenBy, kind, text, reasons, conditions = null, state, on } = given.answer;
  const what = { given_by: givenBy, kind, text, reasons, conditions, state, answered_on: on, valid_for: 'all' };
  await db(at)
    .insertInto('barriers.answer')
    .values({
      id: at.newId(),
      barrier_id: barrierId,
      organisation_id: given.ownerId,
      cluster_answer_id: answerId,
      ...what,
    })
    .execute();
}
