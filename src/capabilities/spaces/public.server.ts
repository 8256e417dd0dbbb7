// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of spaces.
import type { Acting } from '#kernel/operation.server.ts';
import * as store from './store.server.ts';

export { addAction, completeAction, listActions } from './actions.operations.server.ts';
export { askedOf } from './asked.server.ts';
export { dueIn } from './due.server.ts';

export { foundSpace } from './founding.server.ts';
export { listSpaces, viewSpace } from './operations.server.ts';
export { listSeats } from './seats.operations.server.ts';
/** The parties of a space that is no deal: organisations with somebody who works in it. Only its members may know. */
export { seatedOrganisations } from './seats.store.server.ts';
export type { SpaceKind, SpaceRow as Space, SpaceVisibility } from './store.server.ts';

/** A space by id or slug, as the acting person may see it, with what they may do in it (`mine`). */
export const spaceBy = (at: Acting, idOrSlug: string, kind?: store.SpaceKind) => store.findSpace(at, idOrSlug, kind);

export {
  type ExampleAction,
  type ExampleSeat,
  saveExampleAction as loadExampleAction,
  saveExampleReader as loadReader,
  saveExampleSeat as loadExampleSeat,
} from './example.store.server.ts';
export { type LoadedSpace, loadSpace } from './loading.store.server.ts';
