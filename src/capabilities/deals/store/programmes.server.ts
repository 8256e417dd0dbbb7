// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';

const db = tables<'deals'>;

const listed = (at: Acting) =>
  db(at)
    .selectFrom('spaces.shared_space as s')
    .innerJoin('deals.programme as p', 'p.space_id', 's.id')
    .select(['s.id', 's.slug', 's.name', 's.visibility', 's.fictional', 'p.about', 'p.gaps', 'p.as_of_on'])
    .select((eb) => [
      eb
        .selectFrom('deals.shared_deal as d')
        .whereRef('d.programme_id', '=', 's.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('deals'),
      sql<boolean>`(s.id = any ((select spaces.mine())::text[]) or exists (select from deals.shared_deal d
        where d.programme_id = s.id and d.id = any ((select spaces.mine())::text[])))`.as('member'),
      sql<boolean>`s.id = any ((select spaces.mine_to_lead())::text[])`.as('leads'),
    ])
    .where('s.kind', '=', 'programme');

export type ProgrammeRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function listProgrammes(at: Acting, paging: Paging<ProgrammeRow>) {
  return listed(at).where(paging.from).orderBy(paging.order).limit(paging.limit).execute();
}

/** By id or slug. */
export async function findProgramme(at: Acting, programme: string): Promise<ProgrammeRow | undefined> {
  return listed(at)
    .where((eb) => eb.or([eb('s.id', '=', programme), eb('s.slug', '=', programme)]))
    .executeTakeFirst();
}

/** The names of all programmes, for choosing one: what is real first. */
export async function programmesInOrder(at: Acting) {
  return db(at)
    .selectFrom('spaces.shared_space')
    .select(['id', 'slug', 'name'])
    .where('kind', '=', 'programme')
    .orderBy('fictional')
    .orderBy('name')
    .execute();
}
