// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Missions by title, statement and challenge. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'mission' as kind, m.title, m.statement as about, '/missies/' || m.slug as href, s.fictional, c.rank
    from missions.search_mission(${words}, ${limit}) c
      join missions.mission m on m.id = c.id join spaces.shared_space s on s.id = m.space_id
    order by c.rank desc, m.title`.execute(tables<'missions'>(at));
  return rows;
};
