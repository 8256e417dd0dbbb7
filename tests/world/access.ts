// SPDX-License-Identifier: EUPL-1.2
// Holds a slice against its `access.ts`: every operation and every table, for every person of the cast. Each attempt
// is rolled back, so that all of them start from the same state.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sql } from 'kysely';
import { sliceOfOperation } from '#generated/contracts.ts';
import { operations as allOperations } from '#generated/operations.server.ts';
import { type Operation, perform, type RawInput } from '#kernel/operation.server.ts';
import type { Access } from '#kernel/pure/access.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import type { Runtime } from '#kernel/runtime.server.ts';
import { cast, personNames } from './cast.ts';
import type { Actor, World } from './world.ts';

export interface AccessCase {
  /** Name of the slice, and of its schema in the database. */
  readonly slice: string;
  readonly access: Access;
  readonly world: World;
  /** What each operation is tried with; left out: nothing. May differ per person. */
  readonly inputs: Readonly<Record<string, RawInput | ((who: string) => RawInput)>>;
  /** Table → label → value of the key of that row, for every row that was laid ready. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Column that tells rows apart, where it is not `id`. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Others who knock beside the cast, such as the holder of a link. */
  readonly others?: Readonly<Record<string, Actor>>;
  /** Other schemas whose tables this slice decides on. */
  readonly alsoSchemas?: readonly string[];
}

/** Makes the tests. Call it at the top of `access.test.ts`, after the world was laid ready. */
export function accessTests(given: AccessCase): void {
  const { slice, access, world, others = {} } = given;
  const operations = allOperations.filter(({ contract }) => sliceOfOperation[contract.name] === slice);
  const knockers: Record<string, Actor> = {
    ...Object.fromEntries(personNames.map((name) => [name, world.people[name]])),
    anonymous: world.anonymous,
    ...others,
  };
  const everybody = Object.keys(knockers).sort();

  suite(`${slice}: who may do what`, () => {
    test('every operation is decided on, and nothing else', () => {
      assert.deepEqual(
        Object.keys(access.operations).sort(),
        operations.map(({ contract }) => contract.name).sort(),
        'The operations in access.ts are not those of the contracts.',
      );
    });
    for (const operation of operations) {
      const { name } = operation.contract;
      const expected = access.operations[name];
      if (!expected) continue;
      test(name, async () => {
        assert.deepEqual(
          Object.values(expected).flat().sort(),
          everybody,
          `${name}: everybody must stand in exactly one outcome.`,
        );
        const wanted = byKnocker(expected);
        const input = given.inputs[name] ?? {};
        const met: Record<string, string> = {};
        // What weighs much is tried by people who proved themselves; without that nobody gets further than the step.
        if (operation.contract.stepUp) {
          await assertStepFirst(world, operation, typeof input === 'function' ? input('sanne') : input);
          await Promise.all(personNames.map((name) => world.stepUp(world.people[name])));
        }
        for (const who of everybody)
          met[who] = await attempt(
            world.runtime,
            knockers[who] as Actor,
            operation,
            typeof input === 'function' ? input(who) : input,
          );
        if (operation.contract.stepUp) await stepDown(world);
        assert.deepEqual(met, wanted);
      });
    }
  });

  suite(`${slice}: who sees which rows`, () => {
    const tables = tablesOf(world, [slice, ...(given.alsoSchemas ?? [])]);
    test('every table is decided on, and nothing else', async () => {
      assert.deepEqual(
        Object.keys(access.tables).sort(),
        await tables,
        'The tables in access.ts are not those of the schema.',
      );
    });
    for (const [table, expected] of Object.entries(access.tables)) {
      if (expected === 'closed')
        test(`${table} is closed to everybody`, async () => {
          for (const who of everybody)
            await assert.rejects(seen(world.runtime, knockers[who] as Actor, table, '1'), /permission denied/, who);
        });
      else
        test(`${table}`, async () => {
          const rows = given.rows[table] ?? {};
          const key = given.keys?.[table] ?? 'id';
          assert.deepEqual(
            Object.keys(expected).sort(),
            Object.keys(rows).sort(),
            `${table}: the rows in access.ts are not those laid ready.`,
          );
          const there = await world.owner<{ key: string }>(`select ${key}::text as key from ${table} order by 1`);
          assert.deepEqual(
            there.map((row) => row.key),
            Object.values(rows).sort(),
            `${table}: every row must have a label.`,
          );
          const labels = new Map(Object.entries(rows).map(([label, value]) => [value, label]));
          const met: Record<string, string[]> = {};
          const wanted: Record<string, string[]> = {};
          for (const who of everybody) {
            met[who] = (await seen(world.runtime, knockers[who] as Actor, table, key))
              .map((value) => labels.get(value) ?? value)
              .sort();
            wanted[who] = Object.keys(expected)
              .filter((label) => expected[label]?.includes(who))
              .sort();
          }
          assert.deepEqual(met, wanted);
        });
    }
  });
}

const byKnocker = (expected: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(expected).flatMap(([outcome, who]) => who.map((name) => [name, outcome])));

/** Runs an operation and takes everything back. */
async function attempt(runtime: Runtime, actor: Actor, operation: Operation, input: RawInput): Promise<string> {
  const outcome = await perform(withoutTrace(runtime), actor.caller, operation, input);
  return isRefusal(outcome) ? outcome.refused : 'done';
}

/** Without a second factor a short while ago an operation that weighs much is for nobody, whatever else they may do. */
async function assertStepFirst(world: World, operation: Operation, input: RawInput): Promise<void> {
  for (const name of personNames) {
    await world.stepUp(world.people[name], { minutesAgo: 16 });
    const met = await attempt(world.runtime, world.people[name], operation, input);
    const closed = operation.contract.audience === 'administrator' && !('administrator' in cast[name]);
    assert.equal(met, closed ? 'not-found' : 'step-up-needed', `${operation.contract.name} by ${name}`);
  }
}

const stepDown = (world: World) => world.owner('update membership.key set proved_at = null, proved_by = null');

class TakenBack extends Error {}

/** The same house, in which no transaction ever commits. */
export function withoutTrace(runtime: Runtime): Runtime {
  return {
    ...runtime,
    database: {
      ...runtime.database,
      transaction: async (as, body) => {
        let result: { value: Awaited<ReturnType<typeof body>> } | undefined;
        await runtime.database
          .transaction(as, async (tx, me) => {
            result = { value: await body(tx, me) };
            // What is only checked at the commit must be checked too.
            await sql`set constraints all immediate`.execute(tx);
            throw new TakenBack();
          })
          .catch((error: unknown) => {
            if (!(error instanceof TakenBack)) throw error;
          });
        if (!result) throw new Error('The transaction gave nothing.');
        return result.value;
      },
    },
  };
}

async function seen(runtime: Runtime, { caller }: Actor, table: string, key: string): Promise<string[]> {
  const { role = 'tegenveer_actor', keyHash } = caller;
  return runtime.database.transaction({ role, keyHash, readOnly: true }, async (tx) => {
    const { rows } = await sql<{ key: string }>`select ${sql.raw(key)}::text as key from ${sql.raw(table)}`.execute(tx);
    return rows.map((row) => row.key);
  });
}

async function tablesOf(world: World, schemas: readonly string[]): Promise<string[]> {
  const rows = await world.owner<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p') order by 1`,
    [schemas],
  );
  return rows.map(({ name }) => name);
}
