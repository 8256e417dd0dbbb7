// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'results'>;

export interface AskedRow {
  readonly kind: 'second_voice' | 'evidence' | 'check_in';
  readonly id: string;
  readonly adoptionId: string;
  readonly title: string;
  readonly organisation: string;
  readonly level: string;
  readonly freshness: string;
  readonly confirmedOn: string | null;
  readonly voice: string | null;
  readonly dueOn: string | null;
  readonly version: number;
  readonly deal: { id: string; slug: string; name: string } | null;
}

/**
 * Everything adoption asks of the acting person: a second voice on what a colleague claimed, what their own claim still
 * lacks, and whether what they own is still in use.
 */
export async function askedOfMe(at: Acting, checkInUntil: string): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    with seats as (
      select t.space_id, t.organisation_id from spaces.my_seats() t
    ), asked as (
      select 'second_voice' as kind, c.id, c.adoption_id, c.level,
        case c.awaiting when 'second_person' then 'second_person' else 'director' end as voice, null::date as due_on
      from results.claim c join results.adoption a on a.id = c.adoption_id
      where c.status = 'pending' and c.awaiting <> 'evidence' and c.claimed_by is distinct from (select membership.me())
        and a.organisation_id = any ((select membership.my_organisations())::text[])
        and case when c.awaiting = 'second_person'
          then a.owner_id is distinct from (select membership.me())
            and exists (select from seats s where s.space_id = a.space_id and s.organisation_id = a.organisation_id)
          else a.organisation_id = any ((select membership.mandated('sign'))::text[])
            or a.organisation_id = any ((select membership.mandated('administer'))::text[]) end
      union all
      select 'evidence', c.id, c.adoption_id, c.level, null, null from results.claim c
      where c.status = 'pending' and c.awaiting = 'evidence' and c.claimed_by = (select membership.me())
      union all
      select 'check_in', a.id, a.id, a.level, 'owner', a.next_check_in_on from results.adoption a
      where a.owner_id = (select membership.me()) and a.end_kind is null and a.level <> 'unknown'
        and a.next_check_in_on <= ${checkInUntil}::date
        and a.organisation_id = any ((select membership.my_organisations())::text[])
    )
    select q.kind, q.id, q.adoption_id as "adoptionId", q.level, q.voice, q.due_on::text as "dueOn", r.title, o.name as organisation,
      a.version, a.freshness, a.confirmed_on::text as "confirmedOn",
      case when d.id is not null then jsonb_build_object('id', d.id, 'slug', d.slug, 'name', d.name) end as deal
    from asked q join results.adoption a on a.id = q.adoption_id join results.result r on r.id = a.result_id
    join membership.shared_organisation o on o.id = a.organisation_id left join deals.shared_deal d on d.id = a.space_id`.execute(
    db(at),
  );
  return rows;
}
