// SPDX-License-Identifier: EUPL-1.2
// What the kernel does around every body.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { openWorld } from '#world/world.ts';
import { type Audience, contract, id, type Method, text } from './contract.ts';
import { fact } from './facts.ts';
import { type Acting, type Caller, operation, perform, tables } from './operation.server.ts';
import { isRefusal, refuse } from './pure/refusal.ts';

const world = await openWorld();
const { sanne, ada } = world.people;
const db = tables<'membership'>;
const tried = fact('tried.1', z.strictObject({ thingId: id }));

const shape = {
  name: 'tryThings',
  method: 'POST' as Method,
  path: null,
  audience: 'public' as Audience,
  summary: { nl: 'Probeer', en: 'Try' },
  params: z.strictObject({}),
  query: z.strictObject({ limit: z.coerce.number().int().max(10).optional() }),
  body: z.strictObject({ name: text(5).optional(), count: z.coerce.number().int().optional() }),
  answer: z.strictObject({ ok: z.boolean() }),
  refusals: { 'not-today': 409 } as const,
};
type Outcome = Awaited<ReturnType<Parameters<typeof operation<typeof plain>>[1]>>;
const plain = contract(shape);
const tries = (body: (at: Acting) => Promise<Outcome>, more: Partial<typeof shape> = {}) =>
  operation(contract({ ...shape, ...more }), async (_, at) => body(at));
const fine = tries(async () => ({ ok: true }));
const failure = (code: string) => Object.assign(new Error('The database said no.'), { code });

suite('input', () => {
  test('is refused with all problems at once, of query and body', async () => {
    const outcome = await sanne.perform(fine, {
      query: { limit: '99', other: 'x' },
      body: { name: 'much too long', count: 'many', unknown: 1 },
    });
    assert.ok(isRefusal(outcome));
    assert.deepEqual(outcome.fields?.map(({ path, code }) => `${path} ${code}`).toSorted(), [
      'count not-a-number',
      'limit too-big',
      'name too-long',
      'other unknown-field',
      'unknown unknown-field',
    ]);
  });

  test('that PostgreSQL could not hold is refused before it gets there', async () => {
    for (const name of ['\u0000', 'a\ud800', '\ufffe'])
      assert.equal(await sanne.refused(fine, { body: { name } }), 'invalid-input');
  });

  test('in an address that cannot exist is not found', async () => {
    const one = operation(contract({ ...shape, params: z.strictObject({ thing: id }) }), async () => ({ ok: true }));
    assert.equal(await sanne.refused(one, { params: { thing: 'A B' } }), 'not-found');
  });
});

suite('a refused operation', () => {
  const slug = 'maker-van-niets';
  const writesAndRefuses = tries(async (at) => {
    await db(at)
      .insertInto('membership.organisation')
      .values({ id: at.newId(), slug, name: 'Niets', kind: 'other' })
      .execute();
    await at.note(tried, { body: { thingId: 'thingthing22' } });
    await at.post('mail', { to: 'x@y.example', subject: 'x', text: 'x', language: 'nl' });
    return refuse('not-today');
  });

  test('leaves nothing: no row, no fact, no mail, and nobody is woken', async () => {
    let woken = 0;
    const house = { ...world.runtime, wakeOutbox: () => woken++ };
    assert.deepEqual(await perform(house, ada.caller, writesAndRefuses), { refused: 'not-today' });
    const [left] = await world.owner<{ n: number }>(
      `select (select count(*) from membership.organisation where slug = $1)
        + (select count(*) from kernel.fact) + (select count(*) from kernel.outbox) as n`,
      [slug],
    );
    assert.deepEqual([Number(left?.n), woken], [0, 0]);
  });

  test('and one that is done leaves all of it, and wakes once', async () => {
    let woken = 0;
    const house = { ...world.runtime, wakeOutbox: () => woken++ };
    const done = tries(async (at) => {
      await at.note(tried, { body: { thingId: 'thingthing22' } });
      await at.post('mail', { to: 'x@y.example', subject: 'x', text: 'x', language: 'nl' });
      return { ok: true };
    });
    await perform(house, ada.caller, done);
    const [left] = await world.owner<{ n: number }>(
      'select (select count(*) from kernel.fact) + (select count(*) from kernel.outbox) as n',
    );
    assert.deepEqual([Number(left?.n), woken], [2, 1]);
  });
});

