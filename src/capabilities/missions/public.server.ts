// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of missions, and what loaders of data use.
import type { Acting } from '#kernel/operation.server.ts';
import { missionAnswer } from './answers.server.ts';
import { intentRevised, missionRecorded } from './facts.ts';
import { type Criterion, criteria } from './rules/codes.ts';
import * as store from './store.server.ts';

/** Missions of one programme or deal, by title, as far as who looks may see. */
export async function missionsOf(at: Acting, spaceId: string) {
  return (await store.missionsOf(at, spaceId)).map(missionAnswer);
}

export interface LoadedMission extends store.MissionText {
  readonly spaceId: string;
  readonly slug: string;
  readonly visibility: string;
  /** Versions of the intent, oldest first. */
  readonly intents: readonly { readonly text: string; readonly why: string | null; readonly sinceOn: string }[];
  readonly answers?: Readonly<Partial<Record<Criterion, string>>>;
}

/** Writes a mission with its intents and answers, once: recognised by its slug, a second time changes nothing. */
export async function loadMission(
  at: Acting,
  { intents, answers = {}, ...mission }: LoadedMission,
): Promise<{ id: string; outcome: 'added' | 'same' }> {
  const known = await store.findMission(at, mission.slug);
  if (known) return { id: known.id, outcome: 'same' };
  const id = at.newId();
  const space = mission.spaceId;
  await store.addMission(at, { id, ...mission });
  await at.note(missionRecorded, { space, body: { missionId: id } });
  for (const [index, intent] of intents.entries()) {
    await store.addIntent(at, id, { number: index + 1, ...intent });
    await at.note(intentRevised, { space, body: { missionId: id, number: index + 1 } });
  }
  for (const criterion of criteria) {
    const answer = answers[criterion];
    if (answer) await store.saveAnswer(at, id, criterion, { answer, version: 0 });
  }
  return { id, outcome: 'added' };
}
