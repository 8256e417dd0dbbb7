// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Organisations by name and other spellings. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'organisation' as kind, o.name as title, null as about, '/organisaties/' || o.slug as href, o.fictional, c.rank
    from membership.search_organisation(${words}, ${limit}) c join membership.organisation o on o.id = c.id
    order by c.rank desc, o.name`.execute(tables<'membership'>(at));
  return rows;
};
