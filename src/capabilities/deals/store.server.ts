// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'deals'>;

/** An organisation by slug, id or name, however it is capitalised. */
export async function findOrganisation(at: Acting, organisation: string) {
  return db(at)
    .selectFrom('membership.shared_organisation')
    .select(['id', 'slug', 'name'])
    .where((eb) =>
      eb.or([
        eb('slug', '=', organisation),
        eb('id', '=', organisation),
        eb(sql`lower(name)`, '=', organisation.toLowerCase()),
      ]),
    )
    .orderBy(sql`slug <> ${organisation}`)
    .executeTakeFirst();
}

export * from './store/changes.server.ts';
export * from './store/deals.server.ts';
export * from './store/programmes.server.ts';
export * from './store/rooms.server.ts';
