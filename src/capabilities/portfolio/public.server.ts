// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of the portfolio.
import type { Acting } from '#kernel/operation.server.ts';
import { type SourcedItem, saveSourcedItem } from './store/loading.server.ts';
import { addConnection, addWholeItem, type LoadedConnection, type LoadedItem } from './store/whole-items.server.ts';

export type { SourcedItem } from './store/loading.server.ts';
export type { LoadedConnection, LoadedItem } from './store/whole-items.server.ts';

/** An item as a source names it; for loaders. A second load of the same changes nothing. */
export const recordItemFromSource = (at: Acting, item: SourcedItem) => saveSourcedItem(at, item);

/** An item with its classifications and missions; for loaders. A second load of the same changes nothing. */
export const loadItem = (at: Acting, item: LoadedItem) => addWholeItem(at, item);

/** How two loaded items hang together. */
export const loadConnection = (at: Acting, connection: LoadedConnection) => addConnection(at, connection);
