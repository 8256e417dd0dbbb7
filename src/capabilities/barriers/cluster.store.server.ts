// SPDX-License-Identifier: EUPL-1.2
// Equal questions together: clusters, the cases in them, and what happened.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import type { ClusterMove, ClusterState } from './rules/cluster.states.ts';
import { listed } from './store.server.ts';

const db = tables<'barriers'>;

const clustered = (at: Acting) =>
  db(at)
    .selectFrom('barriers.cluster as c')
    .leftJoin('membership.shared_organisation as w', 'w.id', 'c.owner_id')
    .select(['c.id', 'c.question', 'c.about', 'c.law', 'c.topic', 'c.state', 'c.owner_id', 'c.owner_function'])
    .select(['c.requested', 'c.may_publish', 'c.sensitive', 'c.asked_on', 'c.acknowledged_on', 'c.answered_on'])
    .select([
      'c.next_step_on',
      'c.published_on',
      'c.merged_into',
      'c.split_from',
      'c.fictional',
      'c.version',
      'c.words_of',
    ])
    .select(['w.slug', 'w.name', 'w.kind as party_kind'])
    .select(
      sql<number>`(select count(*)::int from barriers.cluster_member m where m.cluster_id = c.id and m.left_on is null)`.as(
        'cases',
      ),
    )
    .select(
      sql<boolean>`coalesce(c.asked_on is not null and c.owner_id = any ((select membership.my_organisations())::text[]), false)`.as(
        'owns_rule',
      ),
    );
export type ClusterRow = Awaited<ReturnType<ReturnType<typeof clustered>['executeTakeFirstOrThrow']>>;

export async function findCluster(at: Acting, id: string): Promise<ClusterRow | undefined> {
  return clustered(at).where('c.id', '=', id).executeTakeFirst();
}

/** Clusters that still hold cases together. */
export async function listClusters(at: Acting, owner: string | undefined, paging: Paging<ClusterRow>) {
  return clustered(at)
    .where('c.state', 'not in', ['merged', 'ended'])
    .where(owner === undefined ? sql<boolean>`true` : sql<boolean>`(w.slug = ${owner} or w.id = ${owner})`)
    .where(paging.from)
    .orderBy(paging.order)
    .limit(paging.limit)
    .execute();
}

/** In which cluster a case is now; a row of it is seen with the case, the cluster itself perhaps not. */
export async function membershipOf(at: Acting, barrierId: string) {
  return db(at)
    .selectFrom('barriers.cluster_member')
    .select(['id', 'cluster_id', 'differs'])
    .where('barrier_id', '=', barrierId)
    .where('left_on', 'is', null)
    .executeTakeFirst();
}

/** The other cases that are together with this one already. */
export async function togetherWith(at: Acting, barrierId: string): Promise<ReadonlySet<string>> {
  const rows = await db(at)
    .selectFrom('barriers.cluster_member as mine')
    .innerJoin('barriers.cluster_member as other', 'other.cluster_id', 'mine.cluster_id')
    .select('other.barrier_id')
    .where('mine.barrier_id', '=', barrierId)
    .where('mine.left_on', 'is', null)
    .where('other.left_on', 'is', null)
    .execute();
  return new Set(rows.map(({ barrier_id }) => barrier_id));
}

/** The bundled question a case belongs to, where that is for who looks. */
export async function clusterOf(at: Acting, barrierId: string) {
  const member = await membershipOf(at, barrierId);
  const found = member && (await findCluster(at, member.cluster_id));
  return found ? { id: found.id, question: found.question, cases: found.cases, differs: member.differs } : null;
}

/** The cases that are or were in a cluster, with where the acting person stands towards each. */
export async function membersOf(at: Acting, clusterId: string) {
  return listed(at)
    .innerJoin('barriers.cluster_member as m', 'm.barrier_id', 'b.id')
    .leftJoin('spaces.shared_space as s', 's.id', 'b.space_id')
    .select(['m.joined_on', 'm.left_on', 'm.differs', 'b.asked_on', 's.existence_hidden'])
    .select(sql<boolean>`coalesce(b.author_id = (select membership.me()), false)`.as('is_author'))
    .select(sql<boolean>`b.space_id = any ((select spaces.mine_to_work_in())::text[])`.as('works'))
    .select(sql<boolean>`b.space_id = any ((select spaces.mine_to_lead())::text[])`.as('leads'))
    .select(
      sql<boolean>`coalesce(b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]), false)`.as(
        'owns_rule',
      ),
    )
    .where('m.cluster_id', '=', clusterId)
    .orderBy('m.joined_on')
    .orderBy('b.title')
    .orderBy('b.id')
    .execute();
}
export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number];

