// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { codingDays } from './rules/reading.ts';

const db = tables<'commitments'>;

export interface AskedRow {
  readonly kind: 'report' | 'transfer' | 'inherited' | 'code';
  readonly id: string;
  readonly what: string;
  readonly organisation: string | null;
  readonly reason: string | null;
  readonly dueOn: string | null;
  readonly since: string | null;
  readonly version: number;
  readonly deal: { id: string; slug: string; name: string };
}

const promises = (organisation: string) => {
  const of = sql.ref(`c.${organisation}`);
  return sql`array[${of} || ' ' || c.space_id || ' ' || c.kind, ${of} || ' * ' || c.kind] && (select commitments.mine_to_promise())::text[]`;
};
const signs = sql`array[c.organisation_id || ' ' || c.space_id, c.organisation_id || ' *'] && (select membership.mandated_in('sign'))::text[]`;
const open = sql`c.state in ('made', 'moving')`;
const incomplete = sql`coalesce(c.self_completion, '') <> 'complete'`;

/**
 * Everything commitments ask of the acting person: how theirs stand, whether they take one over, whether they stand for
 * what they inherited, and of a learning evaluator how good a promise it was.
 */
export async function askedOfMe(at: Acting, until: string): Promise<AskedRow[]> {
  const coded = plusDays(at.today, -codingDays);
  const { rows } = await sql<AskedRow>`
    with seats as (
      select t.space_id, t.organisation_id, t.role from spaces.my_seats() t
    ), followed as (
      select f.organisation_id, f.space_id, f.since from membership.successions((select membership.my_organisations())::text[]) f
      where f.kind in ('sign', 'promise')
    ), asked as (
      select 'report' as kind, c.id, c.due_until as due_on, null::date as since
      from commitments.commitment c
      where ${open} and ${incomplete} and c.due_until <= ${until}::date
        and c.organisation_id = any ((select membership.my_organisations())::text[])
        and (c.reported_on is null or c.reported_on < least(c.due_from, c.due_until - 14))
        and (${promises('organisation_id')} or exists (select from seats s where s.space_id = c.space_id
          and s.organisation_id = c.organisation_id and s.role in ('dealmaker', 'project_lead', 'member', 'guest')))
      union all
      select 'transfer', c.id, null, null from commitments.commitment c
      where c.state = 'moving' and c.transfer_to_id = any ((select membership.my_organisations())::text[]) and ${promises('transfer_to_id')}
      union all
      select 'inherited', c.id, null, max(f.since) from commitments.commitment c
      join followed f on f.organisation_id = c.organisation_id and (f.space_id is null or f.space_id = c.space_id) and f.since > c.confirmed_on
      where ${open} and (${promises('organisation_id')} or ${signs}) group by c.id
      union all
      select 'code', c.id, c.promised_on + ${codingDays}::integer, null from commitments.commitment c
      join seats s on s.space_id = c.space_id and s.role = 'learning_evaluator'
      where ${open} and c.verifiable is null and c.promised_on <= ${coded}::date
        and c.organisation_id <> all ((select membership.my_organisations())::text[])
    )
    select q.kind, q.id, q.due_on::text as "dueOn", q.since::text as since, c.what, c.version, c.transfer_reason as reason,
      o.name as organisation, jsonb_build_object('id', d.id, 'slug', d.slug, 'name', d.name) as deal
    from asked q join commitments.commitment c on c.id = q.id join deals.shared_deal d on d.id = c.space_id
    left join membership.shared_organisation o on o.id = c.organisation_id`.execute(db(at));
  return rows;
}
