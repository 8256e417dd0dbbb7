// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTests } from '#world/access.ts';
import { addVersionRow } from '#world/agreements.ts';
import { addDealRow } from '#world/deals.ts';
import { addDecisionRow } from '#world/decisions.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';
import { searchEverything, viewDecidedInAgreement, viewProgrammePage } from './operations.server.ts';

const world = await openWorld();
const { sanne, noor, daan } = world.people;
const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma', visibility: 'public' });
await world.owner('insert into deals.programme (space_id) values ($1)', [programme.id]);
const open = await world.addSpace({ parent: programme, visibility: 'public' });
const closed = await world.addSpace({ parent: programme, visibility: 'parties' });
await addDealRow(world, open, { shortName: 'Vaartstraat open' });
await addDealRow(world, closed, { shortName: 'Vaartstraat besloten' });
await world.seat(noor, programme, 'dealmaker');
await world.seat(sanne, closed, 'project_lead');

accessTests({
  slice: 'publication',
  access,
  world,
  inputs: {
    searchEverything: { query: { words: 'vaartstraat' } },
    viewProgrammePage: { params: { programme: programme.slug } },
    viewDecidedInAgreement: { params: { version: 'versionunknown' } },
    viewDealPanels: { params: { deal: closed.slug } },
  },
  rows: {},
});

test('on a deal text a party reads what was decided about it, and the neighbour nothing', async () => {
  const version = await addVersionRow(world, closed, { number: 1, state: 'signing' });
  const decision = await addDecisionRow(world, closed, sanne, { state: 'adopted' });
  await world.owner(
    `insert into decisions.change (id, decision_id, kind, target_id, label) values ('changeofatext', $1, 'agreement', $2, 'Artikel 3')`,
    [decision, version],
  );
  const read = async (by: typeof sanne) =>
    (await by.done(viewDecidedInAgreement, { params: { version } })).decisions.map(({ id }) => id);
  assert.deepEqual(await read(sanne), [decision]);
  assert.deepEqual(await read(daan), []);
  assert.deepEqual(await read(world.people.ada), [], 'an administrator is no party');
});

test('search and counts hold no trace of a deal that is not for who asks', async () => {
  for (const [person, deals] of [
    [sanne, 2],
    [noor, 2],
    [daan, 1],
    [world.anonymous, 1],
  ] as const) {
    const found = await person.done(searchEverything, { query: { words: 'vaartstraat' } });
    assert.equal(found.hits.length, deals);
    const page = await person.done(viewProgrammePage, { params: { programme: programme.slug } });
    assert.equal(page.deals.length, deals);
    assert.equal(page.programme.deals, deals);
  }
});

test('a word is found by its stem and without its accents; a near miss says that it is one', async () => {
  for (const [words, alike] of [
    ['vaartstraten', false],
    ['Váartstraat', false],
    ['vaartstraet', true],
  ] as const) {
    const { hits } = await world.anonymous.done(searchEverything, { query: { words } });
    assert.deepEqual(
      hits.map((hit) => [hit.href, hit.alike]),
      [[`/deals/${open.slug}`, alike]],
      words,
    );
  }
});
