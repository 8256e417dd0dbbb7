// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Portfolio items by title, words and place. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'item' as kind, i.title, coalesce(d.short_name, s.name) as about,
      '/portfolio/' || coalesce(p.slug, s.slug) || '/onderdelen/' || i.id as href, s.fictional, c.rank
    from portfolio.search_item(${words}, ${limit}) c
      join portfolio.item i on i.id = c.id
      join spaces.shared_space s on s.id = i.space_id
      left join deals.shared_deal d on d.id = i.space_id
      left join spaces.shared_space p on p.kind = 'programme' and p.id = case when s.kind = 'programme' then s.id else s.parent_id end
    order by c.rank desc, i.title`.execute(tables<'portfolio'>(at));
  return rows;
};
