// SPDX-License-Identifier: EUPL-1.2
// Items that come from a set, not from a person: recognised on a second load by the set's own name for them.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { PartialDate } from '#kernel/pure/partial-date.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';

export interface SourcedItem {
  readonly dealId: string;
  /** Name of the record in its set. */
  readonly sourceKey: string;
  readonly source: string;
  readonly title: string;
  readonly kind: string;
  readonly place: string | null;
  readonly startsOn?: PartialDate | null;
  readonly visibility: Visibility;
}

/** Writes one item as its source gives it; says what that changed. */
export async function saveSourcedItem(
  at: Acting,
  item: SourcedItem,
): Promise<{ id: string; outcome: 'added' | 'changed' | 'same' }> {
  const db = tables<'portfolio'>(at);
  const given = {
    title: item.title,
    kind: item.kind,
    place: item.place,
    starts_on: item.startsOn ?? null,
    source: item.source,
  };
  const known = await db
    .selectFrom('portfolio.item')
    .select(['id', 'title', 'kind', 'place', 'starts_on', 'source'])
    .where('space_id', '=', item.dealId)
    .where('source_key', '=', item.sourceKey)
    .executeTakeFirst();
  if (!known) {
    const id = at.newId();
    await db
      .insertInto('portfolio.item')
      .values({ id, space_id: item.dealId, source_key: item.sourceKey, visibility: item.visibility, ...given })
      .execute();
    return { id, outcome: 'added' };
  }
  const { id, ...was } = known;
  if (JSON.stringify(was) === JSON.stringify(given)) return { id, outcome: 'same' };
  await db
    .updateTable('portfolio.item')
    .set((item) => ({ ...given, version: item('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  return { id, outcome: 'changed' };
}
