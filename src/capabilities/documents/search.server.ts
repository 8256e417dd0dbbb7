// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Documents by title and by what they are, not by what is in the file. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit>`
    select 'document' as kind, d.title, s.name as about, s.fictional, c.rank,
      '/' || case s.kind when 'programme' then 'programmas' when 'coalition' then 'coalities' when 'community_of_practice' then 'gemeenschappen' else 'deals' end
        || '/' || s.slug || '/documenten/' || d.id as href
    from documents.search_document(${words}, ${limit}) c join documents.document d on d.id = c.id
    join spaces.shared_space s on s.id = d.space_id
    where d.withdrawn_at is null
    order by c.rank desc, d.title`.execute(tables<'documents'>(at));
  return rows;
};
