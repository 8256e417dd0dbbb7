// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';
import { type Caller, operation, perform } from '#kernel/operation.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld } from '#world/world.ts';
import { proveDemo, viewStepUp } from './step-up.operations.server.ts';

const world = await openWorld();
const { sanne, karim, ada } = world.people;

const weighty = operation(
  contract({
    name: 'doSomethingWeighty',
    method: 'POST',
    path: null,
    audience: 'signed-in',
    stepUp: true,
    summary: { nl: 'Iets zwaars', en: 'Something weighty' },
    answer: z.strictObject({}),
    refusals: {},
  }),
  async () => ({}),
);
const askDatabase = ({ keyHash }: Caller) =>
  world.runtime.database.transaction({ role: 'tegenveer_actor', keyHash }, async (tx) => {
    const { rows } = await sql<{ yes: boolean }>`select membership.stepped_up() as yes`.execute(tx);
    return rows[0]?.yes;
  });

suite('what weighs much asks a second step', () => {
  test('without it the operation is refused, with it done, and after a quarter of an hour refused again', async () => {
    assert.equal(await sanne.refused(weighty), 'step-up-needed');
    await world.stepUp(sanne);
    await sanne.done(weighty);
    await world.stepUp(sanne, { minutesAgo: 14 });
    await sanne.done(weighty);
    await world.stepUp(sanne, { minutesAgo: 15 });
    assert.equal(await sanne.refused(weighty), 'step-up-needed');
  });

  test('it is the session that stepped up, not the person', async () => {
    await world.stepUp(sanne);
    const elsewhere = await world.runtime.as(sanne.id);
    const outcome = await perform(world.runtime, elsewhere, weighty);
    assert.ok(isRefusal(outcome));
    assert.equal(outcome.refused, 'step-up-needed');
  });

  test('the database answers it too, for policies', async () => {
    await world.stepUp(sanne);
    assert.equal(await askDatabase(sanne.caller), true);
    assert.equal(await askDatabase(karim.caller), false);
    assert.equal(await askDatabase(world.anonymous.caller), false);
  });

  test('a token never steps up, also not when somebody writes so in the database', async () => {
    await world.stepUp(sanne);
    const token = await world.token(sanne, ['read', 'write']);
    assert.equal(await token.refused(weighty), 'step-up-needed');
    await assert.rejects(
      world.owner("update membership.key set proved_at = now(), proved_by = 'totp' where hash = $1", [
        token.caller.keyHash,
      ]),
      /key_proved/,
    );
  });

  test('somebody who ended is nobody, however fresh the step', async () => {
    await world.stepUp(karim);
    await world.owner('update membership.person set ended_at = now() where id = $1', [karim.id]);
    assert.equal(await karim.refused(weighty), 'not-signed-in');
    assert.equal(await askDatabase(karim.caller), false);
    await world.owner('update membership.person set ended_at = null where id = $1', [karim.id]);
  });
});

suite('confirming without a device', () => {
  test('is for people of the living example, in demo mode, and for nobody else', async () => {
    assert.equal(await ada.refused(proveDemo), 'not-a-demo');
    await world.owner('update membership.person set demo = true where id = $1', [ada.id]);
    assert.deepEqual((await ada.done(viewStepUp)).ways, ['demo']);
    const real = { ...world.runtime, settings: { ...world.runtime.settings, demo: false } };
    const outcome = await perform(real, ada.caller, proveDemo);
    assert.ok(isRefusal(outcome));
    assert.equal(outcome.refused, 'not-a-demo');
    await ada.done(proveDemo);
    assert.equal((await ada.done(viewStepUp)).steppedUp, true);
    await ada.done(weighty);
  });
});
