// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { hashOf, newId, newSecret } from '#kernel/ids.server.ts';
import { openWorld, type Person } from '#world/world.ts';
import { signIn } from './operations.server.ts';
import { listPeople } from './people.operations.server.ts';
import * as factors from './second-factor.operations.server.ts';
import { proveCode, viewStepUp } from './step-up.operations.server.ts';

const world = await openWorld();
const { ada, sanne, karim, fenna, joris, tjeerd } = world.people;
const start = new Date();
/** Puts the clock some seconds after the start of this file: codes follow it. */
const after = (seconds: number) => world.runtime.setClock(new Date(start.getTime() + seconds * 1000).toISOString());
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.runtime.clock().getTime() });
const down = ({ caller }: Person) =>
  world.owner('update membership.key set proved_at = null, proved_by = null where hash = $1', [caller.keyHash]);

/** Switches an app on; the secret and the recovery codes. */
async function withApp(person: Person) {
  await person.done(factors.beginTotp);
  const secret = (await person.done(factors.viewSecondFactors)).pending?.secret ?? '';
  const { codes } = await person.done(factors.confirmTotp, { body: { code: codeOf(secret) } });
  await down(person);
  return { secret, codes };
}

suite('an app that makes codes', () => {
  test('is in use after a first right code, which steps up and gives recovery codes', async () => {
    after(0);
    await sanne.done(factors.beginTotp);
    const begun = await sanne.done(factors.viewSecondFactors);
    assert.deepEqual([begun.app, begun.has], ['pending', false]);
    assert.match(begun.pending?.address ?? '', /^otpauth:\/\/totp\/Tegenveer:sanne/);
    assert.equal(await sanne.refused(factors.confirmTotp, { body: { code: '000000' } }), 'code-wrong');
    const { codes } = await sanne.done(factors.confirmTotp, { body: { code: codeOf(begun.pending?.secret ?? '') } });
    assert.equal(new Set(codes).size, 10);
    assert.ok(codes.every((code) => /^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/.test(code)));
    const used = await sanne.done(factors.viewSecondFactors);
    assert.deepEqual([used.app, used.pending, used.has, used.recoveryCodes], ['in-use', null, true, 10]);
    assert.equal((await sanne.done(viewStepUp)).steppedUp, true);
  });

  test('has its secret in the database sealed, and for that person only', async () => {
    const { secret } = await withApp(karim);
    const [row] = await world.owner<{ sealed: string }>('select sealed from membership.totp where person_id = $1', [
      karim.id,
    ]);
    assert.ok(row && !row.sealed.includes(secret));
    assert.equal(world.runtime.seal?.open(row.sealed, `totp ${karim.id}`), secret);
    assert.equal(world.runtime.seal?.open(row.sealed, `totp ${sanne.id}`), null);
  });

  test('no code works twice, nor one that is long past; spaces do not matter', async () => {
    after(600);
    const { secret } = await withApp(fenna);
    after(660);
    const code = codeOf(secret);
    const typed = { body: { code: `${code.slice(0, 3)} ${code.slice(3)}` } };
    assert.deepEqual(await fenna.done(proveCode, typed), { proved: true });
    assert.equal((await fenna.done(viewStepUp)).steppedUp, true);
    await down(fenna);
    assert.deepEqual(await fenna.done(proveCode, typed), { proved: false });
    after(900);
    const late = codeOf(secret);
    after(1000);
    assert.deepEqual(await fenna.done(proveCode, { body: { code: late } }), { proved: false });
    assert.equal((await fenna.done(viewStepUp)).steppedUp, false);
  });

  test('nobody guesses on: after ten tries in a quarter of an hour also the right code is refused', async () => {
    after(2000);
    const { secret } = await withApp(joris);
    after(2060);
    for (let turn = 0; turn < 10; turn++)
      assert.deepEqual(await joris.done(proveCode, { body: { code: '123' } }), { proved: false });
    const refused = await joris.perform(proveCode, { body: { code: codeOf(secret) } });
    assert.deepEqual(refused, { refused: 'too-many-requests', values: { minutes: 15 } });
    await world.owner(`update membership.factor_tries set since = now() - interval '14 minutes 30 seconds'`);
    assert.deepEqual(await joris.perform(proveCode, { body: { code: codeOf(secret) } }), {
      refused: 'too-many-requests',
      values: { minutes: 1 },
    });
    await world.owner(`update membership.factor_tries set since = now() - interval '16 minutes'`);
    assert.deepEqual(await joris.done(proveCode, { body: { code: codeOf(secret) } }), { proved: true });
  });
});

