// SPDX-License-Identifier: EUPL-1.2
// Answers to bundled questions. What an answer does to cases goes by functions of one purpose each: who answers may not
// change a case, and does not see those that were not asked.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { AnswerFields } from './path.store.server.ts';

const db = tables<'barriers'>;

const answered = (at: Acting) =>
  db(at)
    .selectFrom('barriers.cluster_answer as a')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.cluster_id', 'a.organisation_id', 'a.given_by', 'a.kind', 'a.text', 'a.reasons'])
    .select(['a.legal_basis', 'a.conditions', 'a.state', 'a.answered_on', 'a.version'])
    .select(['o.slug', 'o.name', 'o.kind as party_kind']);
export type ClusterAnswerRow = Awaited<ReturnType<ReturnType<typeof answered>['executeTakeFirstOrThrow']>>;

export async function clusterAnswers(at: Acting, clusterId: string): Promise<ClusterAnswerRow[]> {
  return answered(at)
    .where('a.cluster_id', '=', clusterId)
    .orderBy(sql`a.answered_on nulls last`)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .execute();
}

/** An answer of an organisation the acting person acts for. */
export async function myClusterAnswer(at: Acting, id: string): Promise<ClusterAnswerRow | undefined> {
  return answered(at)
    .where('a.id', '=', id)
    .where(sql<boolean>`a.organisation_id = any ((select membership.my_organisations())::text[])`)
    .executeTakeFirst();
}

/** It reaches every case it was asked for. */
export type ClusterAnswerFields = Omit<AnswerFields, 'valid_for'>;

export async function addClusterAnswer(
  at: Acting,
  clusterId: string,
  organisationId: string,
  answer: ClusterAnswerFields,
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('barriers.cluster_answer')
    .values({ id, cluster_id: clusterId, organisation_id: organisationId, author_id: at.me.personId, ...answer })
    .execute();
  return id;
}

export async function saveClusterAnswer(
  at: Acting,
  { id, version }: { id: string; version: number },
  fields: Partial<ClusterAnswerFields> & { state?: 'sent'; answered_on?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('barriers.cluster_answer')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const yes = async (at: Acting, question: ReturnType<typeof sql<{ done: boolean }>>): Promise<boolean> =>
  (await question.execute(db(at))).rows[0]?.done ?? false;

export const markCluster = (
  at: Acting,
  { id, version }: { id: string; version: number },
  to: 'acknowledged' | 'answered',
  given: { nextStepOn: string | null; sensitive?: boolean },
) =>
  yes(
    at,
    sql<{ done: boolean }>`select barriers.mark_cluster(${id}, ${version}, ${to}, ${at.today}::date,
      ${given.nextStepOn}::date, ${given.sensitive ?? false}) as done`,
  );

/** Puts a sent answer in all cases of its cluster, or in one. */
export const landAnswer = (
  at: Acting,
  answerId: string,
  given: { barrierId?: string; nextStepOn?: string | null; sensitive?: boolean },
) =>
  yes(
    at,
    sql<{ done: boolean }>`select barriers.land_answer(${answerId}, ${given.barrierId ?? null}, ${at.today}::date,
      ${at.now.toISOString()}::timestamptz, ${given.nextStepOn ?? null}::date, ${given.sensitive ?? false}) as done`,
  );

export const publishClusterAnswer = (at: Acting, answerId: string) =>
  yes(at, sql<{ done: boolean }>`select barriers.publish_cluster_answer(${answerId}, ${at.today}::date) as done`);

/** Answers of the cluster this case is in that did not land in it yet. */
export async function toTakeOver(at: Acting, barrierId: string): Promise<string[]> {
  const rows = await db(at)
    .selectFrom('barriers.cluster_member as m')
    .innerJoin('barriers.cluster_answer as a', 'a.cluster_id', 'm.cluster_id')
    .select('a.id')
    .where('m.barrier_id', '=', barrierId)
    .where('m.left_on', 'is', null)
    .where('a.state', '<>', 'draft')
    .where('a.kind', '<>', 'interim')
    .where(
      sql<boolean>`not exists (select from barriers.answer l where l.barrier_id = m.barrier_id and l.cluster_answer_id = a.id)`,
    )
    .execute();
  return rows.map(({ id }) => id);
}
