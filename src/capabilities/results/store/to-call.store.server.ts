// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'results'>;

export interface ToCallRow {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly direction: string;
  readonly fall_reported_on: string | null;
  readonly end_kind: string | null;
  readonly help: string | null;
  readonly unknown_now: boolean;
  readonly confirmed_on: string | null;
  readonly owner_function: string | null;
  readonly organisation: { id: string; name: string };
  readonly space: { id: string; kind: string; slug: string; name: string };
}

/** Records of the spaces the acting person leads that may need a call; rules/call.ts says which do. */
export async function mayNeedCall(at: Acting): Promise<ToCallRow[]> {
  const { rows } = await sql<ToCallRow>`
    select a.id, r.title, a.level, a.direction, a.fall_reported_on::text as fall_reported_on, a.end_kind, a.help,
      coalesce(a.unknown_on <= ${at.today}::date, false) as unknown_now, a.confirmed_on::text as confirmed_on, a.owner_function,
      jsonb_build_object('id', o.id, 'name', o.name) as organisation,
      jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name) as space
    from results.adoption a join results.result r on r.id = a.result_id
    join membership.shared_organisation o on o.id = a.organisation_id join spaces.shared_space s on s.id = a.space_id
    where a.space_id = any ((select spaces.mine_to_lead())::text[]) and a.end_kind is null
      and (a.direction in ('slipping', 'sprung_back') or a.help is not null or a.unknown_on <= ${at.today}::date)
    order by a.id limit 500`.execute(db(at));
  return rows;
}
