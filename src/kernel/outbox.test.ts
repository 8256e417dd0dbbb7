// SPDX-License-Identifier: EUPL-1.2
// Mail against a real SMTP server that refuses, is slow, or breaks off half-way.
import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { after, beforeEach, suite, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { openWorld } from '#world/world.ts';
import type { OutgoingMail } from './operation.server.ts';
import { makeDeliverer } from './outbox.server.ts';

const world = await openWorld();
const { sanne, fenna } = world.people;

/** What the mail server does with a mail. `silent`: it has it, and its answer never comes. */
type Behaviour = 'accept' | 'no-such-user' | 'not-now' | 'refuse-text' | 'break-off' | 'break-after' | 'silent';
let behaviour: Behaviour = 'accept';
/** Every mail the server had in full. */
const heard: string[] = [];
const sockets: Socket[] = [];
const no = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode });

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, done) => {
    if (behaviour === 'no-such-user') return done(no('5.1.1 No such user here', 550));
    return behaviour === 'not-now' ? done(no('4.7.1 Come back later', 451)) : done();
  },
  onData: (stream, _session, done) => {
    if (behaviour === 'break-off') {
      stream.resume();
      return void sockets.at(-1)?.destroy();
    }
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      heard.push(Buffer.concat(parts).toString());
      if (behaviour === 'refuse-text') return done(no('5.6.0 Not this text', 554));
      if (behaviour === 'break-after') return void sockets.at(-1)?.destroy();
      return behaviour === 'silent' ? undefined : done();
    });
  },
});
server.server.on('connection', (socket: Socket) => sockets.push(socket));
server.on('error', () => {});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.server.address() as { port: number };
after(() => {
  for (const socket of sockets) socket.destroy();
  return new Promise<void>((resolve) => server.close(() => resolve()));
});

/** Sends all that is due, once. */
async function deliver(given: Behaviour, patience = { connect: 2_000, answer: 2_000 }): Promise<void> {
  behaviour = given;
  const settings = { ...world.runtime.settings, SMTP_URL: `smtp://127.0.0.1:${port}` };
  const deliverer = makeDeliverer({ ...world.runtime, settings, patience });
  deliverer.wake();
  await deliverer.idle();
  await deliverer.stop();
}

const mail: OutgoingMail = { to: fenna.mail, subject: 'Dag', text: 'Hoe gaat het?', language: 'nl' };
const post = (more: Partial<OutgoingMail> = {}) => sanne.inside((at) => at.post('mail', { ...mail, ...more }));
const dueNow = () =>
  world.owner("update kernel.outbox set due_at = now() where due_at < 'infinity' and sent_at is null");
interface State {
  readonly id: string;
  readonly attempts: number;
  readonly repeats: number;
  readonly sent: boolean;
  readonly given_up: boolean;
  readonly bounced: boolean;
  readonly unread: boolean;
}
const states = () =>
  world.owner<State>(`select id, attempts, repeats, sent_at is not null as sent, due_at = 'infinity' as given_up,
    bounced_at is not null as bounced, unread from kernel.outbox order by posted_at, id`);
const state = async () => (await states())[0] ?? assert.fail('There is no mail.');
const refusing = () => world.owner<{ mail: string }>('select mail from kernel.undeliverable');
const idsIn = (texts: readonly string[]) => texts.map((text) => /^Message-ID: (.+?)\r?$/im.exec(text)?.[1]);

beforeEach(async () => {
  heard.length = 0;
  await world.owner('delete from kernel.outbox');
  await world.owner('delete from kernel.undeliverable');
});

suite('an address that refuses for good', () => {
  test('is tried once, and nothing more is sent there', async () => {
    await post();
    await deliver('no-such-user');
    const { bounced, given_up, attempts } = await state();
    assert.deepEqual({ bounced, given_up, attempts }, { bounced: true, given_up: true, attempts: 1 });
    assert.deepEqual(await refusing(), [{ mail: fenna.mail }]);
    await post({ subject: 'Nog iets' });
    await deliver('accept');
    assert.deepEqual(heard, []);
  });

  test('is still tried with what its reader asked for this minute; when that arrives it holds nothing back', async () => {
    await world.owner(`insert into kernel.undeliverable (mail, reason) values ($1, 'x')`, [fenna.mail]);
    await post({ asked: true });
    await deliver('accept');
    assert.equal(heard.length, 1);
    assert.deepEqual(await refusing(), []);
  });
});

