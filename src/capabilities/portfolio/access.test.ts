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
const openDeal = await world.addSpace({ parent: programme, visibility: 'public' });
const hiddenDeal = await world.addSpace({ parent: programme, hidden: true });
for (const { id, name } of [deal, openDeal, hiddenDeal])
  await owner('insert into deals.deal (space_id, short_name) values ($1, $2)', [id, name]);
await owner('insert into deals.programme (space_id) values ($1)', [programme.id]);
await world.seat(noor, programme, 'dealmaker');
await world.seat(eva, programme, 'learning_evaluator');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
await world.seat(joris, deal, 'observer');
await world.seat(mirjam, deal, 'project_lead', { ended: true });
await world.seat(karim, deal, 'project_lead', { ended: true });
await world.seat(aylin, hiddenDeal, 'project_lead');

const mission = newId();
await owner(
  `insert into missions.mission (id, space_id, slug, title, challenge, statement, visibility)
    values ($1, $2, $1, 'Een missie', 'Een opgave', 'Een zin', 'public')`,
  [mission, programme.id],
);
const result = newId();
await owner(
  `insert into results.result (id, slug, space_id, title, kind, visibility)
    values ($1, $1, $2, 'Een resultaat', 'approach', 'public')`,
  [result, openDeal.id],
);

/** An item, tied to a mission, a deal and a result that everybody may see. */
async function item(space: Space, author: Person, visibility: string): Promise<string> {
  const id = newId();
  await owner(
    "insert into portfolio.item (id, space_id, title, visibility, author_id) values ($1, $2, 'Een onderdeel', $3, $4)",
    [id, space.id, visibility, author.id],
  );
  await owner('insert into portfolio.item_mission (item_id, mission_id) values ($1, $2)', [id, mission]);
  await owner('insert into portfolio.item_deal (item_id, space_id) values ($1, $2)', [id, openDeal.id]);
  await owner('insert into portfolio.item_result (item_id, result_id) values ($1, $2)', [id, result]);
  return id;
}

const rows = {
  ofTheDeal: await item(deal, fenna, 'parties'),
  public: await item(openDeal, sanne, 'public'),
  draft: await item(deal, karim, 'author'),
  hidden: await item(hiddenDeal, aylin, 'public'),
};
const { public: target, ...from } = rows;
for (const id of Object.values(from))
  await owner("insert into portfolio.connection (id, from_id, kind, to_id) values ($1, $1, 'feeds', $2)", [id, target]);

const params = { item: rows.ofTheDeal };
const inProgramme = { params: { programme: programme.slug } };
const words = { title: 'Andere woorden', kind: 'pilot' };

accessTests({
  slice: 'portfolio',
  access,
  world,
  keys: {
    'portfolio.item_mission': 'item_id',
    'portfolio.item_deal': 'item_id',
    'portfolio.item_result': 'item_id',
    'portfolio.connection': 'from_id',
  },
  inputs: {
    viewPortfolio: inProgramme,
    portfolioMatrix: inProgramme,
    portfolioTimeline: inProgramme,
    portfolioNetwork: inProgramme,
    askGapQuestions: inProgramme,
    viewItem: { params },
    listItemChoices: { params },
    recordItem: { body: { space: deal.id, ...words } },
    describeItem: { params, body: { ...words, version: 1 } },
    classifyItem: { params, body: { level: 'city', version: 1 } },
    connectItems: { params, body: { kind: 'reinforces', to: target } },
    disconnectItems: { params: { ...params, connection: rows.ofTheDeal } },
    tieItem: { params, body: { kind: 'mission', to: mission } },
    untieItem: { params: { ...params, kind: 'mission', to: mission } },
  },
  rows: {
    'portfolio.item': rows,
    'portfolio.item_mission': rows,
    'portfolio.item_deal': rows,
    'portfolio.item_result': rows,
    'portfolio.connection': from,
  },
});
