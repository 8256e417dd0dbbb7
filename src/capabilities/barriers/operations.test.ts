// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { listBarriers, recordBarrier, summariseBarriers } from './operations.server.ts';
import { viewBarrier } from './view.operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous } = world;
const { sanne, daan } = people;
const programme = await world.addSpace({ kind: 'programme', visibility: 'public' });
const streets = await world.addSpace({ parent: programme, visibility: 'public', name: 'Straten' });
const squares = await world.addSpace({ parent: programme, visibility: 'public', name: 'Pleinen' });
for (const deal of [streets, squares]) {
  await addDealRow(world, deal);
  await world.seat(sanne, deal, 'project_lead');
}
const inStreets = { deal: streets.slug };
const law = 'Verkeerswet';

test('a sentence is enough; what is recorded by a person is open, and who recorded it is told to nobody', async () => {
  const { id } = await sanne.done(recordBarrier, {
    params: inStreets,
    body: { title: 'Een proef past niet in de verkeerswet', domain: 'legal', law, visibility: 'public' },
  });
  const seen = await anonymous.done(viewBarrier, { params: { barrier: id } });
  assert.deepEqual([seen.outcome, seen.kind, seen.organisation], ['open', 'unknown', null]);
  assert.ok(!JSON.stringify(seen).includes(sanne.id));
});

test('one speaks for an organisation one acts for, and needs one to show it to that organisation alone', async () => {
  const title = 'Wij mogen dit niet';
  const as = (organisation: string) =>
    sanne.refused(recordBarrier, { params: inStreets, body: { title, organisation } });
  assert.equal(await as(organisations.heuvelrode.slug), 'not-your-organisation');
  const alone = { title, visibility: 'organisation' };
  assert.equal(await sanne.refused(recordBarrier, { params: inStreets, body: alone }), 'organisation-needed');
});

test('barriers that name the same law are set beside each other', async () => {
  const body = { title: 'Ook hier geen proef', law, domain: 'legal', visibility: 'public' };
  const { id } = await sanne.done(recordBarrier, { params: { deal: squares.slug }, body });
  const { sameLaw } = await anonymous.done(viewBarrier, { params: { barrier: id } });
  assert.deepEqual(
    sameLaw.map(({ deal }) => deal?.slug),
    [streets.slug],
  );
});

test('lists and counts agree in every filter, for everybody, and hide what is not theirs', async () => {
  const hidden = { title: 'Alleen voor partijen', domain: 'cultural' };
  await sanne.done(recordBarrier, { params: inStreets, body: hidden });
  const filters = [
    {},
    { domain: 'legal' },
    { domain: 'cultural' },
    { law },
    { deal: streets.slug },
    { outcome: 'open' },
    { search: 'proef' },
  ];
  for (const who of [sanne, daan, anonymous])
    for (const filter of filters) {
      const query = { programme: programme.slug, ...filter };
      const { items } = await who.done(listBarriers, { query });
      const { total } = await who.done(summariseBarriers, { query });
      assert.equal(items.length, total, JSON.stringify(filter));
      if (who !== sanne) assert.ok(!items.some(({ title }) => title === hidden.title));
    }
  const { items } = await sanne.done(listBarriers, { query: { programme: programme.slug, domain: 'cultural' } });
  assert.equal(items.length, 1);
});