suite('a server that refuses', () => {
  test('not now: the same mail comes again, under the same number, and is no repeat', async () => {
    await post();
    await deliver('not-now');
    assert.deepEqual(
      { ...(await state()), id: '' },
      {
        id: '',
        attempts: 1,
        repeats: 0,
        sent: false,
        given_up: false,
        bounced: false,
        unread: false,
      },
    );
    await dueNow();
    await deliver('accept');
    const { sent, repeats } = await state();
    assert.deepEqual({ sent, repeats }, { sent: true, repeats: 0 });
  });

  test('the text: it is given up, and the address is not blamed', async () => {
    await post();
    await deliver('refuse-text');
    const { given_up, bounced } = await state();
    assert.deepEqual({ given_up, bounced }, { given_up: true, bounced: false });
    assert.deepEqual(await refusing(), []);
  });
});

suite('a line that breaks', () => {
  test('half-way: the server cannot have it, so the next try is no repeat', async () => {
    // Long enough to be under way when the line breaks.
    await post({ text: 'Hoe gaat het? '.repeat(200_000) });
    await deliver('break-off');
    assert.equal((await state()).sent, false);
    await dueNow();
    await deliver('accept');
    const { sent, repeats } = await state();
    assert.deepEqual({ sent, repeats, heard: heard.length }, { sent: true, repeats: 0, heard: 1 });
  });

  for (const how of ['break-after', 'silent'] as const)
    test(`after the last word (${how}): the next try is a repeat, counted, under one number`, async () => {
      await post();
      await deliver(how, { connect: 500, answer: 500 });
      assert.deepEqual(
        { ...(await state()), id: '' },
        {
          id: '',
          attempts: 1,
          repeats: 0,
          sent: false,
          given_up: false,
          bounced: false,
          unread: true,
        },
      );
      await dueNow();
      await deliver('accept');
      const { sent, repeats, unread } = await state();
      assert.deepEqual({ sent, repeats, unread }, { sent: true, repeats: 1, unread: false });
      assert.equal(heard.length, 2);
      assert.equal(new Set(idsIn(heard)).size, 1);
    });

  test('a process that is gone before it could say: the next try is a repeat too', async () => {
    await post();
    await world.owner('update kernel.outbox set attempts = 1, unread = true, due_at = now()');
    await deliver('accept');
    assert.equal((await state()).repeats, 1);
  });
});

suite('a mail of a list', () => {
  const listed = async (unsubscribe: string) => {
    await post({ unsubscribe });
    await deliver('accept');
    return heard.at(-1) ?? '';
  };
  test('says how to end it, by one click over https only', async () => {
    const text = await listed('https://tegenveer.example/uitschrijven/x');
    assert.match(text, /^List-Unsubscribe: <https:\/\/tegenveer\.example\/uitschrijven\/x>/m);
    assert.match(text, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    assert.doesNotMatch(await listed('http://localhost:3000/uitschrijven/x'), /List-Unsubscribe-Post/);
  });
});

test('what is kept of a sent mail has no text that opens something, and its reader may still read it', async () => {
  await sanne.inside(async (at) => {
    const { secret } = at.newSecret();
    await at.post('mail', { ...mail, text: `Open /peilmoment/${secret} op uw telefoon.` });
  });
  await deliver('accept');
  const [kept] = await world.owner<{ payload: Record<string, string> }>('select payload from kernel.outbox');
  assert.deepEqual(Object.keys(kept?.payload ?? {}).sort(), ['language', 'shown', 'subject', 'to']);
  assert.equal(kept?.payload['shown'], 'Open /peilmoment/… op uw telefoon.');
});
