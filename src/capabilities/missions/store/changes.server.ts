// SPDX-License-Identifier: EUPL-1.2
// What is written down about missions. Who may is decided by the database: leads of the space, and the loader.
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Criterion } from '../rules/codes.ts';

const db = tables<'missions'>;

export interface MissionText {
  readonly title: string;
  readonly challenge: string;
  readonly statement: string;
  readonly horizonOn: string | null;
}

const columnsOf = ({ horizonOn, ...rest }: MissionText) => ({ ...rest, horizon_on: horizonOn });

export async function addMission(
  at: Acting,
  {
    id,
    slug,
    spaceId,
    visibility,
    ...mission
  }: MissionText & { id: string; slug: string; spaceId: string; visibility: string },
): Promise<void> {
  await db(at)
    .insertInto('missions.mission')
    .values({ id, slug, space_id: spaceId, author_id: at.me.personId, visibility, ...columnsOf(mission) })
    .execute();
}

/** Writes other words if the mission still has this version; false when somebody else was first. */
export async function keepMission(at: Acting, id: string, version: number, mission: MissionText): Promise<boolean> {
  return raised(at, id, version, columnsOf(mission));
}

/** Takes the next version, so that nobody else can at the same time; false when somebody was first. */
export const raiseVersion = (at: Acting, id: string, version: number) => raised(at, id, version, {});

async function raised(at: Acting, id: string, version: number, columns: Partial<ReturnType<typeof columnsOf>>) {
  const kept = await db(at)
    .updateTable('missions.mission')
    .set({ ...columns, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

export async function addIntent(
  at: Acting,
  missionId: string,
  intent: { number: number; text: string; why: string | null; sinceOn: string },
): Promise<void> {
  await db(at)
    .insertInto('missions.intent')
    .values({
      id: at.newId(),
      mission_id: missionId,
      number: intent.number,
      text: intent.text,
      why: intent.why,
      since_on: intent.sinceOn,
      author_id: at.me.personId,
    })
    .execute();
}

/** Writes an answer over the one that was seen (0: none); the new version, or `null` when somebody else was first. */
export async function saveAnswer(
  at: Acting,
  missionId: string,
  criterion: Criterion,
  { answer, version }: { answer: string; version: number },
): Promise<number | null> {
  const author_id = at.me.personId;
  if (version === 0) {
    const added = await db(at)
      .insertInto('missions.criterion')
      .values({ mission_id: missionId, criterion, answer, author_id })
      .onConflict((conflict) => conflict.doNothing())
      .returning('version')
      .executeTakeFirst();
    return added?.version ?? null;
  }
  const kept = await db(at)
    .updateTable('missions.criterion')
    .set({ answer, author_id, answered_at: at.now, version: version + 1 })
    .where('mission_id', '=', missionId)
    .where('criterion', '=', criterion)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return kept?.version ?? null;
}
