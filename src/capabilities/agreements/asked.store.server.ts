// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'agreements'>;

export interface ToBeSigned {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly organisation: string;
  readonly until: string | null;
  readonly deal: { id: string; slug: string; name: string };
}

/** Versions that wait for a party's signature which the acting person may set, one row per party. */
export async function toBeSignedByMe(at: Acting): Promise<ToBeSigned[]> {
  const { rows } = await sql<ToBeSigned>`
    select v.id || o.id as id, v.number, v.title, o.name as organisation,
      case when v.state <> 'signing' then v.joining_until_on::text end as until,
      jsonb_build_object('id', d.id, 'slug', d.slug, 'name', d.name) as deal
    from unnest((select agreements.to_be_signed())::text[]) mine (act)
    join agreements.version v on v.id = split_part(mine.act, ' ', 1)
    join membership.shared_organisation o on o.id = split_part(mine.act, ' ', 2)
    join deals.shared_deal d on d.id = v.space_id
    where not exists (select from agreements.signature g where g.version_id = v.id and g.organisation_id = o.id)
    order by v.id, o.id`.execute(db(at));
  return rows;
}
