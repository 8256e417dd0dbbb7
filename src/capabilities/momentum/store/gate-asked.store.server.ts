// SPDX-License-Identifier: EUPL-1.2
// What the gate at the end of a deal waits for, as far as who acts can fill it in.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { type GateRow, hasSeat } from './closing.store.server.ts';

const db = tables<'momentum'>;

export interface ClosingDeal {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly leads: boolean;
  /** Somebody was asked to look after it, or said yes. */
  readonly custodian: boolean;
}

/** The deals in closing where I have a place. */
export async function myClosingDeals(at: Acting): Promise<ClosingDeal[]> {
  const { rows } = await sql<ClosingDeal>`
    select d.id, d.slug, d.name, d.id = any ((select spaces.mine_to_lead())::text[]) as leads,
      exists (select from momentum.custody c where c.space_id = d.id and c.state in ('named', 'accepted')) as custodian
    from deals.shared_deal d where d.id = any ((select spaces.mine())::text[]) and d.stage = 'closing'
    order by d.name, d.id limit 100`.execute(db(at));
  return rows;
}

export interface PlaceRow
  extends Pick<
    GateRow,
    | 'result_id'
    | 'organisation_id'
    | 'adoption_id'
    | 'level'
    | 'end_kind'
    | 'owner_function'
    | 'owner_id'
    | 'owner_left_on'
    | 'next_check_in_on'
  > {
  readonly deal_id: string;
  readonly organisation: string;
  /** I am of that party; otherwise I lead the deal, and nobody of that party has a place in it. */
  readonly speaks: boolean;
}

/** Every result of these deals at the parties I can fill it in for, with what is said there; parties by name. */
export async function placesIFill(at: Acting, deals: readonly string[]): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select r.deal_id, r.id as result_id, p.organisation_id, o.name as organisation, p.speaks, k.id as adoption_id,
      coalesce(k.level, 'unknown') as level, k.owner_function, k.owner_id, k.owner_left_on, k.next_check_in_on, k.end_kind
    from (select distinct q.deal_id, q.organisation_id, q.organisation_id = any ((select membership.my_organisations())::text[]) as speaks
      from deals.shared_party q where q.deal_id = any (${[...deals]}) and q.left_on is null) p
    join results.shared_result r on r.deal_id = p.deal_id and r.visibility in ('parties', 'network', 'public')
    join membership.shared_organisation o on o.id = p.organisation_id
    left join results.shared_keeping k on k.result_id = r.id and k.organisation_id = p.organisation_id
      and k.visibility in ('parties', 'network', 'public')
    where p.speaks or (p.deal_id = any ((select spaces.mine_to_lead())::text[])
      and not ${hasSeat(sql`p.deal_id`, sql`p.organisation_id`)})
    order by o.name, o.id, r.id limit 5000`.execute(db(at));
  return rows;
}
