// SPDX-License-Identifier: EUPL-1.2
// Signing in, from the mail that arrives at a real mail server to the session that ends.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { hashOf } from '#kernel/ids.server.ts';
import { type Caller, perform } from '#kernel/operation.server.ts';
import { makeDeliverer } from '#kernel/outbox.server.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { openWorld } from '#world/world.ts';
import * as demo from './demo.operations.server.ts';
import * as operations from './operations.server.ts';

const world = await openWorld();
const { sanne } = world.people;

interface Received {
  readonly to: string;
  readonly text: string;
  readonly messageId: string;
}
/** What the mail server read, also of mail that it then refused. */
const received: Received[] = [];
/** How the mail server answers; a test may put something else here. */
let answer: () => Error | null = () => null;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, session, callback) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const raw = Buffer.concat(parts).toString();
      const text = raw.replace(/=\r\n/g, '').replace(/=3D/g, '=');
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address).join(),
        text,
        messageId: /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? '',
      });
      callback(answer());
    });
  },
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.server.address() as { port: number };
after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const delivererTo = (url: string) =>
  makeDeliverer({ ...world.runtime, settings: { ...world.runtime.settings, SMTP_URL: url } });
/** Sends all that is due, once. */
async function deliver(url = `smtp://127.0.0.1:${port}`): Promise<void> {
  const deliverer = delivererTo(url);
  // Stopping finishes the mail under way. Of two that reach for the same mail one may go home with nothing while another
  // mail is due: in the house the job of the outbox wakes it again, and so does this loop.
  for (;;) {
    deliverer.wake();
    await new Promise((resolve) => setImmediate(resolve));
    const [due] = await world.owner<{ n: number }>(
      'select count(*)::int as n from kernel.outbox where sent_at is null and due_at <= now()',
    );
    const [claimed] = await world.owner<{ n: number }>(
      'select count(*)::int as n from kernel.outbox where sent_at is null and attempts > 0 and failed is null',
    );
    if (due?.n === 0 && claimed?.n === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await deliverer.stop();
}

const device = 'Firefox, Linux';
const linkIn = (mail: Received) => /\/inloggen\/([\w-]+)/.exec(mail.text)?.[1] ?? '';
const signInWith = (secret: string) => world.anonymous.perform(operations.signIn, { body: { secret, device } });
const callerOf = (session: string): Caller => ({ keyHash: hashOf(session), language: 'nl' });
const whoIs = (caller: Caller) => perform(world.runtime, caller, operations.viewMe);

async function newLink(mail = sanne.mail): Promise<string> {
  await world.anonymous.done(operations.requestSignIn, { body: { mail } });
  await deliver();
  return linkIn(received.at(-1) ?? assert.fail('No mail came.'));
}

async function newSession(): Promise<Caller> {
  const session = await signInWith(await newLink());
  if (isRefusal(session)) assert.fail(session.refused);
  return callerOf(session.session);
}

beforeEach(async () => {
  received.length = 0;
  answer = () => null;
  await world.owner('delete from kernel.outbox');
  await world.owner("update membership.key set ended_at = now() where kind = 'sign_in_link' and ended_at is null");
  await world.owner("update membership.key set created_at = now() - interval '1 day' where kind = 'sign_in_link'");
});

suite('a sign-in link', () => {
  test('arrives by mail, at the address that asked, and signs that person in', async () => {
    await world.anonymous.done(operations.requestSignIn, { body: { mail: '  SANNE@voorbeeld.example ' } });
    await deliver();
    assert.equal(received.length, 1);
    assert.equal(received[0]?.to, sanne.mail);
    const session = await signInWith(linkIn(received[0] as Received));
    assert.ok(!isRefusal(session));
    const me = await whoIs(callerOf(session.session));
    assert.ok(!isRefusal(me));
    assert.equal(me.id, sanne.id);
  });

  test('carries on to the page that was asked for, when that is one of this house', async () => {
    const linkTo = async (to: string) => {
      await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail, to } });
      await deliver();
      return /\/inloggen\/[\w-]+(\S*)/.exec(received.at(-1)?.text ?? '')?.[1];
    };
    assert.equal(await linkTo('/deals/straat/leden'), '?naar=%2Fdeals%2Fstraat%2Fleden');
    assert.equal(await linkTo('//evil.example'), '');
  });

  test('works once', async () => {
    const secret = await newLink();
    assert.ok(!isRefusal(await signInWith(secret)));
    assert.deepEqual(await signInWith(secret), { refused: 'link-expired' });
  });

  test('works no longer after its time', async () => {
    const secret = await newLink();
    await world.owner("update membership.key set expires_at = now() - interval '1 second' where hash = $1", [
      hashOf(secret),
    ]);
    assert.deepEqual(await signInWith(secret), { refused: 'link-expired' });
  });

  test('ends the other links that were underway', async () => {
    const first = await newLink();
    const second = await newLink();
    assert.ok(!isRefusal(await signInWith(second)));
    assert.deepEqual(await signInWith(first), { refused: 'link-expired' });
  });

  test('of a person who was ended opens nothing', async () => {
    const secret = await newLink(world.people.tjeerd.mail);
    await world.owner('update membership.person set ended_at = now() where id = $1', [world.people.tjeerd.id]);
    assert.deepEqual(await signInWith(secret), { refused: 'link-expired' });
  });

  test('to an unknown address gets the same answer, and no mail', async () => {
    const known = await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail } });
    const unknown = await world.anonymous.done(operations.requestSignIn, {
      body: { mail: 'niemand@voorbeeld.example' },
    });
    assert.deepEqual(unknown, known);
    await deliver();
    assert.deepEqual(
      received.map(({ to }) => to),
      [sanne.mail],
    );
  });

  test('is not sent more than five times in half an hour', async () => {
    for (let n = 0; n < 7; n++) await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail } });
    await deliver();
    assert.equal(received.length, 5);
  });

  test('is kept only as a hash, and the mail loses its text once it is sent', async () => {
    const secret = await newLink();
    const rows = await world.owner<{ all: string }>(
      `select string_agg(t::text, ' ') as all from (select k::text as t from membership.key k union all select o::text from kernel.outbox o) everything`,
    );
    assert.ok(!rows[0]?.all.includes(secret));
  });
});