suite('recovery codes', () => {
  test('work once, for their own person, however they are typed; new ones end the old', async () => {
    after(3000);
    const { codes } = await withApp(tjeerd);
    const [first = '', second = ''] = codes;
    assert.deepEqual(await sanne.done(proveCode, { body: { code: first } }), { proved: false });
    const typed = first.toUpperCase().replaceAll('-', ' ');
    assert.deepEqual(await tjeerd.done(proveCode, { body: { code: typed } }), { proved: true });
    const fresh = await tjeerd.done(factors.makeRecoveryCodes);
    await down(tjeerd);
    for (const code of [first, second])
      assert.deepEqual(await tjeerd.done(proveCode, { body: { code } }), { proved: false });
    assert.deepEqual(await tjeerd.done(proveCode, { body: { code: fresh.codes[0] ?? '' } }), { proved: true });
    const kept = await world.owner<{ hash: string }>('select hash from membership.recovery_code');
    assert.ok(kept.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash)));
  });
});

suite('changing factors', () => {
  test('the first is added freely, the rest only by who proved one a short while ago', async () => {
    await down(sanne);
    assert.equal(await sanne.refused(factors.beginPasskey), 'step-up-needed');
    assert.equal(await sanne.refused(factors.dropTotp), 'step-up-needed');
    assert.equal(await sanne.refused(factors.makeRecoveryCodes), 'step-up-needed');
    await world.stepUp(sanne);
    const { options } = await sanne.done(factors.beginPasskey);
    assert.equal(Buffer.from(options.challenge, 'base64url').length, 32);
    await sanne.done(factors.dropTotp);
    assert.equal((await sanne.done(factors.viewSecondFactors)).has, false);
    assert.ok((await ada.done(factors.beginPasskey)).options.challenge);
  });

  test('without a key to seal with there is no app, and a passkey still is', async () => {
    const bare = { ...world.runtime, seal: null };
    const { perform } = await import('#kernel/operation.server.ts');
    assert.deepEqual(await perform(bare, ada.caller, factors.beginTotp), { refused: 'no-secrets-key' });
  });

  test('is told by mail', async () => {
    const mails = await world.owner<{ text: string }>(
      `select payload ->> 'text' as text from kernel.outbox where payload ->> 'to' = $1`,
      [sanne.mail],
    );
    assert.match(mails.map(({ text }) => text).join(), /app toegevoegd[\s\S]*app weggehaald/);
  });
});

suite('who administers', () => {
  const link = async () => {
    const secret = newSecret();
    await world.owner(
      `insert into membership.key (id, hash, kind, person_id, expires_at) values ($1, $2, 'sign_in_link', $3, now() + interval '1 hour')`,
      [newId(), hashOf(secret), ada.id],
    );
    return secret;
  };
  const signInAsAda = async () => {
    const { session, next } = await world.anonymous.done(signIn, { body: { secret: await link(), device: 'test' } });
    const caller = { keyHash: hashOf(session), language: 'nl' as const };
    return { next, may: async () => !('refused' in (await world.runtime.run(listPeople, {}, caller))), caller };
  };

  test('is asked to set a second factor up, may go on for two weeks, and not after that', async () => {
    const first = await signInAsAda();
    assert.equal(first.next, 'set_up');
    assert.equal(await first.may(), true);
    await world.owner(`update membership.factor_duty set due_at = due_at - interval '14 days 1 second'`);
    assert.equal(await first.may(), false);
    const second = await signInAsAda();
    assert.equal(second.next, 'set_up', 'signing in again is no new grace');
    assert.equal(await second.may(), false);
  });

  test('has the rights again with a factor, in sessions that proved it and no others', async () => {
    after(5000);
    const { secret } = await withApp(ada);
    const { next, may, caller } = await signInAsAda();
    assert.equal(next, 'prove');
    assert.equal(await may(), false);
    after(5060);
    await world.runtime.run(proveCode, { body: { code: codeOf(secret) } }, caller);
    assert.equal(await may(), true);
    await world.owner(`update membership.key set proved_at = now() - interval '3 hours' where hash = $1`, [
      caller.keyHash,
    ]);
    assert.equal(await may(), true, 'to look is not to act: that the session proved itself once is enough');
  });

  test('others are asked nothing after signing in', async () => {
    const secret = newSecret();
    await world.owner(
      `insert into membership.key (id, hash, kind, person_id, expires_at) values ($1, $2, 'sign_in_link', $3, now() + interval '1 hour')`,
      [newId(), hashOf(secret), karim.id],
    );
    assert.equal((await world.anonymous.done(signIn, { body: { secret, device: 'test' } })).next, 'go_on');
  });
});
