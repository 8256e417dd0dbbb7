// SPDX-License-Identifier: EUPL-1.2
// What was asked of whom, how far cases came, and which laws stand in the way most.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { norms } from './rules/norms.ts';
import { type BarrierRow, listed } from './store.server.ts';

const db = tables<'barriers'>;

export interface DeskRow extends BarrierRow {
  readonly asked_on: string;
  readonly acknowledged_on: string | null;
  readonly answered_on: string | null;
  readonly next_step_on: string | null;
  readonly closed_on: string | null;
  readonly frequency: string;
  readonly owner_slug: string | null;
  readonly owner_name: string | null;
  readonly owner_kind: string | null;
  readonly drafts: number;
}

/** Cases asked of the organisations the acting person acts for. */
export async function askedOfMe(at: Acting, open: boolean, paging: Paging<DeskRow>): Promise<DeskRow[]> {
  const rows = await listed(at)
    .select(['b.acknowledged_on', 'b.answered_on', 'b.next_step_on', 'b.closed_on', 'b.frequency'])
    .select(['w.slug as owner_slug', 'w.name as owner_name', 'w.kind as owner_kind'])
    .select(sql<string>`b.asked_on`.as('asked_on'))
    .select(
      sql<number>`(select count(*)::int from barriers.answer a where a.barrier_id = b.id and a.state = 'draft')`.as(
        'drafts',
      ),
    )
    .where('b.asked_on', 'is not', null)
    .where(sql<boolean>`b.owner_id = any ((select membership.my_organisations())::text[])`)
    .where(open ? sql<boolean>`b.stage in ('asked', 'acknowledged')` : sql<boolean>`true`)
    .where(paging.from)
    .orderBy(paging.order)
    .limit(paging.limit)
    .execute();
  return rows;
}

/** How many cases came how far, of those the acting person may see. */
export async function countWay(at: Acting) {
  // The latest day on which a norm and its grace are past for something that was asked; working days make it later only.
  const lastDay = plusDays(at.today, -(norms.answered + norms.grace));
  return db(at)
    .selectFrom('barriers.barrier as b')
    .select([
      sql<number>`count(*)::int`.as('raised'),
      sql<number>`count(*) filter (where b.verdict <> 'not_checked')::int`.as('checked'),
      sql<number>`count(*) filter (where b.asked_on is not null)::int`.as('asked'),
      sql<number>`count(*) filter (where b.answered_on is not null)::int`.as('answered'),
      sql<number>`count(*) filter (where b.outcome in ('resolved', 'partly_resolved', 'was_not_a_rule', 'experiment_granted'))::int`.as(
        'resolved',
      ),
      sql<number>`count(*) filter (where b.outcome = 'refused_with_reason')::int`.as('refused'),
      sql<number>`count(*) filter (where b.stage in ('asked', 'acknowledged') and b.asked_on < ${lastDay}
        and (b.next_step_on is null or b.next_step_on < ${at.today}))::int`.as('silent'),
    ])
    .executeTakeFirstOrThrow();
}

/** Acts and articles by how many cases name them. `law` is one of the ways in which it was written. */
export async function countLaws(at: Acting, most: number) {
  const { rows } = await sql<{ key: string; law: string; barriers: number; deals: number; organisations: number }>`
    select key, min(b.law) as law, count(*)::int as barriers, count(distinct b.space_id)::int as deals,
      count(distinct b.organisation_id)::int as organisations
    from barriers.barrier b, unnest(b.law_keys) key
    group by key order by barriers desc, key limit ${most}`.execute(db(at));
  return rows;
}
