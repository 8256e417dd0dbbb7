// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';

const db = tables<'barriers'>;

export interface RulingFilters {
  readonly search?: string | undefined;
  readonly owner?: string | undefined;
  readonly law?: string | undefined;
  readonly topic?: string | undefined;
  readonly example?: 'yes' | 'no' | undefined;
}

/** Of the example is what its deal or, where that is closed, who answered says. */
const isExample = sql<boolean>`coalesce(r.fictional, d.fictional, o.fictional, false)`;

const given = (at: Acting) =>
  db(at)
    .selectFrom('barriers.ruling as r')
    .leftJoin('deals.shared_deal as d', 'd.id', 'r.space_id')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'r.organisation_id');

const ruled = (at: Acting) =>
  given(at)
    .select(['r.id', 'r.bundled', 'r.subject_id', 'r.question', 'r.law', 'r.law_keys', 'r.topic', 'r.organisation_id'])
    .select(['r.given_by', 'r.kind', 'r.text', 'r.reasons', 'r.legal_basis', 'r.conditions', 'r.valid_for'])
    .select(['r.answered_on', 'r.source', 'o.slug', 'o.name', 'o.kind as party_kind'])
    .select(isExample.as('fictional'));
export type RulingRow = Awaited<ReturnType<ReturnType<typeof ruled>['executeTakeFirstOrThrow']>>;

function fitting({ search, owner, law, topic, example }: RulingFilters) {
  const conditions = [
    // As an array: asked once, and then found by the key, however many answers there are.
    search && sql`r.id = any (array(select c.id from barriers.search_ruling(${search}, 300) c))`,
    owner && sql`(o.slug = ${owner} or o.id = ${owner})`,
    law && sql`${law} = any (r.law_keys)`,
    topic && sql`lower(r.topic) = lower(${topic})`,
    example && sql`${isExample} = ${example === 'yes'}`,
  ].filter((condition) => condition !== undefined && condition !== '');
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

export async function listRulings(at: Acting, filters: RulingFilters, paging: Paging<RulingRow>): Promise<RulingRow[]> {
  return ruled(at).where(fitting(filters)).where(paging.from).orderBy(paging.order).limit(paging.limit).execute();
}

/** Rule owners, acts and articles, and topics, by how many answers they have. */
export async function countRulings(at: Acting, filters: RulingFilters, most: number) {
  const all = () => given(at).where(fitting(filters));
  const count = sql<number>`count(*)::int`.as('answers');
  const owners = await all()
    .select(['o.slug as key', 'o.name as label', count])
    .where('o.slug', 'is not', null)
    .groupBy(['o.slug', 'o.name'])
    .orderBy('answers', 'desc')
    .orderBy('label')
    .limit(most)
    .execute();
  const laws = await all()
    .innerJoin(sql<{ key: string }>`unnest(r.law_keys)`.as('k'), (join) => join.onTrue())
    .select([sql<string>`k`.as('key'), sql<string>`min(r.law)`.as('label'), count])
    .groupBy(sql`k`)
    .orderBy('answers', 'desc')
    .orderBy('key')
    .limit(most)
    .execute();
  const topics = await all()
    .select([sql<string>`lower(r.topic)`.as('key'), sql<string>`min(r.topic)`.as('label'), count])
    .where('r.topic', 'is not', null)
    .groupBy(sql`lower(r.topic)`)
    .orderBy('answers', 'desc')
    .orderBy('key')
    .limit(most)
    .execute();
  return { owners, laws, topics };
}
