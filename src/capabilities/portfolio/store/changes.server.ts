// SPDX-License-Identifier: EUPL-1.2
// What is written down about items. Who may is decided by the database: who works in the space, and the loader.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Classification } from '../rules/codes.ts';

const db = tables<'portfolio'>;

export interface ItemWords {
  readonly title: string;
  readonly about: string | null;
  readonly kind: string;
  readonly place: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}
/** Left out or null: not classified. */
export type ItemClasses = Readonly<Partial<Record<Classification, string | null | undefined>>>;

const wordColumns = ({ startsOn, endsOn, ...rest }: ItemWords) => ({ ...rest, starts_on: startsOn, ends_on: endsOn });
const classColumns = (classes: ItemClasses) => ({
  level: classes.level ?? null,
  lever: classes.lever ?? null,
  facet: classes.facet ?? null,
  horizon: classes.horizon ?? null,
  leverage_band: classes.leverageBand ?? null,
  scaling_mechanism: classes.scalingMechanism ?? null,
  stage: classes.stage ?? null,
  evidence_level: classes.evidenceLevel ?? null,
  xcurve_pattern: classes.xcurvePattern ?? null,
});

export async function addItem(
  at: Acting,
  {
    id,
    spaceId,
    classes,
    visibility,
    ...words
  }: ItemWords & { id: string; spaceId: string; classes: ItemClasses; visibility: string },
): Promise<void> {
  await db(at)
    .insertInto('portfolio.item')
    .values({
      id,
      space_id: spaceId,
      author_id: at.me.personId,
      visibility,
      ...wordColumns(words),
      ...classColumns(classes),
    })
    .execute();
}

/** Writes other words if the item still has this version; false when somebody else was first. */
export const keepWords = (at: Acting, id: string, version: number, words: ItemWords) =>
  keep(at, id, version, wordColumns(words));

/** Classifies an item anew if it still has this version; false when somebody else was first. */
export const keepClasses = (at: Acting, id: string, version: number, classes: ItemClasses) =>
  keep(at, id, version, classColumns(classes));

async function keep(
  at: Acting,
  id: string,
  version: number,
  columns: ReturnType<typeof wordColumns> | ReturnType<typeof classColumns>,
): Promise<boolean> {
  const kept = await db(at)
    .updateTable('portfolio.item')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}
