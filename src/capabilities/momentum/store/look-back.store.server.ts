// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { addMonths } from '#kernel/pure/partial-date.ts';
import type { HappenedKind, LookBackPart } from '../rules/look-back.ts';
import { moneyWithinMonths } from '../rules/signals.ts';

const db = tables<'momentum'>;

export interface HappenedRow {
  readonly part: LookBackPart;
  readonly kind: HappenedKind;
  readonly id: string;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly on: string;
  readonly code: string | null;
}

const mostHappened = 500;

/** What happened in a space since a day, as far as the acting person may see it; by part, and in order of time. */
export async function happenedSince(at: Acting, space: string, since: string): Promise<HappenedRow[]> {
  // Money that ends soon is told too: it is why people look back in time.
  const soon = addMonths(at.today, moneyWithinMonths);
  const { rows } = await sql<HappenedRow>`
    with c as (select * from commitments.shared_commitment where deal_id = ${space}),
    b as (select * from barriers.shared_barrier where deal_id = ${space}),
    n as (select *, kernel.last_day(ends_on) as last_on from commitments.shared_contribution where deal_id = ${space} and kind = 'money'),
    e as (select v.*, a.organisation_id, r.title,
        row_number() over (partition by v.adoption_id, v.kind, coalesce(v.check_in_id, v.id) order by v.recorded_at desc, v.id desc) as version,
        -- What a link answered is for the deal and the organisation; that it confirmed nothing follows for others from the last day of confirmation.
        v.kind = 'check_in_answered' and coalesce(x.still_in_use = 'unknown', v.happened_on > a.confirmed_on, false) as unsure
      from results.shared_adoption_event v join results.shared_adoption a on a.id = v.adoption_id
      join results.shared_result r on r.id = a.result_id
      left join results.shared_answer x on x.check_in_id = v.check_in_id and x.adoption_id = v.adoption_id
      -- What was answered after the end is kept, and says nothing.
      where a.deal_id = ${space} and v.happened_on >= ${since}::date and (v.kind = 'ended' or v.end_kind is null)),
    -- A word that it slips: an answer as it was last changed, or what somebody of the organisation said. An end is no such word.
    fell as (select * from e where direction in ('slipping', 'sprung_back')
      and (kind in ('confirmed', 'changed') or kind = 'check_in_answered' and version = 1 and not unsure)),
    found as (
      select 'commitments' as part, 'commitment_made' as kind, id, what as title, organisation_id, promised_on as day, null as code from c where promised_on >= ${since}::date
      union all select 'commitments', 'commitment_done', id, what, organisation_id, reported_on, self_completion from c where self_completion = 'complete' and reported_on >= ${since}::date
      union all select 'commitments', 'commitment_withdrawn', id, what, organisation_id, withdrawn_on, null from c where withdrawn_on >= ${since}::date
      union all select 'adoption', 'adoption_level', adoption_id, title, organisation_id, happened_on, level from e where kind = 'level'
      union all select 'adoption', 'adoption_' || direction, adoption_id, title, organisation_id, happened_on, level from fell
      union all select 'adoption', 'adoption_ended', adoption_id, title, organisation_id, happened_on, end_kind from e where kind = 'ended'
      union all select 'decisions', 'decision_taken', id, title, null, decided_on, state from decisions.shared_decision where space_id = ${space} and decided_on >= ${since}::date
      union all select 'barriers', 'barrier_asked', id, title, owner_id, asked_on, null from b where asked_on >= ${since}::date
      union all select 'barriers', 'barrier_answered', id, title, owner_id, answered_on, null from b where answered_on >= ${since}::date
      union all select 'barriers', 'barrier_closed', id, title, owner_id, closed_on, outcome from b where closed_on >= ${since}::date
      union all select 'money', 'money_ended', id, null, organisation_id, last_on, null from n where last_on between ${since}::date and ${at.today}::date - 1
      union all select 'money', 'money_ends', id, null, organisation_id, last_on, null from n where last_on between ${at.today}::date and ${soon}::date
      union all select 'sessions', 'session_held', id, title, null, (starts_at at time zone 'UTC')::date, kind from sessions.shared_session
        where space_id = ${space} and state = 'held' and starts_at >= ${since}::date
    )
    select f.part, f.kind, f.id, f.title, o.name as organisation, f.day::text as "on", f.code
    from found f left join membership.shared_organisation o on o.id = f.organisation_id
    order by f.day, f.kind, f.id limit ${mostHappened}`.execute(db(at));
  return rows;
}
