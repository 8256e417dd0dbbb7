// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'momentum'>;

export interface BounceRow {
  readonly kind: 'address' | 'check_in';
  readonly id: string;
  readonly mail: string | null;
  readonly person: string | null;
  readonly mine: boolean;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly space: { id: string; kind: string; slug: string; name: string } | null;
}

/** Mail that came back and that the acting person can mend: their own address, any for who keeps the house, check-ins of a deal. */
export async function bouncesToMend(at: Acting): Promise<BounceRow[]> {
  const { rows } = await sql<BounceRow>`
    select 'address' as kind, coalesce(b.person_id, 'address0') as id, b.mail, b.person, b.mine, null as role, null as organisation, null::jsonb as space
    from momentum.came_back() b
    union all
    select 'check_in', n.id, null, null, false, n.role, n.organisation,
      jsonb_build_object('id', s.id, 'kind', s.kind, 'slug', s.slug, 'name', s.name)
    from momentum.not_arrived() n join spaces.shared_space s on s.id = n.space_id`.execute(db(at));
  return rows;
}