suite('a mail server that refuses or is slow', () => {
  const state = async () =>
    (
      await world.owner<{ attempts: number; sent: boolean; later: boolean; failed: string | null }>(
        'select attempts, sent_at is not null as sent, due_at > now() as later, failed from kernel.outbox',
      )
    )[0];
  const dueNow = () => world.owner('update kernel.outbox set due_at = now()');

  test('gets the mail again later, under the same Message-ID, and it is not lost', async () => {
    answer = () => Object.assign(new Error('Busy'), { responseCode: 451 });
    await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail } });
    await deliver();
    const refused = await state();
    assert.deepEqual(
      { ...refused, failed: typeof refused?.failed },
      { attempts: 1, sent: false, later: true, failed: 'string' },
    );
    answer = () => null;
    await dueNow();
    await deliver();
    assert.deepEqual(await state(), { attempts: 2, sent: true, later: true, failed: null });
    assert.equal(received.length, 2);
    assert.equal(received[0]?.messageId, received[1]?.messageId);
    assert.match(received[0]?.messageId ?? '', /^<[a-z0-9]{12}@localhost>$/);
    assert.ok(!isRefusal(await signInWith(linkIn(received[1] as Received))));
  });

  test('that is not there at all counts as a failed try', async () => {
    await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail } });
    await deliver('smtp://127.0.0.1:1');
    assert.equal((await state())?.attempts, 1);
    assert.equal((await state())?.sent, false);
  });

  test('that says nothing does not keep the database waiting', async () => {
    const { createServer } = await import('node:net');
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address() as { port: number };
    await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail } });
    const deliverer = delivererTo(`smtp://127.0.0.1:${address.port}?greetingTimeout=1500`);
    deliverer.wake();
    while ((await state())?.attempts === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    // The mail is under way now, and operations go on as ever.
    assert.equal((await sanne.done(operations.viewMe)).id, sanne.id);
    assert.equal((await state())?.failed, null);
    await deliverer.stop();
    assert.deepEqual({ ...(await state()), failed: null }, { attempts: 1, sent: false, later: true, failed: null });
    silent.close();
  });

  test('is given up on after seven tries, and the mail stays, visible as failed', async () => {
    answer = () => Object.assign(new Error('Not now'), { responseCode: 451 });
    await world.anonymous.done(operations.requestSignIn, { body: { mail: sanne.mail } });
    for (let n = 0; n < 7; n++) {
      await world.owner("update kernel.outbox set due_at = now() where due_at < 'infinity'");
      await deliver();
    }
    const rows = await world.owner(
      "select 1 from kernel.outbox where due_at = 'infinity' and attempts = 7 and sent_at is null",
    );
    assert.equal(rows.length, 1);
    assert.equal(new Set(received.map(({ messageId }) => messageId)).size, 1);
  });

  test('two deliverers never send the same mail', async () => {
    for (const mail of [sanne.mail, world.people.karim.mail, world.people.fenna.mail, world.people.bram.mail])
      await world.anonymous.done(operations.requestSignIn, { body: { mail } });
    await Promise.all([deliver(), deliver(), deliver()]);
    assert.equal(received.length, 4);
    assert.equal(new Set(received.map(({ messageId }) => messageId)).size, 4);
  });
});

