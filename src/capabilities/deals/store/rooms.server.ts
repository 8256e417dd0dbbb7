// SPDX-License-Identifier: EUPL-1.2
// What stands in the room of one deal: parties, links, sources, history, and what the visitor may do in it.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'deals'>;

export async function partiesOf(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.party as q')
    .innerJoin('membership.shared_organisation as o', 'o.id', 'q.organisation_id')
    .selectAll('q')
    .select(['o.slug', 'o.name', 'o.kind'])
    .where('q.space_id', '=', dealId)
    .orderBy('q.position')
    .orderBy('q.id')
    .execute();
}

export type PartyRow = Awaited<ReturnType<typeof partiesOf>>[number];

/** Links this deal has, and those others have to it. */
export async function linksOf(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.link as l')
    .leftJoin('deals.shared_deal as d', (join) =>
      join.on(sql<boolean>`d.id = case when l.from_id = ${dealId} then l.to_id else l.from_id end`),
    )
    .selectAll('l')
    .select(['d.id as deal_id', 'd.slug', 'd.name', 'd.short_name'])
    .where((eb) => eb.or([eb('l.from_id', '=', dealId), eb('l.to_id', '=', dealId)]))
    .orderBy('l.linked_on')
    .orderBy('l.id')
    .execute();
}

export async function sourcesOf(at: Acting, spaceId: string) {
  return db(at)
    .selectFrom('deals.source')
    .select(['number', 'url'])
    .where('space_id', '=', spaceId)
    .orderBy('number')
    .execute();
}

export async function historyOf(at: Acting, dealId: string) {
  return db(at)
    .selectFrom('deals.stage_event')
    .select(['stage', 'happened_on', 'note', 'source', 'recorded_at'])
    .where('space_id', '=', dealId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
}

/** Is this space mine, and do I lead it? */
export async function myPlaceIn(at: Acting, spaceId: string): Promise<{ member: boolean; leads: boolean }> {
  if (at.me.personId === null) return { member: false, leads: false };
  const { rows } = await sql<{ member: boolean; leads: boolean }>`
    select ${spaceId} = any ((select spaces.mine())::text[]) as member,
      ${spaceId} = any ((select spaces.mine_to_lead())::text[]) as leads`.execute(db(at));
  return rows[0] ?? { member: false, leads: false };
}
