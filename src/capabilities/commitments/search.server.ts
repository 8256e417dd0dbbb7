// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Commitments by act, effect and condition. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'commitment' as kind, coalesce(o.name || ' ', '') || c.what as title, d.short_name as about, '/toezeggingen/' || c.id as href, s.fictional, f.rank
    from commitments.search_commitment(${words}, ${limit}) f join commitments.commitment c on c.id = f.id
    join spaces.shared_space s on s.id = c.space_id left join deals.shared_deal d on d.id = c.space_id
    left join membership.shared_organisation o on o.id = c.organisation_id
    order by f.rank desc, c.what`.execute(tables<'commitments'>(at));
  return rows;
};
