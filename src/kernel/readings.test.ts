// SPDX-License-Identifier: EUPL-1.2
// Readings of what is confidential: noted before the answer leaves, in a chain that shows every touch, without a name.
import assert from 'node:assert/strict';
import { beforeEach, suite, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { openWorld } from '#world/world.ts';
import { contract, id, listOf, visibility } from './contract.ts';
import { operation, perform } from './operation.server.ts';
import type { Visibility } from './pure/visibility.ts';

const world = await openWorld();
const { owner, runtime, anonymous } = world;
const { sanne, fenna, bram } = world.people;

const shown = z.strictObject({ id, visibility });
const reading = (name: string, confidential?: Visibility | 'always' | 'nothing') =>
  contract({
    name,
    method: 'GET',
    path: null,
    audience: 'public',
    summary: { nl: 'Lees', en: 'Read' },
    answer: listOf(shown),
    refusals: {},
    ...(confidential === undefined ? {} : { confidential }),
  });
const items: z.output<typeof shown>[] = (
  ['author', 'named', 'organisation', 'parties', 'network', 'public'] as const
).map((visibility) => ({ id: `thing${visibility}`, visibility }));
const reads = (name: string, confidential?: Visibility | 'always' | 'nothing') =>
  operation(reading(name, confidential), async () => ({ items }));
const rows = () =>
  owner<{ actor: string; operation: string; subjects: string[] }>(
    'select actor, operation, subjects from kernel.reading order by sequence',
  );
const problems = () =>
  runtime.database.transaction(
    { role: 'tegenveer_worker', keyHash: null },
    async (tx) =>
      (
        await sql<{ log: string; place: number; problem: string }>`
          select log, place, problem from kernel.verify_log() where log = 'reading' order by place, problem`.execute(tx)
      ).rows,
  );
const digestOf = async (person: string) =>
  (
    await owner<{ digest: string }>(
      `select encode(sha256(convert_to(salt || person_id, 'UTF8')), 'hex') as digest from kernel.pseudonym where person_id = $1`,
      [person],
    )
  )[0]?.digest;

beforeEach(async () => {
  await owner('delete from kernel.reading');
  await owner(`update kernel.reading_chain set length = 0, head = repeat('0', 64)`);
});

suite('a reading', () => {
  test('is noted for what is up to the circle the contract says, and never for the author’s own', async () => {
    const subjects = async (confidential?: Visibility | 'always' | 'nothing') => {
      await sanne.done(reads('viewThings', confidential));
      return (await rows()).at(-1)?.subjects.map((one) => one.replace('thing', ''));
    };
    assert.deepEqual(await subjects(), ['named', 'organisation'], 'without a word: narrower than the parties');
    assert.deepEqual(await subjects('parties'), ['named', 'organisation', 'parties']);
    assert.deepEqual(await subjects('named'), ['named']);
    assert.equal((await subjects('always'))?.length, 6);
    const before = (await rows()).length;
    await sanne.done(reads('viewThings', 'nothing'));
    assert.equal((await rows()).length, before);
  });

  test('carries the pseudonym of who read, as facts do; and no refusal is a reading', async () => {
    await fenna.done(reads('viewThings'));
    await anonymous.done(reads('viewThings'));
    await fenna.refused(operation(reading('viewThings'), async () => ({ refused: 'not-found' as const })));
    assert.deepEqual(
      (await rows()).map(({ actor }) => actor),
      [await digestOf(fenna.id), 'public'],
    );
  });

  test('that cannot be kept lets no answer leave', async () => {
    const broken = {
      ...runtime,
      database: {
        ...runtime.database,
        transaction: (as: never, body: never) => {
          if ((as as { role: string }).role === 'tegenveer_worker')
            return Promise.reject(new Error('the disk is full'));
          return runtime.database.transaction(as, body);
        },
      },
    } as typeof runtime;
    await assert.rejects(perform(broken, sanne.caller, reads('viewThings')), /the disk is full/);
  });

  test('of many at once: none is lost, and the chain holds', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, place) => [sanne, fenna, bram][place % 3]?.done(reads(`viewThings${place}`))),
    );
    assert.equal((await rows()).length, 60);
    assert.deepEqual(await problems(), []);
  });

  test('stays in a whole chain when its reader is erased, and is nobody’s then', async () => {
    await sanne.done(reads('viewThings'));
    const before = await digestOf(sanne.id);
    await owner('delete from kernel.pseudonym where person_id = $1', [sanne.id]);
    assert.deepEqual(await problems(), []);
    await sanne.done(reads('viewThings'));
    assert.notEqual(await digestOf(sanne.id), before);
  });
});

suite('the chain of readings shows', () => {
  const tampering: Record<string, { sql: string; shows: [number, string][] }> = {
    'a subject that was altered': {
      sql: `update kernel.reading set subjects = '{other}' where sequence = 2`,
      shows: [[2, 'changed']],
    },
    'a reader that was altered': {
      sql: `update kernel.reading set actor = 'public' where sequence = 4`,
      shows: [[4, 'changed']],
    },
    'a reading taken out of the middle': {
      sql: 'delete from kernel.reading where sequence = 3',
      shows: [[3, 'removed']],
    },
    'two taken out': {
      sql: 'delete from kernel.reading where sequence in (2, 3)',
      shows: [[2, 'removed up to 3']],
    },
    'the last taken off': {
      sql: 'delete from kernel.reading where sequence = 5',
      shows: [[5, 'removed from the end']],
    },
    'two that changed places': {
      sql: 'update kernel.reading set sequence = case sequence when 2 then 103 else 102 end where sequence in (2, 3); update kernel.reading set sequence = sequence - 100 where sequence > 100',
      shows: [
        [2, 'moved'],
        [3, 'moved'],
      ],
    },
    'one written anew with a hash of its own': {
      sql: `update kernel.reading set subjects = '{}', hash = kernel.reading_hash(previous, sequence, at, actor, operation, '{}') where sequence = 3`,
      shows: [[4, 'does not follow on the one before']],
    },
    'the last written anew with a hash of its own': {
      sql: `update kernel.reading set subjects = '{}', hash = kernel.reading_hash(previous, sequence, at, actor, operation, '{}') where sequence = 5`,
      shows: [[5, 'does not fit the head of its chain']],
    },
  };
  for (const [name, { sql: text, shows }] of Object.entries(tampering))
    test(name, async () => {
      for (const who of [sanne, fenna, sanne, bram, fenna]) await who.done(reads('viewThings'));
      for (const statement of text.split('; ')) await owner(statement);
      assert.deepEqual(
        (await problems()).map(({ place, problem }) => [place, problem]),
        shows,
      );
    });

  test('and no runtime role changes it, or reads it row by row', async () => {
    await sanne.done(reads('viewThings'));
    for (const text of [
      'select 1 from kernel.reading',
      'delete from kernel.reading',
      "update kernel.reading set actor = 'x'",
    ])
      for (const role of ['tegenveer_actor', 'tegenveer_worker'] as const)
        await assert.rejects(
          runtime.database.transaction({ role, keyHash: sanne.caller.keyHash }, (tx) => sql.raw(text).execute(tx)),
          /permission denied/,
        );
  });
});
