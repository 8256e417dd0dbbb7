// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Method } from './rules/codes.ts';

const db = tables<'decisions'>;

export interface AskedRow {
  readonly kind: 'speak' | 'question' | 'close' | 'review';
  readonly id: string;
  readonly decisionId: string;
  readonly title: string;
  readonly method: Method;
  readonly edition: number;
  readonly dueOn: string | null;
  readonly organisationId: string | null;
  readonly organisation: string | null;
  readonly words: string | null;
  readonly objections: number;
  readonly space: { id: string; kind: string; slug: string; name: string };
}

// A proposal is in the hands of who wrote it and still sits there; of who leads the space by a seat of their own, when that
// person is gone.
const isMine = sql`d.author_id = (select membership.me()) and d.space_id = any ((select spaces.mine())::text[])`;
const inMyHands = sql`(${isMine} or d.author_id is null and led.space_id is not null)`;

/**
 * Everything decisions ask of the acting person: their word in a round, an answer to a question, a round that is ready to
 * be closed, and what comes back for review.
 */
export async function askedOfMe(at: Acting, reviewUntil: string): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    with led as (
      select distinct t.space_id from spaces.my_seats() t where t.role in ('project_lead', 'dealmaker')
    ), asked as (
      select 'speak' as kind, d.id || a.position as id, d.id as decision, d.round_until as due_on, a.organisation_id, null as words, 0 as objections
      from decisions.asked a join decisions.decision d on d.id = a.decision_id
      where d.state = 'deciding' and d.space_id = any ((select spaces.mine())::text[])
        and (a.organisation_id || ' ' || d.space_id = any ((select membership.mandated_in('represent'))::text[])
          or a.organisation_id || ' *' = any ((select membership.mandated_in('represent'))::text[]))
        and not exists (select from decisions.voice v
          where v.decision_id = d.id and v.organisation_id = a.organisation_id and v.edition = d.edition)
        and not exists (select from deals.shared_party p
          where p.deal_id = d.space_id and p.organisation_id = a.organisation_id and p.left_on is not null)
      union all
      select 'question', r.id, d.id, null, null, r.text, 0
      from decisions.remark r join decisions.decision d on d.id = r.decision_id left join led on led.space_id = d.space_id
      where r.kind = 'question' and r.answer is null and d.state in ('clarifying', 'reacting') and ${inMyHands}
      union all
      select 'close', d.id, d.id, d.round_until, null, null, (select count(*)::int from decisions.voice v
        where v.decision_id = d.id and v.edition = d.edition and v.voice in ('objection', 'against') and v.integrated_in is null)
      from decisions.decision d left join led on led.space_id = d.space_id
      where d.state = 'deciding' and ${inMyHands}
        and exists (select from decisions.asked a where a.decision_id = d.id)
        and not exists (select from decisions.asked a where a.decision_id = d.id and not exists (select from decisions.voice v
          where v.decision_id = d.id and v.organisation_id = a.organisation_id and v.edition = d.edition))
      union all
      select 'review', d.id, d.id, d.review_on, null, null, 0
      from decisions.decision d left join led on led.space_id = d.space_id
      where d.review_on <= ${reviewUntil}::date and d.state in ('adopted', 'adopted_with_changes', 'postponed')
        and (led.space_id is not null or ${isMine})
    )
    select q.kind, q.id, q.decision as "decisionId", q.due_on::text as "dueOn", q.words, q.objections, d.title, d.method, d.edition,
      o.id as "organisationId", o.name as organisation,
      jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name) as space
    from asked q join decisions.decision d on d.id = q.decision join spaces.shared_space s on s.id = d.space_id
    left join membership.shared_organisation o on o.id = q.organisation_id`.execute(db(at));
  return rows;
}
