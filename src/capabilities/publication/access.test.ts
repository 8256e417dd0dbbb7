// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTests } from '#world/access.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { access } from './access.ts';
import { searchEverything, viewProgrammePage } from './operations.server.ts';

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
    viewDealPanels: { params: { deal: closed.slug } },
  },
  rows: {},
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
