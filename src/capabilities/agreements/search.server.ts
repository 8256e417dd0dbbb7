// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Published texts, by their words. What is not public yet is read in the deal, not found by search. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'agreement' as kind, v.title, v.reference as about, '/deals/' || s.slug || '/dealtekst?versie=' || v.number as href, s.fictional, c.rank
    from agreements.search_version(${words}, ${limit}) c join agreements.version v on v.id = c.id
    join spaces.shared_space s on s.id = v.space_id
    where v.state = 'published'
    order by c.rank desc, v.title`.execute(tables<'agreements'>(at));
  return rows;
};
