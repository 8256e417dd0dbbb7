// SPDX-License-Identifier: EUPL-1.2
// A portfolio is all that stands under one programme.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { type Axis, axes } from '../rules/codes.ts';
import { keptValue } from './axes.server.ts';
import { narrowedTo } from './items.server.ts';

const db = tables<'portfolio'>;

/** Programmes with how many items and deals: what is real first. */
export async function itemsPerProgramme(at: Acting) {
  const { rows } = await sql<{
    id: string;
    slug: string;
    name: string;
    fictional: boolean;
    items: number;
    deals: number;
  }>`
    select p.id, p.slug, p.name, p.fictional, count(i.id)::int as items,
      (select count(*)::int from deals.shared_deal d where d.programme_id = p.id) as deals
    from spaces.shared_space p
      join spaces.shared_space s on s.id = p.id or s.parent_id = p.id
      left join portfolio.item i on i.space_id = s.id
    where p.kind = 'programme' group by p.id, p.slug, p.name, p.fictional
    order by p.fictional, p.name`.execute(db(at));
  return rows;
}

/** How many items there are, how many only a source names, and how many have a value on each axis. */
export async function countPortfolio(
  at: Acting,
  programmeId: string,
): Promise<Partial<Record<Axis | 'items' | 'sourced', number>>> {
  const perAxis = axes.map((axis) =>
    axis === 'partyKind'
      ? sql`count(*) filter (where exists (select from deals.shared_party q where q.deal_id = i.space_id))::int as "partyKind"`
      : sql`count(${keptValue[axis]})::int as ${sql.ref(axis)}`,
  );
  const { rows } = await sql<Partial<Record<Axis | 'items' | 'sourced', number>>>`
    select count(*)::int as items, count(i.source)::int as sourced, ${sql.join(perAxis)}
    from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, {})}`.execute(db(at));
  return rows[0] ?? {};
}

/** Deals of a programme in order of signing, with how many items each carries. */
export async function dealsWithItems(at: Acting, programmeId: string) {
  const { rows } = await sql<{
    id: string;
    slug: string;
    name: string;
    theme: string | null;
    signed_on: string | null;
    items: number;
  }>`
    select d.id, d.slug, d.short_name as name, d.theme, d.signed_on,
      (select count(*)::int from portfolio.item i where i.space_id = d.id) as items
    from deals.shared_deal d where d.programme_id = ${programmeId}
    order by d.signed_on is null, d.signed_on, d.short_name`.execute(db(at));
  return rows;
}

/** Texts on the axes that have no list: years and places, as they are kept. */
export async function freeValues(at: Acting, programmeId: string) {
  const { rows } = await sql<{ year: string | null; place: string | null }>`
    select distinct ${keptValue.year} as year, ${keptValue.place} as place
    from portfolio.item i left join deals.shared_deal d on d.id = i.space_id
    where ${narrowedTo(programmeId, {})} limit 5000`.execute(db(at));
  return rows;
}

/** Spaces of the programme in which who acts may record an item. */
export async function mineToWorkIn(at: Acting, programmeId: string) {
  if (at.me.personId === null) return [];
  const { rows } = await sql<{ id: string; slug: string; name: string; kind: string }>`
    select s.id, s.slug, coalesce(d.short_name, s.name) as name, s.kind
    from spaces.shared_space s left join deals.shared_deal d on d.id = s.id
    where (s.id = ${programmeId} or s.parent_id = ${programmeId})
      and s.id = any ((select spaces.mine_to_work_in())::text[])
    order by s.kind <> 'deal', 3 limit 500`.execute(db(at));
  return rows;
}

/** Missions of the programme and its deals, to choose from. */
export async function missionsToChoose(at: Acting, programmeId: string) {
  return db(at)
    .selectFrom('missions.shared_mission as m')
    .innerJoin('spaces.shared_space as s', 's.id', 'm.space_id')
    .select(['m.id', 'm.slug', 'm.title as name'])
    .where((eb) => eb.or([eb('s.id', '=', programmeId), eb('s.parent_id', '=', programmeId)]))
    .orderBy('m.title')
    .limit(500)
    .execute();
}

/** Results of the programme's deals, to choose from: those of one deal. */
export async function resultsToChoose(at: Acting, spaceId: string) {
  return db(at)
    .selectFrom('results.shared_result')
    .select(['id', 'slug', 'title as name'])
    .where('deal_id', '=', spaceId)
    .orderBy('title')
    .limit(500)
    .execute();
}
