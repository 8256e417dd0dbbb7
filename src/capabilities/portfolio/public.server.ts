// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of the portfolio, and what loaders of data use.
import type { Acting } from '#kernel/operation.server.ts';
import { itemAnswer } from './answers.server.ts';
import { itemRecorded } from './facts.ts';
import { type SourcedItem, saveSourcedItem } from './store/loading.server.ts';
import { addConnection, addWholeItem, type LoadedConnection, type LoadedItem } from './store/whole-items.server.ts';
import * as store from './store.server.ts';

export type { SourcedItem } from './store/loading.server.ts';
export type { LoadedConnection, LoadedItem } from './store/whole-items.server.ts';

/** An item as a source names it; for loaders. A second load of the same changes nothing. */
export async function recordItemFromSource(at: Acting, item: SourcedItem) {
  const saved = await saveSourcedItem(at, item);
  if (saved.outcome === 'added') await at.note(itemRecorded, { space: item.dealId, body: { itemId: saved.id } });
  return saved;
}

/** An item with its classifications and missions; for loaders. A second load of the same changes nothing. */
export async function loadItem(at: Acting, item: LoadedItem) {
  const loaded = await addWholeItem(at, item);
  if (loaded.outcome === 'added') await at.note(itemRecorded, { space: item.spaceId, body: { itemId: loaded.id } });
  return loaded;
}

/** How two loaded items hang together. */
export const loadConnection = (at: Acting, connection: LoadedConnection) => addConnection(at, connection);

/** Ties an item to a mission, a further deal or a result; a second time changes nothing. For loaders. */
export const loadTie = (at: Acting, itemId: string, kind: store.TieKind, to: string) => store.tie(at, itemId, kind, to);

/** What is tried in one deal, by title, as far as who looks may see: for the panel on its page. */
export async function itemsOfDeal(at: Acting, dealId: string, most = 100) {
  return (await store.itemsOfDeal(at, dealId, most)).map(itemAnswer);
}
