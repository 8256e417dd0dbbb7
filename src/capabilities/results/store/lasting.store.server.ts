// SPDX-License-Identifier: EUPL-1.2
// How long results last, one row per record that was ever in use: `rules/lasting.ts` in SQL, so that a programme with
// thousands of records sends one row of each and not its whole life. A test holds the two against each other.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { type Lasting, waysGone } from '../rules/lasting.ts';
import { oneOf } from '../rules/values.ts';

const db = tables<'results'>;

export interface LastingRecord extends Lasting {
  readonly adoptionId: string;
  readonly organisationId: string;
}

interface LastingRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly since: string;
  readonly last_seen_on: string;
  readonly gone_on: string | null;
  readonly gone_how: string | null;
  readonly asked: number;
  readonly unasked: number;
}

/** The records of a programme that were ever in use, as far as who asks may see them; at most `most`. */
export async function lastingIn(at: Acting, programmeId: string, most: number): Promise<LastingRecord[]> {
  const { rows } = await sql<LastingRow>`
    with said as (
      select e.adoption_id, e.happened_on, e.kind, a.organisation_id,
        row_number() over (partition by e.adoption_id order by e.happened_on, e.recorded_at, e.id) as place,
        row_number() over (partition by e.adoption_id, e.kind, coalesce(e.check_in_id, e.id) order by e.recorded_at desc, e.id desc) as version,
        e.level >= 'a5' and e.level <> 'unknown' as used,
        coalesce(e.direction = 'sprung_back', false) as sprung_back,
        -- What a link answered is for the deal and the organisation; that an answer confirmed nothing follows for others from
        -- the last day of confirmation.
        e.kind = 'check_in_answered' and (coalesce(x.still_in_use = 'unknown', false) or e.happened_on > coalesce(a.confirmed_on, '-infinity')) as unsure,
        case when e.kind = 'ended' then case e.end_kind when 'superseded' then 'replaced' when 'stopped_deliberately' then 'stopped' else 'fell' end
          when e.kind = 'level' and e.level < 'a5' or e.kind = 'check_in_answered' and e.direction = 'sprung_back' then 'fell' end as gone_how
      from results.adoption a join results.adoption_event e on e.adoption_id = a.id
      left join results.check_in_answer x on x.check_in_id = e.check_in_id and x.adoption_id = a.id
      where a.programme_id = ${programmeId} and e.kind in ('level', 'confirmed', 'check_in_answered', 'ended', 'end_withdrawn')
    ), words as (
      select *, kind <> 'ended' and not unsure and used and not sprung_back as positive from said
      where kind <> 'check_in_answered' or version = 1
    ), spans as (
      select adoption_id, organisation_id, min(place) filter (where positive) as first, max(place) filter (where positive) as last,
        count(*) filter (where positive and kind = 'check_in_answered') as answers, count(*) filter (where positive) as words
      from words group by adoption_id, organisation_id
    )
    select s.adoption_id as id, s.organisation_id, f.happened_on as since, l.happened_on as last_seen_on,
      g.happened_on as gone_on, g.gone_how,
      s.answers - (f.kind = 'check_in_answered')::int as asked,
      s.words - s.answers - (f.kind <> 'check_in_answered')::int as unasked
    from spans s join words f on f.adoption_id = s.adoption_id and f.place = s.first
    join words l on l.adoption_id = s.adoption_id and l.place = s.last
    left join lateral (
      select w.happened_on, w.gone_how from words w
      where w.adoption_id = s.adoption_id and w.place > s.last and w.gone_how is not null order by w.place limit 1
    ) g on true
    order by since, id limit ${most}`.execute(db(at));
  return rows.map((row) => {
    const how = oneOf(waysGone, row.gone_how);
    return {
      adoptionId: row.id,
      organisationId: row.organisation_id,
      since: row.since,
      lastSeenOn: row.last_seen_on,
      gone: row.gone_on !== null && how ? { on: row.gone_on, how } : null,
      asked: Number(row.asked),
      unasked: Number(row.unasked),
    };
  });
}
