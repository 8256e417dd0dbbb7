// SPDX-License-Identifier: EUPL-1.2
// What was asked of whom, how far cases came, and which laws stand in the way most.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { silentInPublic } from './rules/norms.ts';
import { listed } from './store.server.ts';

const db = tables<'barriers'>;

export interface DeskLine {
  readonly id: string;
  readonly bundled: boolean;
  readonly question: string;
  readonly cases: number;
  readonly hindrance: number;
  readonly frequency: string;
  readonly asked_on: string;
  readonly acknowledged_on: string | null;
  readonly answered_on: string | null;
  readonly next_step_on: string | null;
  readonly closed_on: string | null;
  readonly sensitive: boolean;
  readonly owner_id: string;
  readonly owner_slug: string | null;
  readonly owner_name: string | null;
  readonly owner_kind: string | null;
  readonly owner_function: string | null;
  readonly drafts: number;
  readonly fictional: boolean;
}

const frequenciesByWeight = ['unknown', 'once', 'now_and_then', 'monthly', 'weekly', 'daily'];

/**
 * What was asked of the organisations the acting person acts for, a line each; a bundled question is one line, with
 * the hindrance and the age of the case that has most of it.
 */
export async function askedOfMe(at: Acting, open: boolean, paging: Paging<DeskLine>): Promise<DeskLine[]> {
  const waiting = open ? sql`b.stage in ('asked', 'acknowledged')` : sql`true`;
  const { rows } = await sql<DeskLine>`
    with cases as (
      select b.id as barrier_id, b.title, b.stage, b.owner_id, b.owner_function, b.asked_on, b.acknowledged_on, b.answered_on,
        b.next_step_on, b.closed_on, b.sensitive, coalesce(array_position(${frequenciesByWeight}::text[], b.frequency), 1) as hindrance, c.id as cluster_id
      from barriers.barrier b
      left join barriers.cluster_member m on m.barrier_id = b.id and m.left_on is null
      left join barriers.cluster c on c.id = m.cluster_id and c.asked_on is not null and c.owner_id = b.owner_id
      where b.asked_on is not null and b.owner_id = any ((select membership.my_organisations())::text[]) and ${waiting}
    ), lines as (
      select coalesce(cluster_id, barrier_id) as id, cluster_id is not null as bundled, count(*)::int as cases, max(hindrance) as hindrance,
        min(asked_on)::text as asked_on, min(owner_id) as owner_id, bool_or(sensitive) as sensitive, min(title) as title, min(owner_function) as owner_function,
        min(acknowledged_on)::text as acknowledged_on, min(answered_on)::text as answered_on, min(next_step_on)::text as next_step_on, min(closed_on)::text as closed_on
      from cases group by 1, 2
    ), desk as (
      select l.id, l.bundled, l.cases, l.hindrance, (${frequenciesByWeight}::text[])[l.hindrance] as frequency, l.asked_on, l.owner_id,
        coalesce(c.question, l.title) as question, coalesce(c.owner_function, l.owner_function) as owner_function, l.sensitive or coalesce(c.sensitive, false) as sensitive,
        l.acknowledged_on, l.answered_on, l.next_step_on, l.closed_on, w.slug as owner_slug, w.name as owner_name, w.kind as owner_kind, coalesce(w.fictional, false) as fictional,
        case when l.bundled then (select count(*)::int from barriers.cluster_answer a where a.cluster_id = l.id and a.state = 'draft')
          else (select count(*)::int from barriers.answer a where a.barrier_id = l.id and a.state = 'draft') end as drafts
      from lines l left join barriers.cluster c on l.bundled and c.id = l.id left join membership.shared_organisation w on w.id = l.owner_id
    )
    select * from desk where ${paging.from} order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

/** How many cases came how far, of those the acting person may see. */
export async function countWay(at: Acting, example?: 'yes' | 'no') {
  const [sinceAsked, sinceReceived] = [silentInPublic.asked, silentInPublic.acknowledged].map((days) =>
    plusDays(at.today, -days),
  );
  return db(at)
    .selectFrom('barriers.barrier as b')
    .leftJoin('deals.shared_deal as d', 'd.id', 'b.space_id')
    .leftJoin('membership.shared_organisation as w', 'w.id', 'b.owner_id')
    .where(
      example === undefined
        ? sql<boolean>`true`
        : sql<boolean>`coalesce(d.fictional, w.fictional, false) = ${example === 'yes'}`,
    )
    .select([
      sql<number>`count(*)::int`.as('raised'),
      sql<number>`count(*) filter (where b.verdict <> 'not_checked')::int`.as('checked'),
      sql<number>`count(*) filter (where b.asked_on is not null)::int`.as('asked'),
      sql<number>`count(*) filter (where b.answered_on is not null)::int`.as('answered'),
      sql<number>`count(*) filter (where b.outcome in ('resolved', 'partly_resolved', 'was_not_a_rule', 'experiment_granted'))::int`.as(
        'resolved',
      ),
      sql<number>`count(*) filter (where b.outcome = 'refused_with_reason')::int`.as('refused'),
      sql<number>`count(*) filter (where (b.stage = 'asked' and b.asked_on < ${sinceAsked} or b.stage = 'acknowledged' and b.asked_on < ${sinceReceived})
        and (b.next_step_on is null or b.next_step_on < ${at.today}))::int`.as('silent'),
    ])
    .executeTakeFirstOrThrow();
}

interface LawCount {
  readonly key: string;
  readonly law: string;
  readonly barriers: number;
  readonly deals: number;
  readonly organisations: number;
  readonly hindered: string[];
}

/** Acts and articles by how many cases name them; a rule owner counts no deals that are closed to them. `law` is one of the ways in which it was written. */
export async function countLaws(at: Acting, programme: string | undefined, most: number) {
  const within =
    programme === undefined
      ? sql`true`
      : sql`d.programme_id = any ((select spaces.named('programme', ${programme}))::text[])`;
  const { rows } = await sql<LawCount>`
    select key, min(b.law) as law, count(*)::int as barriers, count(distinct d.id)::int as deals,
      count(distinct b.organisation_id)::int as organisations,
      (coalesce(array_agg(distinct b.hindered) filter (where b.hindered is not null), '{}'))[1:3] as hindered
    from barriers.barrier b left join deals.shared_deal d on d.id = b.space_id, unnest(b.law_keys) key
    where ${within} group by key order by barriers desc, key limit ${most}`.execute(db(at));
  return rows;
}

/** Cases of a deal that wait for somebody or end by themselves, of those that all its members may see. */
export async function waitingIn(at: Acting, spaceId: string) {
  return db(at)
    .selectFrom('barriers.barrier')
    .select(['id', 'title', 'asked_on', 'acknowledged_on', 'answered_on', 'next_step_on', 'closed_on', 'expires_on'])
    .where('space_id', '=', spaceId)
    .where('visibility', 'in', ['parties', 'network', 'public'])
    .where('stage', '<>', 'closed')
    .where((where) => where.or([where('asked_on', 'is not', null), where('expires_on', 'is not', null)]))
    .orderBy('asked_on')
    .orderBy('id')
    .execute();
}

/** Open cases of a space, the oldest question first. */
export async function openIn(at: Acting, spaceId: string) {
  return listed(at)
    .select(['b.asked_on', 'b.acknowledged_on', 'b.answered_on', 'b.next_step_on', 'b.closed_on'])
    .where('b.space_id', '=', spaceId)
    .where('b.stage', '<>', 'closed')
    .orderBy('b.asked_on')
    .orderBy('b.created_at')
    .orderBy('b.id')
    .limit(500)
    .execute();
}
