// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Deals by name, theme and notes. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'deal' as kind, s.name as title, d.theme as about, '/deals/' || s.slug as href, s.fictional, c.rank
    from deals.search_deal(${words}, ${limit}) c join deals.deal d on d.space_id = c.id join spaces.shared_space s on s.id = c.id
    order by c.rank desc, s.name`.execute(tables<'deals'>(at));
  return rows;
};
