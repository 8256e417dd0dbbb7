// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Results by title, summary and conditions. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'result' as kind, r.title, s.name as about, '/resultaten/' || r.slug as href, coalesce(s.fictional, false) as fictional, c.rank
    from results.search_result(${words}, ${limit}) c join results.result r on r.id = c.id
    left join spaces.shared_space s on s.id = r.space_id
    order by c.rank desc, r.title`.execute(tables<'results'>(at));
  return rows;
};
