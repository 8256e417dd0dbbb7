// SPDX-License-Identifier: EUPL-1.2
// Which deals there are, for who looks.
import { type SelectQueryBuilder, sql } from 'kysely';
import { type Acting, type SliceTables, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';

const db = tables<'deals'>;

export interface DealFilters {
  readonly theme?: string | undefined;
  readonly stage?: string | undefined;
  readonly year?: string | undefined;
  readonly party?: string | undefined;
  readonly partyKind?: string | undefined;
  readonly programme?: string | undefined;
  readonly search?: string | undefined;
}

type Shown = SliceTables<'deals'> & { d: SliceTables<'deals'>['deals.shared_deal'] };

/** Deals with what a list shows of them. */
const listed = (at: Acting) =>
  db(at)
    .selectFrom('deals.shared_deal as d')
    .leftJoin('spaces.shared_space as p', 'p.id', 'd.programme_id')
    .selectAll('d')
    .select((eb) => [
      'p.slug as programme_slug',
      'p.name as programme_name',
      eb
        .selectFrom('deals.shared_party as q')
        .whereRef('q.deal_id', '=', 'd.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('party_count'),
    ]);

export type DealRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function listDeals(at: Acting, filters: DealFilters, paging: Paging<DealRow>) {
  return narrowed(listed(at), filters).where(paging.from).orderBy(paging.order).limit(paging.limit).execute();
}

/** By id or slug; what the visitor may not see is not there. */
export async function findDeal(at: Acting, deal: string): Promise<DealRow | undefined> {
  return listed(at)
    .where((eb) => eb.or([eb('d.id', '=', deal), eb('d.slug', '=', deal)]))
    .executeTakeFirst();
}

/** By id, slug, name or short name, as a person would type it. */
export async function dealCalled(at: Acting, typed: string): Promise<DealRow | undefined> {
  const words = typed.toLowerCase();
  return listed(at)
    .where((eb) =>
      eb.or([
        eb('d.id', '=', typed),
        eb('d.slug', '=', words),
        eb(sql`lower(d.name)`, '=', words),
        eb(sql`lower(d.short_name)`, '=', words),
      ]),
    )
    .orderBy(sql`d.slug <> ${words}`)
    .executeTakeFirst();
}

/** What the record of a deal holds beyond the list: notes, and the version a change must name. */
export async function dealRecord(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.deal')
    .select(['notes', 'version'])
    .where('space_id', '=', dealId)
    .executeTakeFirstOrThrow();
}

export async function countByStage(at: Acting, filters: DealFilters) {
  return narrowed(db(at).selectFrom('deals.shared_deal as d'), filters)
    .select(['d.stage', ({ fn }) => fn.countAll<number>().as('deals')])
    .groupBy('d.stage')
    .execute();
}

/** What the deals of a programme can be chosen by. */
export async function choices(at: Acting, programme: string | undefined) {
  const all = () => narrowed(db(at).selectFrom('deals.shared_deal as d'), { programme });
  const [themes, years, parties] = [
    await all().select('d.theme').distinct().where('d.theme', 'is not', null).orderBy('d.theme').execute(),
    await all()
      .select(sql<string>`left(d.signed_on, 4)`.as('year'))
      .distinct()
      .where('d.signed_on', 'is not', null)
      .orderBy('year')
      .execute(),
    await all()
      .innerJoin('deals.shared_party as q', 'q.deal_id', 'd.id')
      .innerJoin('membership.shared_organisation as o', 'o.id', 'q.organisation_id')
      .select(['o.slug', 'o.name', 'o.kind'])
      .distinct()
      .orderBy('o.name')
      .limit(2000)
      .execute(),
  ];
  return { themes: themes.flatMap(({ theme }) => theme ?? []), years: years.map(({ year }) => year), parties };
}

function narrowed<O>(query: SelectQueryBuilder<Shown, 'd', O>, filters: DealFilters): SelectQueryBuilder<Shown, 'd', O>;
function narrowed<Q>(query: Q, filters: DealFilters): Q;
function narrowed<O>(start: SelectQueryBuilder<Shown, 'd', O>, filters: DealFilters) {
  const { theme, stage, year, party, partyKind, programme, search } = filters;
  let query = start;
  if (theme) query = query.where('d.theme', '=', theme);
  if (stage) query = query.where('d.stage', '=', stage);
  if (year) query = query.where(sql<boolean>`coalesce(left(d.signed_on, 4), 'unknown') = ${year}`);
  if (programme)
    query = query.where(sql<boolean>`d.programme_id = any ((select spaces.named('programme', ${programme}))::text[])`);
  if (party || partyKind)
    query = query.where(sql<boolean>`exists (select from deals.shared_party q
      join membership.shared_organisation o on o.id = q.organisation_id
      where q.deal_id = d.id and o.slug = coalesce(${party ?? null}, o.slug) and o.kind = coalesce(${partyKind ?? null}, o.kind))`);
  if (search) query = query.where(sql<boolean>`d.id in (select c.id from deals.search_deal(${search}, 500) c)`);
  return query;
}

/** The deals of one programme, all of them. */
export async function dealsByName(at: Acting, programme: string): Promise<DealRow[]> {
  return narrowed(listed(at), { programme }).orderBy('d.short_name').execute();
}