export interface NewCluster {
  readonly question: string;
  readonly about: string | null;
  readonly law: string | null;
  readonly law_keys: string[];
  readonly topic: string | null;
  readonly fictional: boolean;
  /** The case whose words the question is; nothing: somebody worded it. */
  readonly words_of?: string | null;
  readonly state?: ClusterState;
  readonly owner_id?: string | null;
  readonly owner_function?: string | null;
  readonly requested?: string;
  readonly may_publish?: boolean;
  readonly asked_on?: string | null;
  readonly split_from?: string;
}

export async function addCluster(at: Acting, cluster: NewCluster): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('barriers.cluster')
    .values({ id, ...cluster })
    .execute();
  return id;
}

export async function addMember(at: Acting, clusterId: string, barrierId: string, joinedOn: string): Promise<void> {
  await db(at)
    .insertInto('barriers.cluster_member')
    .values({ id: at.newId(), cluster_id: clusterId, barrier_id: barrierId, joined_on: joinedOn })
    .execute();
}

export interface ClusterStep {
  readonly move: ClusterMove | 'publish';
  readonly barrierId?: string;
  readonly otherId?: string;
  readonly note?: string | null;
}

export async function addClusterStep(at: Acting, clusterId: string, step: ClusterStep): Promise<void> {
  const { move, barrierId = null, otherId = null, note = null } = step;
  const what = { move, barrier_id: barrierId, other_id: otherId, note, happened_on: at.today };
  await db(at)
    .insertInto('barriers.cluster_step')
    .values({ id: at.newId(), cluster_id: clusterId, ...what })
    .execute();
}

export async function clusterStory(at: Acting, clusterId: string) {
  return db(at)
    .selectFrom('barriers.cluster_step as t')
    .leftJoin('barriers.barrier as b', 'b.id', 't.barrier_id')
    .leftJoin('barriers.cluster as o', 'o.id', 't.other_id')
    .select(['t.move', 't.happened_on', 't.note', 'b.id as barrier_id', 'b.title', 'o.id as other_id', 'o.question'])
    .where('t.cluster_id', '=', clusterId)
    .orderBy('t.happened_on')
    .orderBy('t.recorded_at')
    .orderBy('t.id')
    .execute();
}

export interface ClusterFields {
  readonly question?: string;
  readonly about?: string | null;
  readonly law?: string | null;
  readonly law_keys?: string[];
  readonly topic?: string | null;
  readonly words_of?: string | null;
  readonly state?: ClusterState;
  readonly owner_id?: string;
  readonly owner_function?: string;
  readonly requested?: string;
  readonly may_publish?: boolean;
  readonly asked_on?: string;
  readonly merged_into?: string;
}

/** Writes on the version that was looked at; false when somebody was before us. */
export async function saveCluster(
  at: Acting,
  { id, version }: { id: string; version: number },
  fields: ClusterFields,
): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('barriers.cluster')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function leave(
  at: Acting,
  clusterId: string,
  cases: readonly string[],
  how: 'leave' | 'split' | 'merge',
): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select barriers.leave_cluster(${clusterId}, ${[...cases]}::text[], ${how}, ${at.today}::date) as gone`.execute(
    db(at),
  );
  return rows[0]?.gone ?? 0;
}

/** A cluster with fewer than two cases is none. */
export async function endIfSmall(at: Acting, clusterId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select barriers.end_small_cluster(${clusterId}, ${at.today}::date) as ended`.execute(db(at));
  return rows[0]?.ended ?? false;
}

export async function saveDifference(at: Acting, memberId: string, differs: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('barriers.cluster_member')
    .set({ differs, differs_on: differs === null ? null : at.today })
    .where('id', '=', memberId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
