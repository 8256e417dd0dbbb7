// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of spaces.
import type { Acting } from '#kernel/operation.server.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import { spaceFounded } from './facts.ts';
import * as store from './store.server.ts';

export { listActions } from './actions.operations.server.ts';

export { viewSpace } from './operations.server.ts';
export { listSeats } from './seats.operations.server.ts';
/** The parties of a space that is no deal: organisations with somebody who works in it. Only its members may know. */
export { seatedOrganisations } from './seats.store.server.ts';
export type { SpaceKind, SpaceRow as Space, SpaceVisibility } from './store.server.ts';

/** A space by id or slug, as the acting person may see it, with what they may do in it (`mine`). */
export const spaceBy = (at: Acting, idOrSlug: string, kind?: store.SpaceKind) => store.findSpace(at, idOrSlug, kind);

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

export {
  type ExampleAction,
  type ExampleSeat,
  saveExampleAction as loadExampleAction,
  saveExampleSeat as loadExampleSeat,
} from './example.store.server.ts';
export { type LoadedSpace, loadSpace } from './loading.store.server.ts';
