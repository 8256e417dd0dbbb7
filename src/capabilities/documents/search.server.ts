// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { tables } from '#kernel/operation.server.ts';
import type { SearchHit, SearchSource } from '#kernel/search.ts';

/** Documents by title and by what they are, not by what is in the file. */
export const search: SearchSource = async (at, words, limit) => {
  const { rows } = await sql<SearchHit & { id: string; kindOfSpace: string; slug: string }>`
    select d.id, d.title, s.name as about, s.kind as "kindOfSpace", s.slug, s.fictional, c.rank
    from documents.search_document(${words}, ${limit}) c join documents.document d on d.id = c.id
    join spaces.shared_space s on s.id = d.space_id
    where d.withdrawn_at is null
    order by c.rank desc, d.title`.execute(tables<'documents'>(at));
  return rows.map(({ id, title, about, kindOfSpace, slug, fictional, rank }) => ({
    kind: 'document',
    title,
    about,
    href: `${spaceHref({ kind: kindOfSpace, slug })}/documenten/${id}`,
    fictional,
    rank,
  }));
};