suite('a session', () => {
  test('ends when it was left alone too long, and looking again does not bring it back', async () => {
    const caller = await newSession();
    const idle = "update membership.key set seen_at = now() - interval '3 hours' where hash = $1";
    await world.owner(idle, [caller.keyHash]);
    await world.owner('select membership.touch($1)', [caller.keyHash]);
    assert.deepEqual(await whoIs(caller), { refused: 'not-signed-in' });
  });

  test('stays while it is used', async () => {
    const caller = await newSession();
    await world.owner("update membership.key set seen_at = now() - interval '90 minutes' where hash = $1", [
      caller.keyHash,
    ]);
    await world.owner('select membership.touch($1)', [caller.keyHash]);
    const [row] = await world.owner<{ fresh: boolean }>(
      "select seen_at > now() - interval '1 minute' as fresh from membership.key where hash = $1",
      [caller.keyHash],
    );
    assert.equal(row?.fresh, true);
    assert.ok(!isRefusal(await whoIs(caller)));
  });

  test('ends after its time, however much it is used', async () => {
    const caller = await newSession();
    await world.owner("update membership.key set expires_at = now() - interval '1 second' where hash = $1", [
      caller.keyHash,
    ]);
    assert.deepEqual(await whoIs(caller), { refused: 'not-signed-in' });
  });

  test('ends when I sign out', async () => {
    const caller = await newSession();
    await perform(world.runtime, caller, operations.signOut);
    assert.deepEqual(await whoIs(caller), { refused: 'not-signed-in' });
  });

  test('is listed, and another of mine can be revoked from it', async () => {
    const [here, there] = [await newSession(), await newSession()];
    const list = await perform(world.runtime, here, operations.listSessions);
    assert.ok(!isRefusal(list));
    assert.equal(list.sessions.filter(({ current }) => current).length, 1);
    const ended = await perform(world.runtime, here, operations.revokeOtherSessions);
    assert.ok(!isRefusal(ended) && ended.ended >= 1);
    assert.deepEqual(await whoIs(there), { refused: 'not-signed-in' });
    assert.ok(!isRefusal(await whoIs(here)));
  });

  test('of somebody else cannot be revoked, not even by who knows its id', async () => {
    const [key] = await world.owner<{ id: string }>(
      "select id from membership.key where person_id = $1 and kind = 'session' and ended_at is null limit 1",
      [world.people.bram.id],
    );
    assert.equal(await world.people.karim.refused(operations.revokeKey, { params: { key: key?.id } }), 'not-found');
    assert.ok(!isRefusal(await whoIs(world.people.bram.caller)));
  });

  test('does not open the API', async () => {
    const caller = { ...(await newSession()), door: 'api' as const };
    assert.deepEqual(await whoIs(caller), { refused: 'not-signed-in' });
  });
});

