// SPDX-License-Identifier: EUPL-1.2
// Items and their ties as a loader of whole worlds gives them, classified and connected.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { PartialDate } from '#kernel/pure/partial-date.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';

export interface LoadedItem {
  /** The deal or programme that carries it. */
  readonly spaceId: string;
  /** Its own name in the set, so that a second load recognises it. */
  readonly sourceKey: string;
  readonly title: string;
  readonly kind: string;
  /** What is left out is not classified yet. */
  readonly level?: string;
  readonly lever?: string;
  readonly facet?: string;
  readonly horizon?: string;
  readonly leverageBand?: string;
  readonly scalingMechanism?: string;
  readonly stage?: string;
  readonly evidenceLevel?: string;
  readonly xcurvePattern?: string;
  readonly place?: string;
  readonly startsOn?: PartialDate;
  readonly endsOn?: PartialDate;
  readonly visibility: Visibility;
  /** Who wrote it; left out: nobody. */
  readonly authorId?: string;
  readonly missionIds: readonly string[];
}

export async function addWholeItem(at: Acting, item: LoadedItem): Promise<{ id: string; outcome: 'added' | 'same' }> {
  const db = tables<'portfolio'>(at);
  const known = await db
    .selectFrom('portfolio.item')
    .select('id')
    .where('space_id', '=', item.spaceId)
    .where('source_key', '=', item.sourceKey)
    .executeTakeFirst();
  if (known) return { id: known.id, outcome: 'same' };
  const id = at.newId();
  await db
    .insertInto('portfolio.item')
    .values({
      id,
      space_id: item.spaceId,
      source_key: item.sourceKey,
      title: item.title,
      kind: item.kind,
      level: item.level ?? null,
      lever: item.lever ?? null,
      facet: item.facet ?? null,
      horizon: item.horizon ?? null,
      leverage_band: item.leverageBand ?? null,
      scaling_mechanism: item.scalingMechanism ?? null,
      stage: item.stage ?? null,
      evidence_level: item.evidenceLevel ?? null,
      xcurve_pattern: item.xcurvePattern ?? null,
      place: item.place ?? null,
      starts_on: item.startsOn ?? null,
      ends_on: item.endsOn ?? null,
      visibility: item.visibility,
      author_id: item.authorId ?? null,
    })
    .execute();
  for (const mission_id of item.missionIds)
    await db.insertInto('portfolio.item_mission').values({ item_id: id, mission_id }).execute();
  return { id, outcome: 'added' };
}

export interface LoadedConnection {
  readonly fromId: string;
  readonly kind: string;
  readonly toId: string;
  readonly note: string | null;
}

export async function addConnection(at: Acting, { fromId, kind, toId, note }: LoadedConnection): Promise<void> {
  await tables<'portfolio'>(at)
    .insertInto('portfolio.connection')
    .values({ id: at.newId(), from_id: fromId, kind, to_id: toId, note })
    .onConflict((conflict) => conflict.columns(['from_id', 'kind', 'to_id']).doNothing())
    .execute();
}
