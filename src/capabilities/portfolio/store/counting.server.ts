// SPDX-License-Identifier: EUPL-1.2
// What the pictures of a portfolio are counted from. One query each; the picture itself is a pure rule.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Axis } from '../rules/codes.ts';
import type { GapCounts } from '../rules/gaps.ts';
import { type ItemFilters, keptValue } from './axes.server.ts';
import { narrowedTo } from './items.server.ts';

const db = tables<'portfolio'>;

export interface KeptGroup {
  readonly space: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly sourced: boolean;
  readonly count: number;
}

/** How many items stand at each pair of kept values; per space too when `bySpace`. */
export async function groupsOf(
  at: Acting,
  programmeId: string,
  filters: ItemFilters,
  { row, column, bySpace }: { row: Axis; column: Axis; bySpace: boolean },
): Promise<KeptGroup[]> {
  const { rows } = await sql<KeptGroup>`
    select ${bySpace ? sql`i.space_id` : sql`null`} as space, ${keptValue[row]} as "row", ${keptValue[column]} as "column",
      i.source is not null as sourced, count(*)::int as count
    from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, filters)} group by 1, 2, 3, 4`.execute(db(at));
  return rows;
}

/** The kinds of party of each deal of a programme. */
export async function partyKindsPerDeal(at: Acting, programmeId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ deal: string; kinds: string[] }>`
    select q.deal_id as deal, array_agg(distinct o.kind) as kinds
    from deals.shared_party q join membership.shared_organisation o on o.id = q.organisation_id
    where o.kind <> 'unknown' and q.deal_id in (select d.id from deals.shared_deal d where d.programme_id = ${programmeId})
    group by 1`.execute(db(at));
  return new Map(rows.map(({ deal, kinds }) => [deal, kinds]));
}

/** Items with their dates, the first `most` by date; those without a date last. */
export async function datedItems(at: Acting, programmeId: string, filters: ItemFilters, lane: Axis, most: number) {
  const { rows } = await sql<{
    id: string;
    title: string;
    lane: string | null;
    starts_on: string | null;
    ends_on: string | null;
    signed_on: string | null;
    total: number;
    undated: number;
  }>`
    select i.id, i.title, ${keptValue[lane]} as lane, i.starts_on, i.ends_on, d.signed_on,
      count(*) over ()::int as total, (count(*) filter (where i.starts_on is null and i.ends_on is null) over ())::int as undated
    from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, filters)}
    order by i.starts_on is null, coalesce(i.starts_on, d.signed_on), i.title, i.id limit ${most}`.execute(db(at));
  return rows;
}

/** Connections between items of this portfolio that fit the filters. */
export async function connectionsAmong(at: Acting, programmeId: string, filters: ItemFilters) {
  const within = sql`select i.id from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, filters)}`;
  const { rows } = await sql<{ id: string; from_id: string; to_id: string; kind: string }>`
    with chosen as materialized (${within})
    select c.id, c.from_id, c.to_id, c.kind from portfolio.connection c
    where c.from_id in (select id from chosen) and c.to_id in (select id from chosen)
    order by c.id limit 2000`.execute(db(at));
  return rows;
}

export async function countItems(at: Acting, programmeId: string, filters: ItemFilters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, filters)}`.execute(db(at));
  return rows[0]?.count ?? 0;
}

/** Titles of items, for a picture. */
export async function titlesOf(at: Acting, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db(at)
    .selectFrom('portfolio.item as i')
    .select(['i.id', 'i.title', sql<boolean>`i.source is not null`.as('sourced')])
    .where('i.id', 'in', [...ids])
    .execute();
}

/** What the six gap questions are answered from. */
export async function gapCounts(at: Acting, programmeId: string, filters: ItemFilters): Promise<GapCounts | undefined> {
  const within = sql`select i.* from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, filters)}`;
  const { rows } = await sql<GapCounts>`
    with chosen as materialized (${within}),
      ties as materialized (select c.kind, c.from_id from portfolio.connection c where c.from_id in (select id from chosen)),
      deal as materialized (
        select d.id, coalesce(bool_or(o.kind in ('residents_initiative', 'social_organisation')), false) as affected, count(q.id) > 0 as parties
        from deals.shared_deal d left join deals.shared_party q on q.deal_id = d.id left join membership.shared_organisation o on o.id = q.organisation_id
        where d.id in (select space_id from chosen) group by d.id)
    select count(*)::int as items, count(facet)::int as "facetKnown",
      count(*) filter (where facet = 'enhancement')::int as enhancement,
      count(scaling_mechanism)::int as "scalingKnown",
      count(*) filter (where scaling_mechanism = 'scaling_out')::int as "scalingOut",
      count(leverage_band)::int as "leverageKnown",
      count(*) filter (where leverage_band = 'parameters')::int as parameters,
      count(*) filter (where scaling_mechanism = 'phase_out' or xcurve_pattern in ('breakdown', 'phase_out')
        or id in (select from_id from ties where kind = 'replaces'))::int as "phasingOut",
      (select count(*)::int from ties) as connections,
      (select count(*)::int from ties where kind = 'competes_with') as rivals,
      (select count(*)::int from deal) as deals,
      (select count(*)::int from deal where parties) as "dealsWithParties",
      (select count(*)::int from deal where affected) as "dealsWithAffected"
    from chosen`.execute(db(at));
  return rows[0];
}
