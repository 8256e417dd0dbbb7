// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';
import type { HalfYear } from './rules/half-year.ts';

const db = tables<'barriers'>;

export interface EvaluationRow {
  readonly key: string;
  readonly law: string;
  readonly cases: number;
  readonly deals: number;
  readonly organisations: number;
  readonly most_often: string;
  readonly checked: number;
  readonly asked: number;
  readonly answered: number;
  readonly resolved: number;
  readonly refused: number;
  readonly waiting: number;
  readonly requested: string[];
  readonly questions: string[];
  readonly protects: string[];
  readonly answers: { kind: string; text: string; by: string; answeredOn: string | null }[];
}

const frequenciesByWeight = ['unknown', 'once', 'now_and_then', 'monthly', 'weekly', 'daily'];

/** Per act and article: what happened in a half year, of the cases the acting person may see. */
export async function evaluate(
  at: Acting,
  { half, owner, example }: { half: HalfYear; owner?: string | undefined; example?: 'yes' | 'no' | undefined },
  paging: Paging<EvaluationRow>,
): Promise<EvaluationRow[]> {
  const within = (day: ReturnType<typeof sql>) => sql`(${day} >= ${half.from} and ${day} < ${half.until})`;
  const ofOwner = owner === undefined ? sql`true` : sql`(w.slug = ${owner} or w.id = ${owner})`;
  const ofKind =
    example === undefined ? sql`true` : sql`coalesce(d.fictional, w.fictional, false) = ${example === 'yes'}`;
  const { rows } = await sql<EvaluationRow>`
    with told as (
      select b.*, key, d.id as deal_id from barriers.barrier b
      left join deals.shared_deal d on d.id = b.space_id left join membership.shared_organisation w on w.id = b.owner_id,
      unnest(b.law_keys) key
      where ${ofOwner} and ${ofKind}
        and (${within(sql`coalesce(b.seen_on, b.created_at::date::text)`)} or ${within(sql`b.asked_on::text`)}
          or ${within(sql`b.answered_on::text`)} or ${within(sql`b.closed_on::text`)})
    ), laws as (
      select key, min(law) as law, count(*)::int as cases, count(distinct deal_id)::int as deals, count(distinct organisation_id)::int as organisations,
        (${frequenciesByWeight}::text[])[max(coalesce(array_position(${frequenciesByWeight}::text[], frequency), 1))] as most_often,
        count(*) filter (where verdict <> 'not_checked')::int as checked, count(*) filter (where asked_on is not null)::int as asked,
        count(*) filter (where answered_on is not null)::int as answered,
        count(*) filter (where outcome in ('resolved', 'partly_resolved', 'was_not_a_rule', 'experiment_granted'))::int as resolved,
        count(*) filter (where outcome = 'refused_with_reason')::int as refused,
        count(*) filter (where stage in ('asked', 'acknowledged'))::int as waiting,
        coalesce(array_agg(distinct requested order by requested) filter (where requested <> 'unknown'), '{}') as requested,
        (array_agg(distinct title order by title))[1:20] as questions,
        coalesce((array_agg(distinct protects order by protects) filter (where protects is not null))[1:10], '{}') as protects
      from told group by key
    )
    select l.*, coalesce((
        select jsonb_agg(jsonb_build_object('kind', g.kind, 'text', g.text, 'by', g.by, 'answeredOn', g.answered_on) order by g.answered_on desc nulls last)
        from (
          select distinct a.kind, a.text, concat_ws(', ', a.given_by, o.name) as by, a.answered_on
          from told t join barriers.answer a on a.barrier_id = t.id left join membership.shared_organisation o on o.id = a.organisation_id
          where t.key = l.key and a.state <> 'draft' order by a.answered_on desc nulls last limit 10
        ) g), '[]'::jsonb) as answers
    from laws l where ${paging.from} order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}
