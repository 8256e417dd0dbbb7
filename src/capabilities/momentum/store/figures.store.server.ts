// SPDX-License-Identifier: EUPL-1.2
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'momentum'>;

/** The programmes one may see, or the one that is named: real ones first, then by name. */
export async function programmes(at: Acting, named?: string) {
  return db(at)
    .selectFrom('spaces.shared_space')
    .select(['id', 'slug', 'name', 'fictional'])
    .where('kind', '=', 'programme')
    .$if(named !== undefined, (query) =>
      query.where((on) => on.or([on('id', '=', named ?? ''), on('slug', '=', named ?? '')])),
    )
    .orderBy('fictional')
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();
}
