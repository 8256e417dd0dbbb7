// SPDX-License-Identifier: EUPL-1.2
// Read from the catalogue: whoever has no part in a space changes and deletes no row of it, whatever column they try.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { loadLivingExample } from '#capabilities/exchange/living-example.operations.server.ts';
import { type Actor, openWorld } from '#world/world.ts';

const world = await openWorld();
const { daan, karim } = world.people;

interface Column {
  readonly table: string;
  readonly name: string;
}
let columns: Column[] = [];
let tables: string[] = [];

before(async () => {
  await world.worker.done(loadLivingExample);
  columns = await world.owner<Column>(
    `select c.oid::regclass::text as table, quote_ident(a.attname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and a.attnum > 0 and has_column_privilege('tegenveer_actor', c.oid, a.attnum, 'update')
        and n.nspname not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  tables = (
    await world.owner<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and has_table_privilege('tegenveer_actor', c.oid, 'delete')
          and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    )
  ).map(({ name }) => name);
});

/** What a person could write to: statements that reached a row, each taken back. No condition, so no see-policy helps. */
async function reached({ caller }: Actor, statements: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const { role = 'tegenveer_actor', keyHash } = caller;
  await world.runtime.database
    .transaction({ role, keyHash }, async (tx) => {
      for (const statement of statements) {
        await sql`savepoint before`.execute(tx);
        try {
          const { numAffectedRows } = await sql.raw(statement).execute(tx);
          if (numAffectedRows) found.push(statement);
        } catch (error) {
          // Refused by a policy is well; stopped by anything else, the row had been reached.
          if (!(error instanceof Error && 'code' in error && error.code === '42501')) found.push(statement);
        }
        await sql`rollback to savepoint before`.execute(tx);
      }
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return found;
}
class TakenBack extends Error {}

const writes = () => [
  ...columns.map(({ table, name }) => `update ${table} set ${name} = null`),
  ...tables.map((table) => `delete from ${table}`),
];

/** Their own name and language, and what their own organisation is called. */
const own = /^update membership\.(organisation|person) /;

test('the public changes nothing at all', async () => {
  assert.ok(columns.length > 100 && tables.length > 3);
  assert.deepEqual(await reached(world.anonymous, writes()), []);
});

test('the neighbour changes nothing but what is their own', async () => {
  assert.deepEqual(
    (await reached(daan, writes())).filter((statement) => !own.test(statement)),
    [],
  );
});

test('who wrote everything and then left, changes nothing of it any more', async () => {
  const authored = await world.owner<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind = 'r' and a.attname = 'author_id' and not a.attisdropped order by 1`,
  );
  for (const { name } of authored) await world.owner(`update ${name} set author_id = $1`, [karim.id]);
  await world.owner('delete from membership.affiliation where person_id = $1', [karim.id]);
  assert.ok(authored.length > 5);
  assert.deepEqual(
    (await reached(karim, writes())).filter((statement) => !own.test(statement)),
    [],
  );
});