suite('what the database refuses', () => {
  const add = (given: { id?: string; slug: string; visibility?: string }) => (at: Acting) =>
    db(at)
      .insertInto('membership.organisation')
      .values({ id: given.id ?? at.newId(), slug: given.slug, name: 'X', kind: 'other' })
      .execute()
      .then(() => ({ ok: true }));

  test('twice the same is a duplicate', async () => {
    assert.equal(await ada.refused(tries(add({ slug: 'gemeente-waterstede' }))), 'duplicate');
  });
  test('a write that is not mine is not allowed', async () => {
    assert.equal(await sanne.refused(tries(add({ slug: 'van-sanne' }))), 'not-allowed');
  });
  test('pointing at what is not there is not found', async () => {
    const points = tries(async (at) => {
      await sql`insert into membership.affiliation (id, person_id, organisation_id, function_title)
        values (${at.newId()}, 'nobodyatall2', ${world.organisations.onderdak.id}, 'x')`.execute(db(at));
      return { ok: true };
    });
    assert.equal(await ada.refused(points), 'not-found');
  });
  test('a question cannot write', async () => {
    await assert.rejects(ada.perform(tries(add({ slug: 'gelezen' }), { method: 'GET' })), /read-only/);
  });
});

suite('a second try', () => {
  const failing = (times: number, code: string) => {
    let turns = 0;
    const one = tries(async () => {
      if (turns++ < times) throw failure(code);
      return { ok: true };
    });
    return { one, turns: () => turns };
  };

  test('is made when the database says it may succeed', async () => {
    for (const code of ['40001', '40P01']) {
      const { one, turns } = failing(2, code);
      assert.deepEqual(await sanne.perform(one), { ok: true });
      assert.equal(turns(), 3);
    }
  });
  test('is not made without end', async () => {
    const { one, turns } = failing(99, '40001');
    await assert.rejects(sanne.perform(one), /The database said no/);
    assert.equal(turns(), 4);
  });
  test('is not made for anything else', async () => {
    const { one, turns } = failing(1, '57014');
    await assert.rejects(sanne.perform(one), /The database said no/);
    assert.equal(turns(), 1);
  });
});

suite('an answer', () => {
  test('that is not what its contract says is a mistake, in tests', async () => {
    const wrong = tries(async () => ({ ok: true, secret: 'x' }));
    await assert.rejects(sanne.perform(wrong), /unrecognized_keys/i);
  });
});

suite('who may knock', () => {
  const opens = async (audience: Audience, method: Method, caller: Caller) => {
    const outcome = await perform(
      world.runtime,
      caller,
      tries(async () => ({ ok: true }), { audience, method }),
    );
    return isRefusal(outcome) ? outcome.refused : 'done';
  };

  test('every audience × who comes', async () => {
    const reader = await world.token(sanne, ['read']);
    const writer = await world.token(ada, ['write']);
    const link = await world.link('check_in_link', 'thing');
    const table = async (audience: Audience) => [
      await opens(audience, 'POST', world.anonymous.caller),
      await opens(audience, 'POST', sanne.caller),
      await opens(audience, 'POST', ada.caller),
      await opens(audience, 'GET', reader.caller),
      await opens(audience, 'POST', reader.caller),
      await opens(audience, 'GET', writer.caller),
      await opens(audience, 'POST', link.caller),
      await opens(audience, 'POST', world.worker.caller),
    ];
    const [no, done, hidden, scope] = ['not-signed-in', 'done', 'not-found', 'not-allowed'];
    assert.deepEqual(await table('public'), [done, done, done, done, done, done, done, done]);
    assert.deepEqual(await table('signed-in'), [no, done, done, done, scope, scope, no, done]);
    assert.deepEqual(await table('administrator'), [no, hidden, done, hidden, hidden, hidden, no, done]);
    assert.deepEqual(await table('link'), [hidden, hidden, hidden, hidden, hidden, hidden, hidden, done]);
  });

  test('a link opens the operation for its kind, and no other', async () => {
    const link = await world.link('check_in_link', 'thing');
    const of = (kind: string) =>
      operation(contract({ ...shape, audience: 'link', link: kind }), async (_, at) => ({
        ok: at.me.subject === 'thing',
      }));
    assert.deepEqual(await link.perform(of('check_in_link')), { ok: true });
    assert.equal(await link.refused(of('other_link')), 'not-found');
  });

  test('a key that was made up opens nothing', async () => {
    const caller: Caller = { keyHash: 'f'.repeat(64), language: 'nl' };
    assert.equal(await opens('signed-in', 'POST', caller), 'not-signed-in');
    assert.equal(await opens('public', 'POST', { ...caller, door: 'api' }), 'not-signed-in');
  });
});

test('the log names the operation and its outcome, and nothing that was typed', async () => {
  const lines: string[] = [];
  const keep = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const house = { ...world.runtime, log: { info: keep, warn: keep, error: keep } };
  await perform(house, { ...sanne.caller, requestId: 'abc' }, fine, { body: { name: 'Sanne' } });
  await perform(house, sanne.caller, fine, { body: { name: 'Sanne de Wit' } });
  assert.equal(lines.length, 2);
  assert.match(lines[0] ?? '', /"operation":"tryThings".*"requestId":"abc"/);
  assert.match(lines[1] ?? '', /"refused":"invalid-input"/);
  assert.doesNotMatch(lines.join(), /Sanne|voorbeeld\.example/);
});
