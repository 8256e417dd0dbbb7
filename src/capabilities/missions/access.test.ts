// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel/ids.server.ts';
import { accessTests } from '#world/access.ts';
import { openWorld, type Person, type Space } from '#world/world.ts';
import { access } from './access.ts';

const world = await openWorld();
const { owner, people } = world;
const { sanne, fenna, joris, mirjam, karim, noor, eva, aylin } = people;

const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const deal = await world.addSpace({ parent: programme });
const hiddenDeal = await world.addSpace({ parent: programme, hidden: true });
await world.seat(noor, programme, 'dealmaker');
await world.seat(eva, programme, 'learning_evaluator');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'observer');
await world.seat(mirjam, deal, 'project_lead', { ended: true });
await world.seat(karim, deal, 'project_lead', { ended: true });
await world.seat(aylin, hiddenDeal, 'project_lead');

/** A mission with an intent and an answered question. */
async function mission(space: Space, author: Person, visibility: string): Promise<string> {
  const id = newId();
  await owner(
    `insert into missions.mission (id, space_id, slug, title, challenge, statement, visibility, author_id)
      values ($1, $2, $1, 'Een missie', 'Een opgave', 'Een zin', $3, $4)`,
    [id, space.id, visibility, author.id],
  );
  await owner(
    "insert into missions.intent (id, mission_id, number, text, since_on) values ($1, $1, 1, 'Anders', '2026')",
    [id],
  );
  await owner("insert into missions.criterion (mission_id, criterion, answer) values ($1, 'bold_inspiring', 'Ja')", [
    id,
  ]);
  return id;
}

const rows = {
  ofTheDeal: await mission(deal, sanne, 'parties'),
  public: await mission(deal, sanne, 'public'),
  draft: await mission(deal, karim, 'author'),
  hidden: await mission(hiddenDeal, aylin, 'public'),
};
const params = { mission: rows.ofTheDeal };
const words = { title: 'Andere woorden', challenge: 'Een opgave', statement: 'Een zin' };

accessTests({
  slice: 'missions',
  access,
  world,
  keys: { 'missions.criterion': 'mission_id' },
  inputs: {
    viewMissionPlace: { params: { space: deal.id } },
    viewMission: { params },
    recordMission: { body: { space: deal.id, ...words } },
    changeMission: { params, body: { ...words, version: 1 } },
    reviseIntent: { params, body: { text: 'Nog anders', why: 'Wij leerden', version: 1 } },
    answerCriterion: { params: { ...params, criterion: 'bold_inspiring' }, body: { answer: 'Deels', version: 1 } },
  },
  rows: { 'missions.mission': rows, 'missions.intent': rows, 'missions.criterion': rows },
});
