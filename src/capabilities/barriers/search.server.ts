// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Barriers by title, words and law. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'barrier' as kind, b.title, d.short_name as about, '/belemmeringen/' || b.id as href, s.fictional, c.rank
    from barriers.search_barrier(${words}, ${limit}) c join barriers.barrier b on b.id = c.id
    join spaces.shared_space s on s.id = b.space_id left join deals.shared_deal d on d.id = b.space_id
    order by c.rank desc, b.title`.execute(tables<'barriers'>(at));
  return rows;
};
