// SPDX-License-Identifier: EUPL-1.2
// Spaces that come from a data set, not from a person.
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'spaces'>;

export interface LoadedSpace {
  readonly kind: 'programme' | 'deal' | 'coalition' | 'community_of_practice';
  /** Stable key of the record in its set, and its name in addresses. */
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly visibility: 'parties' | 'network' | 'public';
  readonly fictional: boolean;
  /** Only its members know that it exists. Default: false. */
  readonly existenceHidden?: boolean;
}

/**
 * The space with this kind and slug, made when there is none; a name that changed in the set is changed.
 * `taken`: the slug belongs to a space elsewhere, which is left alone. For the worker.
 */
export async function loadSpace(
  at: Acting,
  space: LoadedSpace,
): Promise<{ id: string; outcome: 'added' | 'changed' | 'same' | 'taken' }> {
  const known = await db(at)
    .selectFrom('spaces.space')
    .select(['id', 'name', 'parent_id', 'fictional', 'version'])
    .where('kind', '=', space.kind)
    .where('slug', '=', space.slug)
    .executeTakeFirst();
  if (!known) {
    const id = at.newId();
    const { kind, slug, name, parentId, visibility, fictional, existenceHidden = false } = space;
    await db(at)
      .insertInto('spaces.space')
      .values({ id, kind, slug, name, parent_id: parentId, visibility, existence_hidden: existenceHidden, fictional })
      .execute();
    return { id, outcome: 'added' };
  }
  if (known.parent_id !== space.parentId || known.fictional !== space.fictional)
    return { id: known.id, outcome: 'taken' };
  if (known.name === space.name) return { id: known.id, outcome: 'same' };
  await db(at)
    .updateTable('spaces.space')
    .set({ name: space.name, version: known.version + 1 })
    .where('id', '=', known.id)
    .execute();
  return { id: known.id, outcome: 'changed' };
}
