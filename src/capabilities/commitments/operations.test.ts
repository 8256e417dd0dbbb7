// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { endContribution, listContributions, recordContribution } from './operations.server.ts';

const world = await openWorld();
const { people, organisations, anonymous } = world;
const { sanne, daan } = people;
const deal = await world.addSpace({ visibility: 'public' });
await addDealRow(world, deal);
await world.seat(sanne, deal, 'project_lead');
const params = { deal: deal.slug };
const money = { kind: 'money', what: 'Meten en leren', organisation: organisations.waterstede.slug };

test('money is in euro, other means in their unit; what is not known stays unknown', async () => {
  assert.equal(
    await sanne.refused(recordContribution, { params, body: { ...money, unit: 'uur' } }),
    'money-is-in-euro',
  );
  await sanne.done(recordContribution, {
    params,
    body: { ...money, plannedAmount: '400000.50', visibility: 'public' },
  });
  const hours = { kind: 'time', what: 'Projectleider', plannedAmount: 16, unit: 'uur per week', visibility: 'public' };
  await sanne.done(recordContribution, { params, body: { ...hours, endsOn: '2020' } });
  const { items } = await anonymous.done(listContributions, { query: params });
  assert.deepEqual(
    items.map(({ what, plannedAmount, realAmount, unit, ending }) => [what, plannedAmount, realAmount, unit, ending]),
    [
      ['Projectleider', 16, null, 'uur per week', 'past'],
      ['Meten en leren', 400000.5, null, null, 'unknown'],
    ],
  );
});

test('an end lies after the start, is set on the version that was seen, and tells when it is near', async () => {
  const body = { ...money, startsOn: '2026-03', visibility: 'public' };
  assert.equal(
    await sanne.refused(recordContribution, { params, body: { ...body, endsOn: '2026-02' } }),
    'ends-before-start',
  );
  const { id } = await sanne.done(recordContribution, { params, body });
  const one = { params: { contribution: id } };
  assert.equal(
    await sanne.refused(endContribution, { ...one, body: { endsOn: '2025', version: 1 } }),
    'ends-before-start',
  );
  assert.equal(await sanne.refused(endContribution, { ...one, body: { endsOn: '2027', version: 2 } }), 'stale');
  assert.equal(await daan.refused(endContribution, { ...one, body: { endsOn: '2027', version: 1 } }), 'not-allowed');
  assert.deepEqual(await sanne.done(endContribution, { ...one, body: { endsOn: '2031', version: 1 } }), {
    endsOn: '2031',
    version: 2,
  });
});

test('the neighbour finds nothing of what is not shared, also not by the deal', async () => {
  await sanne.done(recordContribution, { params, body: { ...money, what: 'Alleen voor partijen' } });
  const seen = async (who: typeof daan) =>
    (await who.done(listContributions, { query: params })).items.map(({ what }) => what);
  assert.ok((await seen(sanne)).includes('Alleen voor partijen'));
  assert.ok(!(await seen(daan)).includes('Alleen voor partijen'));
  const own = { ...money, organisation: undefined, visibility: 'organisation' };
  assert.equal(await sanne.refused(recordContribution, { params, body: own }), 'organisation-needed');
});
