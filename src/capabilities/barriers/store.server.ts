// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import { lawKeysOf } from './rules/likeness.ts';

const db = tables<'barriers'>;

export interface BarrierFilters {
  readonly programme?: string | undefined;
  readonly deal?: string | undefined;
  readonly domain?: string | undefined;
  readonly law?: string | undefined;
  readonly outcome?: string | undefined;
  readonly search?: string | undefined;
}

const joined = (at: Acting) =>
  // A rule owner sees a case without its deal, where that is closed to them.
  db(at).selectFrom('barriers.barrier as b').leftJoin('deals.shared_deal as d', 'd.id', 'b.space_id');

export const listed = (at: Acting) =>
  joined(at)
    .leftJoin('membership.shared_organisation as o', 'o.id', 'b.organisation_id')
    .leftJoin('membership.shared_organisation as w', 'w.id', 'b.owner_id')
    .select(['b.id', 'b.space_id', 'b.organisation_id', 'b.title', 'b.about', 'b.domain', 'b.kind', 'b.law'])
    .select(['b.outcome', 'b.seen_on', 'b.source', 'b.visibility', 'b.version', 'b.stage', 'b.topic', 'b.owner_id'])
    .select([
      'd.id as deal_id',
      'd.slug as deal_slug',
      'd.name as deal_name',
      'd.short_name as deal_short_name',
      'd.as_of_on',
    ])
    .select(sql<boolean>`coalesce(d.fictional, w.fictional, false)`.as('fictional'))
    .select(['o.slug', 'o.name', 'o.kind as party_kind']);

export type BarrierRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function listBarriers(at: Acting, filters: BarrierFilters, paging: Paging<BarrierRow>) {
  return listed(at).where(fitting(filters)).where(paging.from).orderBy(paging.order).limit(paging.limit).execute();
}

export async function barriersById(at: Acting, ids: readonly string[]): Promise<BarrierRow[]> {
  return ids.length === 0 ? [] : listed(at).where('b.id', 'in', ids).execute();
}

export async function findBarrier(at: Acting, id: string) {
  return listed(at).where('b.id', '=', id).executeTakeFirst();
}

/** Other barriers under the law as it was written here, of facts or of the example alike, never mixed. */
export async function withSameLaw(at: Acting, { id, law, fictional }: Pick<BarrierRow, 'id' | 'law' | 'fictional'>) {
  if (law === null) return [];
  return listed(at)
    .where('b.law', '=', law)
    .where('b.id', '<>', id)
    .where(sql<boolean>`coalesce(d.fictional, w.fictional, false) = ${fictional}`)
    .orderBy('b.title')
    .limit(20)
    .execute();
}

export async function barriersOf(at: Acting, dealId: string): Promise<BarrierRow[]> {
  return listed(at).where('b.space_id', '=', dealId).orderBy('b.created_at').orderBy('b.id').execute();
}

export async function counts(at: Acting, filters: BarrierFilters) {
  return joined(at)
    .where(fitting(filters))
    .select(['b.domain'])
    .select([
      sql<number>`count(*)`.as('barriers'),
      sql<number>`count(b.law)`.as('with_law'),
      sql<number>`count(*) filter (where b.outcome <> 'unknown')`.as('with_outcome'),
    ])
    .groupBy('b.domain')
    .execute();
}

export async function choices(at: Acting, { programme }: BarrierFilters) {
  const all = () => joined(at).where(fitting({ programme }));
  const laws = await all()
    .select('b.law')
    .distinct()
    .where('b.law', 'is not', null)
    .orderBy('b.law')
    .limit(500)
    .execute();
  const deals = await all().select(['d.slug', 'd.short_name']).distinct().orderBy('d.short_name').limit(500).execute();
  return {
    laws: laws.flatMap(({ law }) => law ?? []),
    deals: deals.flatMap(({ slug, short_name }) =>
      slug === null || short_name === null ? [] : [{ slug, shortName: short_name }],
    ),
  };
}

function fitting({ programme, deal, domain, law, outcome, search }: BarrierFilters) {
  const conditions = [
    domain && sql`b.domain = ${domain}`,
    law && sql`(b.law = ${law} or b.law_keys @> array[${law}]::text[])`,
    outcome && sql`b.outcome = ${outcome}`,
    deal && sql`b.space_id = any ((select spaces.named('deal', ${deal}))::text[])`,
    programme && sql`d.programme_id = any ((select spaces.named('programme', ${programme}))::text[])`,
    search && sql`b.id = any (array(select c.id from barriers.search_barrier(${search}, 500) c))`,
  ].filter((condition) => condition !== undefined && condition !== '');
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

export interface NewBarrier {
  readonly organisationId: string | null;
  readonly title: string;
  readonly about: string | null;
  readonly domain: string;
  readonly kind: string;
  readonly law: string | null;
  readonly outcome: string;
  readonly seenOn: string | null;
  readonly source: string | null;
  /** Name in the set it was loaded from. */
  readonly sourceKey: string | null;
  readonly visibility: string;
  readonly hindered?: string | null;
  readonly origin?: { readonly kind: string; readonly id: string };
}

export async function addBarrier(at: Acting, dealId: string, barrier: NewBarrier): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('barriers.barrier')
    .values({
      id,
      space_id: dealId,
      organisation_id: barrier.organisationId,
      title: barrier.title,
      about: barrier.about,
      domain: barrier.domain,
      kind: barrier.kind,
      law: barrier.law,
      law_keys: [...lawKeysOf(barrier.law)],
      outcome: barrier.outcome,
      stage: stageAtFirst(barrier.outcome),
      seen_on: barrier.seenOn,
      source: barrier.source,
      source_key: barrier.sourceKey,
      visibility: barrier.visibility,
      author_id: at.me.personId,
      hindered: barrier.hindered ?? null,
      ...(barrier.origin ? { origin_kind: barrier.origin.kind, origin_id: barrier.origin.id } : {}),
    })
    .execute();
  return id;
}

/** A source that says how it ended tells of something at its end. */
const stageAtFirst = (outcome: string) => (outcome === 'open' || outcome === 'unknown' ? 'raised' : 'closed');

/** What was loaded before under this key. */
export async function findLoaded(at: Acting, dealId: string, sourceKey: string) {
  return db(at)
    .selectFrom('barriers.barrier')
    .select(['id', 'title', 'domain', 'law', 'version'])
    .where('space_id', '=', dealId)
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
}

export async function keepBarrier(
  at: Acting,
  id: string,
  version: number,
  { title, domain, law }: Pick<NewBarrier, 'title' | 'domain' | 'law'>,
): Promise<void> {
  await db(at)
    .updateTable('barriers.barrier')
    .set({ title, domain, law, law_keys: [...lawKeysOf(law)], version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** The organisation by this name in addresses, if the acting person acts for it. */
export async function myOrganisation(at: Acting, slug: string) {
  return db(at)
    .selectFrom('membership.shared_organisation as o')
    .select('o.id')
    .where('o.slug', '=', slug)
    .where(sql<boolean>`o.id = any ((select membership.my_organisations())::text[])`)
    .executeTakeFirst();
}
