// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAction, completeAction } from '#capabilities/spaces/actions.operations.server.ts';
import { openWorld } from '#world/world.ts';
import { viewToday } from './today.operations.server.ts';

const world = await openWorld();
const { sanne, fenna, daan } = world.people;
const deal = await world.addSpace({ name: 'Gedeelde straten' });
await world.seat(sanne, deal, 'project_lead');
await world.seat(fenna, deal, 'member');

const asked = async (who: typeof sanne) => (await who.done(viewToday)).asked;
const act = (text: string, dueOn?: string) =>
  sanne.done(addAction, { params: { space: deal.id }, body: { text, person: fenna.id, ...(dueOn ? { dueOn } : {}) } });

test('an action stands on the page of who does it, and of nobody else, until it is done', async () => {
  const { id } = await act('Stuur de kaart rond');
  const [one] = await asked(fenna);
  assert.equal(one?.id, id);
  assert.equal(one?.space?.name, 'Gedeelde straten');
  assert.deepEqual(await asked(sanne), []);
  assert.deepEqual(await asked(daan), []);
  await fenna.done(completeAction, { params: { action: id }, body: one?.form ?? {} });
  assert.deepEqual(await asked(fenna), []);
});

test('an action for later is not asked today, and says when it will be', async () => {
  await act('Vraag het college', '2027-03-31');
  const { asked: now, nextOn } = await fenna.done(viewToday);
  assert.deepEqual(now, []);
  assert.equal(nextOn, '2027-03-17');
});
