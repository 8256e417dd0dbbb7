// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openWorld } from '#world/world.ts';
import * as missions from './operations.server.ts';
import { search } from './search.server.ts';

const world = await openWorld();
const { sanne, fenna, daan, noor } = world.people;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme, visibility: 'public' });
await world.seat(noor, programme, 'dealmaker');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');

const written = {
  space: deal.id,
  title: 'Elke buurt schaduw',
  challenge: 'Steden worden heet.',
  statement: 'In 2035 woont iedereen op vijf minuten van een koele plek.',
  horizonOn: '2035',
  intent: 'Schaduw is een recht',
};
const record = (more: object = {}) => sanne.done(missions.recordMission, { body: { ...written, ...more } });

test('a mission is written down with its first intent', async () => {
  const { slug } = await record();
  const seen = await fenna.done(missions.viewMission, { params: { mission: slug } });
  assert.equal(seen.intent?.number, 1);
  assert.equal(seen.horizonOn, '2035');
  assert.equal(seen.criteria.length, 5);
  assert.ok(seen.criteria.every(({ answer, version }) => answer === null && version === 0));
  assert.deepEqual(seen.mine, { works: true, leads: false, author: false });
});

test('a revision of the intent needs a reason, keeps what was, and takes the version that was seen', async () => {
  const { id } = await record();
  const params = { mission: id };
  const text = 'Schaduw is gewoon';
  assert.equal(await sanne.refused(missions.reviseIntent, { params, body: { text, version: 1 } }), 'reason-needed');
  const revised = { params, body: { text, why: 'Bewoners vonden recht te zwaar', sinceOn: '2026-03', version: 1 } };
  assert.deepEqual(await sanne.done(missions.reviseIntent, revised), { number: 2, version: 2 });
  const other = { params, body: { ...revised.body, text: 'Nog anders' } };
  assert.equal(await noor.refused(missions.reviseIntent, other), 'stale');
  const again = { params, body: { ...revised.body, version: 2 } };
  assert.equal(await sanne.refused(missions.reviseIntent, again), 'nothing-changed');
  const { intents } = await sanne.done(missions.viewMission, { params });
  assert.deepEqual(
    intents.map(({ number, why }) => [number, why]),
    [
      [2, 'Bewoners vonden recht te zwaar'],
      [1, null],
    ],
  );
});

test('an answer to a question is words, and two people do not overwrite each other unseen', async () => {
  const { id } = await record();
  const params = { mission: id, criterion: 'bold_inspiring' };
  const first = { params, body: { answer: 'Ja, want heel de stad merkt het', version: 0 } };
  assert.deepEqual(await fenna.done(missions.answerCriterion, first), { version: 1 });
  assert.equal(await sanne.refused(missions.answerCriterion, first), 'stale');
  const second = { params, body: { answer: 'Deels', version: 1 } };
  assert.deepEqual(await sanne.done(missions.answerCriterion, second), { version: 2 });
});

test('who leads changes the words of a mission, and two people do not overwrite each other unseen', async () => {
  const { id } = await record();
  const { space: _, intent: __, ...words } = written;
  const other = { params: { mission: id }, body: { ...words, version: 1 } };
  assert.deepEqual(await noor.done(missions.changeMission, other), { version: 2 });
  assert.equal(await sanne.refused(missions.changeMission, other), 'stale');
});

test('a neighbour finds only what is public: in the list, by programme, in counts and in search', async () => {
  await world.owner('delete from missions.mission');
  await record({ title: 'Koele pleinen' });
  await record({ title: 'Koele parken', visibility: 'public' });
  const titles = async (who: typeof daan, query: Record<string, string>) =>
    (await who.done(missions.listMissions, { query })).items.map(({ title }) => title);
  assert.deepEqual(await titles(daan, { programme: programme.slug }), ['Koele parken']);
  assert.deepEqual(await titles(fenna, { programme: programme.id }), ['Koele parken', 'Koele pleinen']);
  assert.deepEqual(await titles(daan, { search: 'koel' }), ['Koele parken']);
  const count = async (who: typeof daan) =>
    (await who.done(missions.listMissionPlaces)).programmes.map(({ missions: all, member }) => [all, member]);
  assert.deepEqual(await count(daan), [[1, false]]);
  assert.deepEqual(await count(sanne), [[2, true]]);
  const found = await findAs(daan, 'koele');
  assert.deepEqual(found, ['Koele parken']);
});

test('a list goes on where it stopped', async () => {
  await world.owner('delete from missions.mission');
  for (const title of ['a', 'b', 'c']) await record({ title });
  const first = await sanne.done(missions.listMissions, { query: { limit: '2', sort: '-title' } });
  const second = await sanne.done(missions.listMissions, { query: { limit: '2', sort: '-title', after: first.next } });
  assert.deepEqual(
    [...first.items, ...second.items].map(({ title }) => title),
    ['c', 'b', 'a'],
  );
  assert.equal(second.next, undefined);
});

/** Titles that search finds for somebody. */
async function findAs({ caller }: typeof daan, words: string): Promise<string[]> {
  const asking = {
    ...missions.listMissions,
    body: async (_: unknown, at: Parameters<typeof search>[0]) => {
      found = (await search(at, words, 10)).map(({ title }) => title);
      return { items: [] };
    },
  };
  let found: string[] = [];
  await world.runtime.run(asking, {}, caller);
  return found;
}
