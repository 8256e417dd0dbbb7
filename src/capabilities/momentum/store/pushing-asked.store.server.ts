// SPDX-License-Identifier: EUPL-1.2
// What waits for the acting person against springing back, one question each.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'momentum'>;

export interface WaitingRow {
  readonly kind: 'signs' | 'report' | 'custody' | 'cause' | 'act' | 'decide' | 'close';
  readonly id: string;
  readonly subject: string;
  readonly organisation: string;
  readonly since: string;
  readonly deal_id: string | null;
  readonly deal_slug: string | null;
  readonly deal_name: string | null;
}

const mineToSay = (at: Acting) => sql`k.organisation_id = any ((select membership.my_organisations())::text[])
        and (k.owner_id is null or k.owner_left_on < ${at.today}::date or k.owner_id = (select membership.me()))`;

/**
 * Records of my organisations that are said to slip or have a recovery under way, where I own them or nobody does; and custody
 * my organisation is asked for. Whether a reported fall is so, is asked before what pulled it back.
 */
export async function waitingForMe(at: Acting): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select w.kind, w.id, w.subject, o.name as organisation, w.since, s.id as deal_id, s.slug as deal_slug, s.name as deal_name from (
      select case when k.fall_reported_on is null then 'signs' else 'report' end as kind, k.id, r.title as subject, k.organisation_id, k.deal_id,
        coalesce(k.fall_reported_on, p.proposed_on) as since
      from results.shared_keeping k join results.shared_result r on r.id = k.result_id
      left join momentum.slipping p on p.adoption_id = k.id and p.state = 'proposed'
      where ${mineToSay(at)} and k.end_kind is null and (p.id is not null or k.fall_reported_on is not null)
      union all
      select case when v.state = 'open' then 'cause' when k.end_kind is not null then 'close'
          when v.state = 'found' and k.deal_id = any ((select spaces.mine_to_work_in())::text[]) then 'act' else 'decide' end,
        k.id, r.title, k.organisation_id, k.deal_id, v.opened_on
      from momentum.recovery v join results.shared_keeping k on k.id = v.adoption_id join results.shared_result r on r.id = k.result_id
      where v.state in ('open', 'found', 'acting') and ${mineToSay(at)} and (v.state <> 'open' or k.fall_reported_on is null)
      union all
      select 'custody', c.id, d.name, c.organisation_id, c.space_id, c.named_at::date
      from momentum.custody c join spaces.shared_space d on d.id = c.space_id
      where c.state = 'named' and c.organisation_id = any ((select membership.my_organisations())::text[])
        -- Without a seat there is no page to answer on; who leads the deal sees that nobody is asked.
        and c.space_id = any ((select spaces.mine())::text[])
    ) w join membership.shared_organisation o on o.id = w.organisation_id left join spaces.shared_space s on s.id = w.deal_id
    order by w.since, w.id limit 100`.execute(db(at));
  return rows;
}
