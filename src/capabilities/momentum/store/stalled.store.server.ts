// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { stagesThatStall } from '../rules/stalled.ts';

const db = tables<'momentum'>;

export interface StalledRow {
  readonly kind: 'deal' | 'decision' | 'commitment' | 'barrier';
  readonly id: string;
  readonly title: string;
  /** What the rule of its kind asks, as days. */
  readonly days: Readonly<Record<string, string | boolean | null>>;
  readonly organisation: { id: string; name: string } | null;
  readonly function: string | null;
  readonly space: { id: string; kind: string; slug: string; name: string };
}

const mostOfAKind = 500;

/** What may stand still in the spaces the acting person leads, or in one they see; rules/stalled.ts says what does. */
export async function mayStandStill(at: Acting, space: string | null): Promise<StalledRow[]> {
  const here = (column: string) =>
    space === null
      ? sql`${sql.ref(column)} = any ((select spaces.mine_to_lead())::text[])`
      : sql`${sql.ref(column)} = ${space}`;
  const { rows } = await sql<StalledRow>`
    with met as (
      select s.space_id, max(s.starts_at) filter (where s.state = 'held' or s.starts_at < ${at.now}) as last, min(s.starts_at) filter (where s.starts_at >= ${at.now}) as next
      from sessions.shared_session s where ${here('s.space_id')} and s.state <> 'cancelled' group by s.space_id
    ), found as (
      (select 'deal' as kind, d.id, d.name as title, null as organisation_id, null as function_title, d.id as space_id,
        jsonb_build_object('stage', d.stage, 'exploredFromOn', case when length(d.explored_from_on) = 10 then d.explored_from_on end,
          'endsOn', kernel.last_day(d.ends_on), 'lastSessionOn', met.last::date, 'nextSessionOn', met.next::date) as days
      from deals.shared_deal d left join met on met.space_id = d.id where ${here('d.id')} and d.stage = any (${[...stagesThatStall]}::text[])
      order by met.last nulls last, d.id limit ${mostOfAKind})
      union all
      (select 'decision', c.id, c.title, null, null, c.space_id,
        jsonb_build_object('state', c.state, 'openedOn', c.created_at::date, 'roundUntil', c.round_until, 'reviewOn', c.review_on)
      from decisions.shared_decision c where ${here('c.space_id')} and (c.state in ('clarifying', 'reacting', 'deciding') or c.review_on < ${at.today}::date)
      order by c.created_at, c.id limit ${mostOfAKind})
      union all
      (select 'commitment', p.id, p.what, p.organisation_id, p.owner_function, p.deal_id,
        jsonb_build_object('dueFrom', p.due_from, 'dueUntil', p.due_until, 'reportedOn', p.reported_on, 'complete', coalesce(p.self_completion, '') = 'complete')
      from commitments.shared_commitment p where ${here('p.deal_id')} and p.state in ('made', 'moving') and p.due_until < ${at.today}::date
      order by p.due_until, p.id limit ${mostOfAKind})
      union all
      (select 'barrier', b.id, b.title, b.owner_id, b.owner_function, b.deal_id,
        jsonb_build_object('stage', b.stage, 'askedOn', b.asked_on, 'answeredOn', b.answered_on, 'nextStepOn', b.next_step_on)
      from barriers.shared_barrier b where ${here('b.deal_id')} and b.stage in ('asked', 'acknowledged', 'answered')
      order by b.asked_on, b.id limit ${mostOfAKind})
    )
    select f.kind, f.id, f.title, f.days, f.function_title as function,
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as organisation,
      jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name) as space
    from found f join spaces.shared_space s on s.id = f.space_id left join membership.shared_organisation o on o.id = f.organisation_id`.execute(
    db(at),
  );
  return rows;
}