suite('an API token', () => {
  const make = (scopes: readonly string[]) =>
    world.people.fenna.done(operations.makeToken, { body: { label: 'Proef', scopes, days: 30 } });
  const tokenCaller = (secret: string): Caller => ({ keyHash: hashOf(secret), language: 'nl', door: 'api' });

  test('opens the API, and no page', async () => {
    const { secret } = await make(['read']);
    const me = await whoIs(tokenCaller(secret));
    assert.ok(!isRefusal(me) && me.id === world.people.fenna.id);
    assert.deepEqual(await whoIs({ ...tokenCaller(secret), door: 'page' }), { refused: 'not-signed-in' });
  });

  test('does no more than its scopes say', async () => {
    const caller = tokenCaller((await make(['read'])).secret);
    const write = { body: { version: 1, name: 'Fenna Hoekstra', language: 'nl' } };
    assert.deepEqual(await perform(world.runtime, caller, operations.changeMe, write), { refused: 'not-allowed' });
    const writer = tokenCaller((await make(['write'])).secret);
    assert.ok(!isRefusal(await perform(world.runtime, writer, operations.changeMe, write)));
    assert.deepEqual(await whoIs(writer), { refused: 'not-allowed' });
  });

  test('never carries the rights of an administrator', async () => {
    const token = await world.token(world.people.ada, ['read', 'write']);
    const { listPeople } = await import('./people.operations.server.ts');
    assert.equal(await token.refused(listPeople), 'not-found');
  });

  test('is shown once, listed without its secret, and revoked', async () => {
    const { secret, id } = await make(['read', 'write']);
    const { tokens } = await world.people.fenna.done(operations.listTokens);
    assert.ok(tokens.some((token) => token.id === id));
    assert.ok(!JSON.stringify(tokens).includes(secret));
    await world.people.fenna.done(operations.revokeKey, { params: { key: id } });
    assert.deepEqual(await whoIs(tokenCaller(secret)), { refused: 'not-signed-in' });
  });

  test('lives at most a year', async () => {
    const refused = await world.people.fenna.perform(operations.makeToken, {
      body: { label: 'Proef', scopes: ['read'], days: 4000 },
    });
    assert.deepEqual(refused, { refused: 'invalid-input', fields: [{ path: 'days', code: 'not-in-list' }] });
  });

  test('is one of at most twenty', async () => {
    const eva = world.people.eva;
    const one = () => eva.perform(operations.makeToken, { body: { label: 'Proef', scopes: ['read'], days: 30 } });
    for (let n = 0; n < 20; n++) assert.ok(!isRefusal(await one()));
    assert.deepEqual(await one(), { refused: 'too-many-tokens', values: { most: 20 } });
  });
});

suite('signing in as somebody of the example', () => {
  const real = { ...world.runtime, settings: { ...world.runtime.settings, demo: false } };
  const as = (person: string) => ({ body: { person, device } });

  test('works in demo mode, for people of the example', async () => {
    await world.owner('update membership.person set demo = true where id = $1', [world.people.aylin.id]);
    const session = await world.anonymous.done(demo.demoSignIn, as(world.people.aylin.id));
    const me = await whoIs(callerOf(session.session));
    assert.ok(!isRefusal(me) && me.id === world.people.aylin.id);
    const { people } = await world.anonymous.done(demo.listDemoPeople);
    assert.deepEqual(
      people.map(({ id }) => id),
      [world.people.aylin.id],
    );
  });

  test('is refused for everybody else, also in demo mode', async () => {
    for (const person of [sanne.id, world.people.ada.id, 'nobodyatall2'])
      assert.equal(await world.anonymous.refused(demo.demoSignIn, as(person)), 'not-a-demo');
  });

  test('is refused outside demo mode, for people of the example too, and nobody is listed', async () => {
    const outcome = await perform(real, world.anonymous.caller, demo.demoSignIn, as(world.people.aylin.id));
    assert.deepEqual(outcome, { refused: 'not-a-demo' });
    assert.deepEqual(await perform(real, world.anonymous.caller, demo.listDemoPeople), { demo: false, people: [] });
  });
});
