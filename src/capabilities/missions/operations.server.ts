// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, refuse } from '#kernel/pure/refusal.ts';
import { slugOf } from '#kernel/pure/slug.ts';
import { criteriaAnswer, intentsAnswer, missionAnswer, placeAnswer } from './answers.server.ts';
import * as contract from './contract.ts';
import { criterionAnswered, intentRevised, missionChanged, missionRecorded } from './facts.ts';
import * as store from './store.server.ts';

const orders = {
  title: { by: sql`m.title`, of: (row: store.MissionRow) => row.title },
  horizonOn: { by: sql`coalesce(m.horizon_on, '')`, of: (row: store.MissionRow) => row.horizon_on ?? '' },
};

export const listMissions = operation(contract.listMissions, async ({ query }, at) => {
  const paging = pagingOf(query, orders, 'title', { by: sql`m.id`, of: ({ id }) => id });
  if (isRefusal(paging)) return paging;
  const { rows, ...next } = paging.page(await store.listMissions(at, query, paging));
  return { items: rows.map(missionAnswer), ...next };
});

export const listMissionPlaces = operation(contract.listMissionPlaces, async (_, at) => ({
  programmes: await store.programmesWithMissions(at),
}));

/** For the form: only who leads the place gets it. */
export const viewMissionPlace = operation(contract.viewMissionPlace, async ({ params }, at) => {
  const space = await store.findSpace(at, params.space);
  if (!space) return refuse('not-found');
  if (!(await store.myPlaceIn(at, space.id)).leads) return refuse('not-allowed');
  return placeAnswer(space);
});

export const viewMission = operation(contract.viewMission, async ({ params }, at) => {
  const row = await store.findMission(at, params.mission);
  if (!row) return refuse('not-found');
  return {
    ...missionAnswer(row),
    version: row.version,
    intents: intentsAnswer(await store.intentsOf(at, row.id)),
    criteria: criteriaAnswer(await store.criteriaOf(at, row.id)),
    mine: {
      ...(await store.myPlaceIn(at, row.space_id)),
      author: at.me.personId !== null && row.author_id === at.me.personId,
    },
  };
});

export const recordMission = operation(contract.recordMission, async ({ body }, at) => {
  const { space: spaceId, intent, horizonOn = null, ...words } = body;
  if (!(await store.findSpace(at, spaceId))) return refuse('no-such-place');
  if (!(await store.myPlaceIn(at, spaceId)).leads) return refuse('not-allowed');
  const id = at.newId();
  // Always with a piece of the id: a plain name that is taken would tell of a mission one may not see.
  const slug = `${slugOf(words.title) || 'missie'}-${id.slice(0, 6)}`;
  await store.addMission(at, { id, slug, spaceId, horizonOn, ...words });
  await at.note(missionRecorded, { space: spaceId, body: { missionId: id } });
  if (intent) {
    await store.addIntent(at, id, { number: 1, text: intent, why: null, sinceOn: at.today });
    await at.note(intentRevised, { space: spaceId, body: { missionId: id, number: 1 } });
  }
  return { id, slug };
});

export const changeMission = operation(contract.changeMission, async ({ params, body }, at) => {
  const mission = await store.findMission(at, params.mission);
  if (!mission) return refuse('not-found');
  if (!(await store.myPlaceIn(at, mission.space_id)).leads) return refuse('not-allowed');
  const { version, horizonOn = null, ...words } = body;
  if (!(await store.keepMission(at, mission.id, version, { ...words, horizonOn }))) return refuse('stale');
  await at.note(missionChanged, { space: mission.space_id, body: { missionId: mission.id } });
  return { version: version + 1 };
});

export const reviseIntent = operation(contract.reviseIntent, async ({ params, body }, at) => {
  const mission = await store.findMission(at, params.mission);
  if (!mission) return refuse('not-found');
  if (!(await store.myPlaceIn(at, mission.space_id)).leads) return refuse('not-allowed');
  if (mission.intent_text === body.text) return refuse('nothing-changed');
  if (mission.intent_number !== null && body.why === undefined) return refuse('reason-needed');
  if (!(await store.raiseVersion(at, mission.id, body.version))) return refuse('stale');
  const number = (mission.intent_number ?? 0) + 1;
  const { text, why = null, sinceOn = at.today } = body;
  await store.addIntent(at, mission.id, { number, text, why: number === 1 ? null : why, sinceOn });
  await at.note(intentRevised, { space: mission.space_id, body: { missionId: mission.id, number } });
  return { number, version: body.version + 1 };
});

export const answerCriterion = operation(contract.answerCriterion, async ({ params, body }, at) => {
  const mission = await store.findMission(at, params.mission);
  if (!mission) return refuse('not-found');
  if (!(await store.myPlaceIn(at, mission.space_id)).works) return refuse('not-allowed');
  const version = await store.saveAnswer(at, mission.id, params.criterion, body);
  if (version === null) return refuse('stale');
  const answered = { missionId: mission.id, criterion: params.criterion };
  await at.note(criterionAnswered, { space: mission.space_id, body: answered });
  return { version };
});
