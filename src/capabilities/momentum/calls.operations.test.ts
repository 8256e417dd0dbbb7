// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/ids.server.ts';
import { asWorker } from '#kernel/operation.server.ts';
import { addDealRow } from '#world/deals.ts';
import { openWorld } from '#world/world.ts';
import { listCalls, recordCall } from './calls.operations.server.ts';
import { forgetNotes } from './store/call.store.server.ts';

const world = await openWorld();
world.runtime.setClock('2026-11-28T09:00:00Z');
const { sanne, fenna, noor, daan } = world.people;
const programme = await world.addSpace({ kind: 'programme', name: 'Proefprogramma' });
const deal = await world.addSpace({ name: 'Gedeelde straten', parent: programme });
await addDealRow(world, deal);
await world.seat(noor, programme, 'dealmaker');
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');
const commitment = newId();
await world.owner(
  `insert into commitments.commitment (id, space_id, organisation_id, what, due_on, kind, state, promised_on, owner_function)
    values ($1, $2, $3, 'past de nota aan', '2026-09-01', 'action', 'made', '2026-01-01', 'teamleider parkeren')`,
  [commitment, deal.id, world.organisations.heuvelrode.id],
);

const calls = async (who: typeof sanne) => who.done(listCalls);
const params = { space: deal.id };
const call = { about: 'commitment', aboutId: commitment, outcome: 'agreed' };

test('who leads a deal, or its programme, hears what stands still and whom to call; a member and a neighbour do not', async () => {
  for (const who of [sanne, noor]) {
    const { items, leads } = await calls(who);
    assert.equal(leads, true);
    const [one] = items;
    assert.deepEqual(
      [one?.about, one?.reason, one?.days, one?.organisation?.name, one?.function],
      ['commitment', 'commitment_silent', 88, 'Gemeente Heuvelrode', 'teamleider parkeren'],
    );
  }
  for (const who of [fenna, daan]) {
    const { leads, items, resting } = await calls(who);
    assert.deepEqual({ leads, items, resting }, { leads: false, items: [], resting: [] });
  }
});

test('a call that is recorded rests, with what came of it, and comes back after its day', async () => {
  await sanne.done(recordCall, { params, body: { ...call, note: 'Komt in januari.', nextOn: '2027-01-15' } });
  const { items, resting } = await calls(noor);
  assert.deepEqual(items, []);
  assert.equal(resting[0]?.until, '2027-01-15');
  assert.equal(resting[0]?.last?.note, 'Komt in januari.');
  world.runtime.setClock('2027-01-15T09:00:00Z');
  assert.equal((await calls(sanne)).items.length, 1);
  world.runtime.setClock('2026-11-28T09:00:00Z');
});

test('nobody called tomorrow, or agreed on a day before the call; who does not lead records nothing', async () => {
  assert.equal(
    await sanne.refused(recordCall, { params, body: { ...call, calledOn: '2026-11-29' } }),
    'day-still-to-come',
  );
  assert.equal(
    await sanne.refused(recordCall, { params, body: { ...call, nextOn: '2026-11-28' } }),
    'next-before-call',
  );
  assert.equal(await fenna.refused(recordCall, { params, body: call }), 'not-allowed');
  assert.equal(await daan.refused(recordCall, { params, body: call }), 'not-found');
});

test('after a year the words are forgotten, and that one called is not', async () => {
  world.runtime.setClock('2027-11-29T09:00:00Z');
  assert.equal(await asWorker(world.runtime, forgetNotes), 1);
  const rows = await world.owner<{ note: string | null }>('select note from momentum.call');
  assert.deepEqual(rows, [{ note: null }]);
  world.runtime.setClock('2026-11-28T09:00:00Z');
});
