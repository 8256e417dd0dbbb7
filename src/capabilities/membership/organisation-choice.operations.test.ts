// SPDX-License-Identifier: EUPL-1.2
// Choosing an organisation by what a person types.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld } from '#world/world.ts';
import { listOrganisationNames } from './organisations.operations.server.ts';
import { addAffiliation } from './people.operations.server.ts';

const world = await openWorld();
const { ada, sanne, daan } = world.people;
await world.stepUp(ada);

const typed = (organisation: string) =>
  ada.perform(addAffiliation, { params: { person: daan.id }, body: { organisation, functionTitle: 'Adviseur' } });

test('the names to choose from stand in order, for everybody with an account', async () => {
  const { names } = await sanne.done(listOrganisationNames);
  assert.equal(names.length, 9);
  assert.deepEqual(names.slice(0, 2), ['Corporatie Onderdak', 'Gemeente Heuvelrode']);
});

test('a name is known however it is capitalised and spaced', async () => {
  assert.ok(!isRefusal(await typed('gemeente  HEUVELRODE')));
});

test('another spelling names an organisation, unless two share it', async () => {
  await world.owner(
    "update membership.organisation set aliases = '{GWS, Gemeente}' where name = 'Gemeente Waterstede'",
  );
  assert.ok(!isRefusal(await typed('gws')));
  await world.owner("update membership.organisation set aliases = '{Gemeente}' where name = 'Gemeente Heuvelrode'");
  assert.ok(isRefusal(await typed('gemeente')));
});

test('a name that is not known is said at the field, with the names that come near', async () => {
  assert.deepEqual(await typed('Gemeente Heuvelrade'), {
    refused: 'organisation-unknown',
    fields: [
      {
        path: 'organisation',
        code: 'name-not-known',
        values: { typed: 'Gemeente Heuvelrade', near: 'Gemeente Heuvelrode', count: 1 },
      },
    ],
  });
  const nothing = await typed('Xqzw');
  assert.ok(isRefusal(nothing));
  assert.deepEqual(nothing.fields?.[0]?.values, { typed: 'Xqzw', near: '', count: 0 });
});
