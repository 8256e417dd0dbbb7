// SPDX-License-Identifier: EUPL-1.2
// People say what asks the same: clusters are formed, described, split and merged, and nothing of that is lost.
import { sql } from 'kysely';
import { visibility } from '#kernel/contract.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward } from '#kernel/pure/visibility.ts';
import * as answering from './cluster.answers.server.ts';
import * as contract from './cluster.contract.ts';
import * as store from './cluster.store.server.ts';
import { clusterAnswers, toTakeOver } from './cluster-answer.store.server.ts';
import { barriersClustered } from './facts.ts';
import { stageOf } from './moving.server.ts';
import { type CaseRow, findCase } from './path.store.server.ts';
import type { ClusterMove } from './rules/cluster.states.ts';
import { askableOf, clusterMovesFrom, clusterRolesIn, moveCluster, survivorOf } from './rules/cluster.ts';
import { lawKeysOf } from './rules/likeness.ts';
import { findBarrier } from './store.server.ts';

const orders = { question: { by: sql`c.question`, of: (row: store.ClusterRow) => row.question } };

export const listBarrierClusters = operation(contract.listBarrierClusters, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'question', { by: sql`c.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listClusters(at, query.owner, paging));
  return { items: rows.map(answering.clusterAnswerItem), ...next };
});

const current = (members: readonly store.MemberRow[]) =>
  members.filter(({ left_on }) => left_on === null).map((row) => ({ ...row, stage: stageOf(row.stage) }));

/** The cluster, its cases and where the move leads; a refusal where it is not there, or the move is not theirs. */
export async function prepareCluster(at: Acting, id: string, move: ClusterMove) {
  const found = await store.findCluster(at, id);
  if (!found) return refuse('not-found');
  const members = current(await store.membersOf(at, id));
  const from = answering.clusterStateOf(found.state);
  const to = moveCluster(from, move, clusterRolesIn(members, found.owns_rule));
  return isRefusal(to) ? to : { found, members, from, to };
}

export const viewCluster = operation(contract.viewCluster, async ({ params }, at) => {
  const found = await store.findCluster(at, params.cluster);
  if (!found) return refuse('not-found');
  const all = await store.membersOf(at, found.id);
  const members = current(all);
  const takeable = new Set<string>();
  for (const { id } of members) if ((await toTakeOver(at, id)).length > 0) takeable.add(id);
  const shown = (row: store.MemberRow) => answering.memberAnswer(row, found.owner_id, takeable);
  return {
    ...answering.clusterAnswerItem(found),
    mayPublish: found.may_publish,
    nextStepOn: found.next_step_on,
    published: found.published_on !== null,
    clock: answering.clusterClock(found, at.today),
    members: members.map(shown),
    past: all.filter(({ left_on }) => left_on !== null).map(shown),
    answers: (await clusterAnswers(at, found.id)).map(answering.writtenClusterAnswer),
    story: (await store.clusterStory(at, found.id)).map(answering.clusterLine),
    mergedInto: await referenceTo(at, found.merged_into),
    splitFrom: await referenceTo(at, found.split_from),
    askable: askableOf(members).length,
    moves: [...clusterMovesFrom(answering.clusterStateOf(found.state), clusterRolesIn(members, found.owns_rule))],
  };
});

async function referenceTo(at: Acting, id: string | null) {
  const found = id === null ? undefined : await store.findCluster(at, id);
  return found ? { id: found.id, question: found.question } : null;
}

const noteClustered = (at: Acting, space: string, clusterId: string, move: ClusterMove) =>
  at.note(barriersClustered, { space, body: { clusterId, move } });

export const confirmEqualBarriers = operation(contract.confirmEqualBarriers, async ({ params, body }, at) => {
  const pair = await twoCases(at, params.barrier, body.other);
  if (isRefusal(pair)) return pair;
  const { here, other } = pair;
  const [hers, theirs] = [await store.membershipOf(at, here.id), await store.membershipOf(at, other.id)];
  if (hers && theirs) return refuse(hers.cluster_id === theirs.cluster_id ? 'already-together' : 'both-in-clusters');
  const known = hers?.cluster_id ?? theirs?.cluster_id;
  const cluster = known ?? (await store.addCluster(at, { ...questionOf([here, other]), fictional: pair.fictional }));
  // Who works in the deal of one of the two may put the other beside it; so their own comes first.
  const joining = hers ? [other] : theirs ? [here] : here.works ? [here, other] : [other, here];
  for (const { id } of joining) await store.addMember(at, cluster, id, at.today);
  if (!known) await store.addClusterStep(at, cluster, { move: 'form' });
  for (const { id } of joining) await store.addClusterStep(at, cluster, { move: 'join', barrierId: id });
  // A question in the words of a case one may not see is not there; so nobody adds to it.
  if (!(await store.findCluster(at, cluster))) return refuse('not-allowed');
  await noteClustered(at, (here.works ? here : other).space_id, cluster, known ? 'join' : 'form');
  return { cluster };
});

/** Both cases, of facts or of the example alike, when who acts works in the deal of one of them. */
async function twoCases(at: Acting, id: string, otherId: string) {
  const [here, other] = [await findCase(at, id), await findCase(at, otherId)];
  const [row, otherRow] = [await findBarrier(at, id), await findBarrier(at, otherId)];
  if (!here || !other || !row || !otherRow || id === otherId) return refuse('not-found');
  if (row.fictional !== otherRow.fictional) return refuse('not-found');
  if (!here.works && !other.works) return refuse('not-allowed');
  if (here.existence_hidden || other.existence_hidden) return refuse('space-is-hidden');
  return { here, other, fictional: row.fictional };
}

/** A bundled question begins as one of its cases says it: the one that most people may see. People write it further. */
export function questionOf<One extends Wording>([first, ...others]: readonly [One, ...One[]]) {
  const seenBy = (one: One) => visibility.parse(one.visibility);
  const wider = (said: One, one: One) => (isOutward(seenBy(said), seenBy(one)) ? one : said);
  const { id, title, law, law_keys, topic } = others.reduce(wider, first);
  return { question: title, about: null, law, law_keys: [...law_keys], topic, words_of: id };
}
type Wording = Pick<CaseRow, 'id' | 'title' | 'law' | 'law_keys' | 'topic' | 'visibility'>;

export const describeBarrierCluster = operation(contract.describeBarrierCluster, async ({ params, body }, at) => {
  const ready = await prepareCluster(at, params.cluster, 'describe');
  if (isRefusal(ready)) return ready;
  const { question, about = null, law = null, topic = null, version } = body;
  const worded = question === ready.found.question ? {} : { words_of: null };
  const fields = { question, about, law, law_keys: [...lawKeysOf(law)], topic, ...worded };
  if (!(await store.saveCluster(at, { id: ready.found.id, version }, fields))) return refuse('stale');
  await noteClustered(at, spaceOf(ready.members), ready.found.id, 'describe');
  return { id: ready.found.id, state: ready.to, version: version + 1 };
});

/** The chain a change of a cluster is written on: that of the deal by which somebody keeps it. */
export const spaceOf = (members: readonly { space_id: string; works: boolean }[]): string =>
  (members.find(({ works }) => works) ?? members[0])?.space_id ?? '';

export const splitBarrierCluster = operation(contract.splitBarrierCluster, async ({ params, body }, at) => {
  const leaving = [...new Set(body.cases)];
  const move = leaving.length === 1 ? 'leave' : 'split';
  const ready = await prepareCluster(at, params.cluster, move);
  if (isRefusal(ready)) return ready;
  const { found, members } = ready;
  if (!leaving.every((id) => members.some((one) => one.id === id))) return refuse('not-found');
  const apart = move === 'leave' ? null : await store.addCluster(at, apartFrom(found, body.question ?? found.question));
  for (const barrierId of leaving)
    await store.addClusterStep(at, found.id, { move, barrierId, note: body.why, ...(apart ? { otherId: apart } : {}) });
  if ((await store.leave(at, found.id, leaving, move)) !== leaving.length) return refuse('not-allowed');
  if (apart) await fill(at, apart, ownFirst(members, leaving), { move: 'split', otherId: found.id, note: body.why });
  await store.endIfSmall(at, found.id);
  await noteClustered(at, spaceOf(members), found.id, move);
  return { cluster: apart };
});

/** A part of a question that still waits for the same owner; one that was answered begins anew. */
const apartFrom = (found: store.ClusterRow, question: string): store.NewCluster => ({
  question,
  about: null,
  law: found.law,
  law_keys: [...lawKeysOf(found.law)],
  topic: found.topic,
  fictional: found.fictional,
  words_of: question === found.question ? found.words_of : null,
  split_from: found.id,
  ...(found.state === 'asked' || found.state === 'acknowledged'
    ? {
        state: 'asked',
        owner_id: found.owner_id,
        owner_function: found.owner_function,
        requested: found.requested,
        may_publish: found.may_publish,
        asked_on: found.asked_on,
      }
    : {}),
});

/** Cases of one's own deals first: they open the door for the others. */
const ownFirst = (members: readonly { id: string; works: boolean }[], ids: readonly string[]): readonly string[] =>
  members
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => Number(b.works) - Number(a.works))
    .map(({ id }) => id);

async function fill(at: Acting, cluster: string, ids: readonly string[], step: store.ClusterStep): Promise<void> {
  for (const id of ids) await store.addMember(at, cluster, id, at.today);
  await store.addClusterStep(at, cluster, step);
}

export const mergeBarrierClusters = operation(contract.mergeBarrierClusters, async ({ params, body }, at) => {
  const here = await prepareCluster(at, params.cluster, 'merge');
  if (isRefusal(here)) return here;
  const other = await store.findCluster(at, body.other);
  if (!other) return refuse('not-found');
  const chosen = survivorOf(here.found, other);
  if (isRefusal(chosen)) return chosen;
  const from = await prepareCluster(at, chosen.merged.id, 'merge');
  if (isRefusal(from)) return from;
  const { survivor, merged } = chosen;
  const going = from.members.map(({ id }) => id);
  await store.addClusterStep(at, merged.id, { move: 'merge', otherId: survivor.id, note: body.why });
  const done = { state: from.to, merged_into: survivor.id };
  if (!(await store.saveCluster(at, { id: merged.id, version: merged.version }, done))) return refuse('stale');
  if ((await store.leave(at, merged.id, going, 'merge')) !== going.length) return refuse('not-allowed');
  const step = { move: 'merge', otherId: merged.id, note: body.why } as const;
  await fill(at, survivor.id, ownFirst(from.members, going), step);
  await noteClustered(at, spaceOf(from.members), survivor.id, 'merge');
  return { cluster: survivor.id };
});
