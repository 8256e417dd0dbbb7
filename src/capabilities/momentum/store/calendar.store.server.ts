// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';

const db = tables<'momentum'>;

export interface EventRow {
  readonly kind: 'session' | 'commitment' | 'money_ends' | 'deal_ends' | 'check_in';
  readonly id: string;
  /** What it is called; empty: the words of its kind are enough. */
  readonly title: string | null;
  readonly day: string;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly state: string;
  readonly version: number;
  readonly space: { id: string; kind: string; slug: string; name: string };
}

/** How far a calendar looks back and ahead, in days. */
const span = { back: 90, ahead: 730 };
const mostEvents = 2000;

/** What has a day and the acting person may see: of one space, or of all where they sit and what their organisations promised. */
export async function eventsOf(at: Acting, space: string | null): Promise<EventRow[]> {
  const [from, until] = [plusDays(at.today, -span.back), plusDays(at.today, span.ahead)];
  const whole = space !== null;
  const { rows } = await sql<EventRow>`
    with mine as (
      select ${space}::text as space_id where ${whole}
      union
      select t.space_id from spaces.my_seats() t where not ${whole}
    ), found as (
      select 'session' as kind, s.id, s.title, (s.starts_at at time zone 'UTC')::date as day,
        to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as starts_at, s.minutes, s.place, s.state, s.version, s.space_id
      from sessions.shared_session s join mine using (space_id)
      union all
      select 'commitment', c.id, c.what, c.due_until, null, null, null, c.state, 1, c.deal_id from commitments.shared_commitment c
      where c.state in ('made', 'moving') and coalesce(c.self_completion, '') <> 'complete' and c.due_until is not null
        and (${whole} and c.deal_id = ${space} or not ${whole} and c.organisation_id = any ((select membership.my_organisations())::text[]))
      union all
      select 'money_ends', n.id, null, n.ends_on::date, null, null, null, '', 1, n.deal_id from commitments.shared_contribution n
      join mine on mine.space_id = n.deal_id where n.kind = 'money' and length(n.ends_on) = 10
      union all
      select 'deal_ends', d.id, null, d.ends_on::date, null, null, null, '', 1, d.id from deals.shared_deal d
      join mine on mine.space_id = d.id where length(d.ends_on) = 10
      union all
      select 'check_in', a.id, r.title, a.next_check_in_on, null, null, null, '', 1, a.deal_id from results.shared_adoption a
      join results.shared_result r on r.id = a.result_id
      where a.end_kind is null and a.next_check_in_on is not null
        and (${whole} and a.deal_id = ${space} and a.deal_id = any ((select spaces.mine())::text[])
          or not ${whole} and a.deal_id in (select space_id from mine) and a.organisation_id = any ((select membership.my_organisations())::text[]))
    )
    select f.kind, f.id, f.title, f.day::text as day, f.starts_at as "startsAt", f.minutes, f.place, f.state, f.version,
      jsonb_build_object('id', x.id, 'kind', x.kind, 'slug', x.slug, 'name', x.name) as space
    from found f join spaces.shared_space x on x.id = f.space_id
    where f.day between ${from}::date and ${until}::date order by f.day, f.kind, f.id limit ${mostEvents}`.execute(
    db(at),
  );
  return rows;
}

export async function makeKey(at: Acting, hash: string): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select momentum.make_calendar_key(${at.newId()}, ${hash}) as made`.execute(db(at));
  return rows[0]?.made ?? false;
}

export async function endKey(at: Acting): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select momentum.end_calendar_key() as ended`.execute(db(at));
  return rows[0]?.ended ?? false;
}

export async function keySince(at: Acting): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`select momentum.my_calendar_key() as since`.execute(db(at));
  return rows[0]?.since ?? null;
}

/** Deals where the acting person has a seat. */
export async function myDeals(at: Acting) {
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select distinct d.id, d.slug, d.name from deals.shared_deal d join spaces.my_seats() t on t.space_id = d.id
    order by d.name`.execute(db(at));
  return rows;
}
