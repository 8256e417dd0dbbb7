// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'barriers'>;

export interface AskedRow {
  readonly kind: 'acknowledge' | 'answer' | 'conclude';
  readonly id: string;
  readonly title: string;
  readonly askedOn: string;
  readonly nextStepOn: string | null;
  readonly version: number;
  /** A bundled question: asked and answered once for all its cases. */
  readonly bundled: boolean;
  readonly space: { id: string; kind: string; slug: string; name: string } | null;
}

/**
 * Everything barriers ask of the acting person. A question to an organisation is theirs when it is put to their function,
 * when they represent the organisation, or when nobody there holds that function; a colleague next door is not asked.
 */
export async function askedOfMe(at: Acting): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    with functions as (
      select f.person_id, f.organisation_id, lower(f.function_title) as title from membership.shared_affiliation f
      where f.organisation_id = any ((select membership.my_organisations())::text[])
        and f.starts_on <= current_date and (f.ends_on is null or f.ends_on >= current_date)
    ), bundles as (
      select c.* from barriers.cluster c where c.state in ('asked', 'acknowledged') and c.asked_on is not null
        and c.owner_id = any ((select membership.my_organisations())::text[])
    ), questions as (
      select b.id, false as bundled, b.stage, b.owner_id, lower(b.owner_function) as title from barriers.barrier b
      where b.stage in ('asked', 'acknowledged') and b.asked_on is not null
        and b.owner_id = any ((select membership.my_organisations())::text[])
        and not exists (select from barriers.cluster_member m join bundles c on c.id = m.cluster_id and c.owner_id = b.owner_id
          where m.barrier_id = b.id and m.left_on is null)
      union all
      select c.id, true, c.state, c.owner_id, lower(c.owner_function) from bundles c
    ), asked as (
      select case b.stage when 'asked' then 'acknowledge' else 'answer' end as kind, b.id, b.bundled
      from questions b
      where b.owner_id = any ((select membership.mandated('represent'))::text[])
          or exists (select from functions f where f.person_id = (select membership.me())
            and f.organisation_id = b.owner_id and f.title = b.title)
          or not exists (select from functions f where f.organisation_id = b.owner_id and f.title = b.title)
      union all
      select 'conclude', b.id, false from barriers.barrier b join spaces.my_seats() t on t.space_id = b.space_id
      where b.stage = 'answered' and t.role in ('project_lead', 'dealmaker')
    )
    select q.kind, b.id, b.title, coalesce(b.asked_on, b.answered_on)::text as "askedOn", b.next_step_on::text as "nextStepOn", b.version, false as bundled,
      case when s.id is not null then jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name) end as space
    from asked q join barriers.barrier b on b.id = q.id left join spaces.shared_space s on s.id = b.space_id
    where not q.bundled
    union all
    select q.kind, c.id, c.question, c.asked_on::text, c.next_step_on::text, c.version, true, null
    from asked q join barriers.cluster c on c.id = q.id where q.bundled`.execute(db(at));
  return rows;
}
