// SPDX-License-Identifier: EUPL-1.2
// What an item is tied to: missions, further deals, results, other items.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { ConnectionKind } from '../rules/codes.ts';

const db = tables<'portfolio'>;

export type TieKind = 'mission' | 'deal' | 'result';

/** Everything an item is tied to that who looks may see, by name. */
export async function tiesOf(at: Acting, itemId: string) {
  const { rows } = await sql<{ kind: TieKind; id: string; slug: string; name: string }>`
    select 'mission' as kind, m.id, m.slug, m.title as name
    from portfolio.item_mission t join missions.shared_mission m on m.id = t.mission_id where t.item_id = ${itemId}
    union all
    select 'deal', d.id, d.slug, d.short_name
    from portfolio.item_deal t join deals.shared_deal d on d.id = t.space_id where t.item_id = ${itemId}
    union all
    select 'result', r.id, r.slug, r.title
    from portfolio.item_result t join results.shared_result r on r.id = t.result_id where t.item_id = ${itemId}
    order by 1, 4`.execute(db(at));
  return rows;
}

const ends = {
  mission: { table: sql`portfolio.item_mission`, column: sql`mission_id`, source: sql`missions.shared_mission` },
  deal: { table: sql`portfolio.item_deal`, column: sql`space_id`, source: sql`deals.shared_deal` },
  result: { table: sql`portfolio.item_result`, column: sql`result_id`, source: sql`results.shared_result` },
};

/** Ties an item, once; false when the other end is not there for who acts. */
export async function tie(at: Acting, itemId: string, kind: TieKind, to: string): Promise<boolean> {
  const { table, column, source } = ends[kind];
  const { rows } = await sql<{ id: string }>`select id from ${source} where id = ${to}`.execute(db(at));
  if (rows.length === 0) return false;
  await sql`insert into ${table} (item_id, ${column}) values (${itemId}, ${to}) on conflict do nothing`.execute(db(at));
  return true;
}

/** Takes a tie away; false when there was none. */
export async function untie(at: Acting, itemId: string, kind: TieKind, to: string): Promise<boolean> {
  const { table, column } = ends[kind];
  const { rows } = await sql<{ id: string }>`
    delete from ${table} where item_id = ${itemId} and ${column} = ${to} returning item_id as id`.execute(db(at));
  return rows.length > 0;
}

/** Connections of an item, both ways. */
export async function connectionsOf(at: Acting, itemId: string) {
  const { rows } = await sql<{
    id: string;
    kind: string;
    outward: boolean;
    note: string | null;
    other: string;
    title: string;
    portfolio: string;
  }>`
    select c.id, c.kind, c.from_id = ${itemId} as outward, c.note, i.id as other, i.title, coalesce(p.slug, s.slug) as portfolio
    from portfolio.connection c
      join portfolio.item i on i.id = case when c.from_id = ${itemId} then c.to_id else c.from_id end
      join spaces.shared_space s on s.id = i.space_id
      left join spaces.shared_space p on p.kind = 'programme' and p.id = case when s.kind = 'programme' then s.id else s.parent_id end
    where c.from_id = ${itemId} or c.to_id = ${itemId}
    order by c.from_id <> ${itemId}, c.kind, i.title`.execute(db(at));
  return rows;
}

/** Connects two items; `null` when they were already, in this way. */
export async function connect(
  at: Acting,
  { from, kind, to, note }: { from: string; kind: ConnectionKind; to: string; note: string | null },
): Promise<string | null> {
  const added = await db(at)
    .insertInto('portfolio.connection')
    .values({ id: at.newId(), from_id: from, kind, to_id: to, note })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
}

/** Takes away a connection that starts at this item; false when there is none. */
export async function disconnect(at: Acting, from: string, connectionId: string): Promise<boolean> {
  const gone = await db(at)
    .deleteFrom('portfolio.connection')
    .where('id', '=', connectionId)
    .where('from_id', '=', from)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/** Other items of the same portfolio, to connect with. */
export async function itemsToChoose(at: Acting, portfolioSlug: string, itemId: string) {
  const { rows } = await sql<{ id: string; name: string; carrier: string }>`
    select i.id, i.title as name, coalesce(d.short_name, s.name) as carrier
    from portfolio.item i join spaces.shared_space s on s.id = i.space_id
      left join deals.shared_deal d on d.id = s.id
      join spaces.shared_space p on p.kind = 'programme' and (p.id = s.id or p.id = s.parent_id)
    where p.slug = ${portfolioSlug} and i.id <> ${itemId} order by 3, 2 limit 500`.execute(db(at));
  return rows;
}
