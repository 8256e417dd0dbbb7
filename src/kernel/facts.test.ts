// SPDX-License-Identifier: EUPL-1.2
// Facts are chained per space. What holds: nothing changes unseen, a person can be erased, and writers side by side
// do not break a chain.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { openWorld, type Person } from '#world/world.ts';
import { anchorFacts } from './anchor.server.ts';
import { id } from './contract.ts';
import { fact } from './facts.ts';
import { runJob } from './jobs.server.ts';

const world = await openWorld();
const { owner } = world;
const { sanne, fenna } = world.people;
const tried = fact('tried.1', z.strictObject({ thingId: id }));
const space = 'spaceoffacts';

const write = (person: Pick<Person, 'inside'>, thing = 'thingthing22', of = space) =>
  person.inside((at) => at.note(tried, { space: of, body: { thingId: thing } }));
const asWorker = { role: 'tegenveer_worker', keyHash: null } as const;
const broken = () =>
  world.runtime.database.transaction(asWorker, async (tx) =>
    (await sql<{ space_id: string; broken_at: number }>`select * from kernel.verify_chains()`.execute(tx)).rows.map(
      ({ space_id, broken_at }) => [space_id, broken_at],
    ),
  );

beforeEach(async () => {
  await owner('delete from kernel.fact');
  await owner('delete from kernel.chain');
  for (const person of [sanne, fenna, sanne, fenna]) await write(person);
});

suite('a chain', () => {
  test('holds as it was written, for each space apart', async () => {
    await write(sanne, 'otherthing22', 'otherspace22');
    assert.deepEqual(await broken(), []);
    const rows = await owner<{ sequence: number }>(
      'select sequence::int from kernel.fact where space_id = $1 order by 1',
      [space],
    );
    assert.deepEqual(
      rows.map(({ sequence }) => sequence),
      [1, 2, 3, 4],
    );
  });

  const tampering: Record<string, { sql: string; from: number }> = {
    'a body that was altered': {
      sql: `update kernel.fact set body = '{"thingId":"elsewhere222"}' where sequence = 2`,
      from: 2,
    },
    'a moment that was altered': {
      sql: "update kernel.fact set at = at - interval '1 day' where sequence = 3",
      from: 3,
    },
    'an actor that was altered': { sql: "update kernel.fact set actor = 'system' where sequence = 1", from: 1 },
    'a fact taken out of the middle': { sql: 'delete from kernel.fact where sequence = 2', from: 2 },
    'a fact taken off the end': { sql: 'delete from kernel.fact where sequence = 4', from: 4 },
    'all facts taken away': { sql: 'delete from kernel.fact', from: 1 },
    'a head that was set back': {
      sql: `update kernel.chain set length = 3, head = (select hash from kernel.fact where sequence = 3)`,
      from: 4,
    },
    'a fact rewritten with a hash of its own': {
      sql: `update kernel.fact set body = '{}', hash = kernel.fact_hash(previous, sequence, type, at, actor, '{}') where sequence = 2`,
      from: 3,
    },
    'the last fact rewritten with a hash of its own': {
      sql: `update kernel.fact set body = '{}', hash = kernel.fact_hash(previous, sequence, type, at, actor, '{}') where sequence = 4`,
      from: 4,
    },
  };
  for (const [name, { sql: text, from }] of Object.entries(tampering))
    test(`shows ${name}`, async () => {
      await owner(text);
      assert.deepEqual(await broken(), [[space, from]]);
    });

  test('stays valid when a person is erased, and nobody can tell any more which facts were theirs', async () => {
    const actors = async () =>
      (await owner<{ actor: string }>('select actor from kernel.fact order by sequence')).map(({ actor }) => actor);
    const [first, second, third] = await actors();
    assert.notEqual(first, second);
    assert.equal(first, third);
    const digest = `select encode(sha256(convert_to(salt || person_id, 'UTF8')), 'hex') as digest from kernel.pseudonym where person_id = $1`;
    assert.equal((await owner<{ digest: string }>(digest, [sanne.id]))[0]?.digest, first);
    await world.runtime.database.transaction(asWorker, (tx) => sql`select kernel.forget(${sanne.id})`.execute(tx));
    assert.deepEqual(await broken(), []);
    assert.deepEqual(await owner(digest, [sanne.id]), []);
    // Were they to come back, they would be somebody else in the facts.
    await write(sanne);
    assert.notEqual((await actors()).at(-1), first);
    assert.deepEqual(await broken(), []);
  });

  test('says who acted: a person by pseudonym, a link, the system, the public', async () => {
    await owner('delete from kernel.fact');
    await owner('delete from kernel.chain');
    const link = await world.link('check_in_link', 'thing');
    for (const actor of [sanne, link, world.worker, world.anonymous]) await write(actor);
    const rows = await owner<{ actor: string }>('select actor from kernel.fact order by sequence');
    assert.match(rows[0]?.actor ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(
      rows.slice(1).map(({ actor }) => actor),
      ['link', 'system', 'public'],
    );
  });

  test('is not broken by writers side by side, and none of their facts is lost', async () => {
    const writers = [sanne, fenna, world.people.karim, world.people.bram];
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        write(writers[n % writers.length] ?? sanne, `thingnumb${String(n).padStart(3, 'a')}`),
      ),
    );
    assert.deepEqual(await broken(), []);
    const [counted] = await owner<{ facts: number; length: number }>(
      'select (select count(*)::int from kernel.fact) as facts, (select length::int from kernel.chain) as length',
    );
    assert.deepEqual(counted, { facts: 44, length: 44 });
  });

  test('takes no fact whose body is not what the kind declares', async () => {
    await assert.rejects(write(sanne, 'NOT AN ID'));
    assert.deepEqual(await broken(), []);
  });
});

suite('facts', () => {
  test('are altered and removed by no runtime role', async () => {
    for (const text of [
      "update kernel.fact set actor = 'x'",
      'delete from kernel.fact',
      "update kernel.chain set head = 'x'",
    ])
      for (const role of ['tegenveer_actor', 'tegenveer_worker'] as const)
        await assert.rejects(
          world.runtime.database.transaction({ role, keyHash: world.people.ada.caller.keyHash }, (tx) =>
            sql.raw(text).execute(tx),
          ),
          /permission denied/,
        );
  });

  test('are anchored by the job of every hour', async () => {
    await owner('delete from kernel.anchor');
    await runJob(world.runtime, anchorFacts);
    assert.equal((await owner('select 1 from kernel.anchor where facts = 4')).length, 1);
  });

  test('get one anchor a day, over the heads of all chains', async () => {
    const anchor = () =>
      world.runtime.database.transaction(
        asWorker,
        async (tx) =>
          (await sql<{ facts: number; hash: string }>`select facts, hash from kernel.anchor_today()`.execute(tx))
            .rows[0],
      );
    const before = await anchor();
    assert.equal(before?.facts, 4);
    await write(sanne, 'otherthing22', 'otherspace22');
    const after = await anchor();
    assert.equal(after?.facts, 5);
    assert.notEqual(after?.hash, before?.hash);
    assert.equal((await owner('select 1 from kernel.anchor')).length, 1);
  });
});
