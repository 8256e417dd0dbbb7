// SPDX-License-Identifier: EUPL-1.2
// Items of a portfolio, for who looks.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import { filterNames } from '../rules/address.ts';
import { conditionFor, type ItemFilters } from './axes.server.ts';

const db = tables<'portfolio'>;

/** An item with the deal that carries it and the programme whose portfolio it is in. */
const listed = (at: Acting) =>
  db(at)
    .selectFrom('portfolio.item as i')
    .innerJoin('spaces.shared_space as s', 's.id', 'i.space_id')
    .leftJoin('spaces.shared_space as p', (join) =>
      join.on(
        sql<boolean>`p.kind = 'programme' and p.id = case when s.kind = 'programme' then s.id else s.parent_id end`,
      ),
    )
    .leftJoin('deals.shared_deal as d', 'd.id', 'i.space_id')
    .select(['i.id', 'i.space_id', 'i.title', 'i.about', 'i.kind', 'i.level', 'i.lever', 'i.facet', 'i.horizon'])
    .select(['i.leverage_band', 'i.scaling_mechanism', 'i.stage', 'i.evidence_level', 'i.xcurve_pattern', 'i.place'])
    .select(['i.starts_on', 'i.ends_on', 'i.source', 'i.visibility', 'i.author_id', 'i.version', 'd.theme'])
    .select(['s.slug as space_slug', 's.kind as space_kind', 's.fictional'])
    .select([
      sql<string>`coalesce(d.short_name, s.name)`.as('space_name'),
      sql<string>`coalesce(p.slug, s.slug)`.as('portfolio_slug'),
      sql<string>`coalesce(p.name, s.name)`.as('portfolio_name'),
    ]);

export type ItemRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

/** Condition on items `i` with deal `d`: in this portfolio, and fitting every filter. */
export function narrowedTo(programmeId: string | undefined, filters: ItemFilters): RawBuilder<boolean> {
  const conditions = filterNames.flatMap((name) => {
    const value = filters[name];
    return value === undefined || value === '' ? [] : [conditionFor(name, value)];
  });
  if (programmeId !== undefined)
    conditions.unshift(
      sql`i.space_id in (select s.id from spaces.shared_space s where s.id = ${programmeId} or s.parent_id = ${programmeId})`,
    );
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}

export async function listItems(
  at: Acting,
  programmeId: string | undefined,
  filters: ItemFilters,
  paging: Paging<ItemRow>,
) {
  return listed(at)
    .where(narrowedTo(programmeId, filters))
    .where(paging.from)
    .orderBy(paging.order)
    .limit(paging.limit)
    .execute();
}

/** By id; what the visitor may not see is not there. */
export async function findItem(at: Acting, item: string): Promise<ItemRow | undefined> {
  return listed(at).where('i.id', '=', item).executeTakeFirst();
}

/** Items of one deal, by title: those it carries and those that serve it too. */
export async function itemsOfDeal(at: Acting, dealId: string, most: number) {
  return listed(at).where(conditionFor('deal', dealId)).orderBy('i.title').limit(most).execute();
}

/** What who acts may do in a space. */
export async function myPlaceIn(at: Acting, spaceId: string): Promise<{ works: boolean; leads: boolean }> {
  if (at.me.personId === null) return { works: false, leads: false };
  const { rows } = await sql<{ works: boolean; leads: boolean }>`
    select ${spaceId} = any ((select spaces.mine_to_work_in())::text[]) as works,
      ${spaceId} = any ((select spaces.mine_to_lead())::text[]) as leads`.execute(db(at));
  return rows[0] ?? { works: false, leads: false };
}

/** A space by id, with the portfolio that its items are in. */
export async function findSpace(at: Acting, spaceId: string) {
  return db(at)
    .selectFrom('spaces.shared_space as s')
    .leftJoin('spaces.shared_space as p', (join) =>
      join.on(
        sql<boolean>`p.kind = 'programme' and p.id = case when s.kind = 'programme' then s.id else s.parent_id end`,
      ),
    )
    .select(['s.id', sql<string>`coalesce(p.slug, s.slug)`.as('portfolio')])
    .where('s.id', '=', spaceId)
    .executeTakeFirst();
}
