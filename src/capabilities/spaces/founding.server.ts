// SPDX-License-Identifier: EUPL-1.2
import type { Acting } from '#kernel/operation.server.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import { spaceFounded } from './facts.ts';
import * as store from './store.server.ts';

/**
 * Makes a space with the acting person in it, as dealmaker or project lead. Its slug follows from the name; where a
 * plain slug is taken or would tell something, it carries an id.
 * @returns id and slug, or `null` when the acting person neither leads the space above nor administers
 */
export async function foundSpace(
  at: Acting,
  given: Omit<store.NewSpace, 'slug'>,
): Promise<{ id: string; slug: string } | null> {
  const id = at.newId();
  const slug = await store.foundSpace(at, id, { ...given, slug: slugOf(given.name) || 'ruimte' });
  if (slug === null) return null;
  await at.note(spaceFounded, { space: id, body: { spaceId: id } });
  return { id, slug };
}
