// SPDX-License-Identifier: EUPL-1.2
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'momentum'>;

/** The programmes one may see: real ones first, then by name. */
export async function programmes(at: Acting) {
  return db(at)
    .selectFrom('spaces.shared_space')
    .select(['id', 'slug', 'name', 'fictional'])
    .where('kind', '=', 'programme')
    .orderBy('fictional')
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();
}
