// SPDX-License-Identifier: EUPL-1.2
// Asks the migrated database every question, then plants what the question is against and sees that it answers.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openTestDatabase } from '#world/database.ts';
import { type Question, questions } from './questions.ts';

const { owner, bare, superuser } = await openTestDatabase();

const ask = async ({ sql }: Question): Promise<string[]> =>
  (await owner<{ wrong: string }>(`select wrong from (${sql}) q(wrong) order by 1`)).map(({ wrong }) => wrong);

for (const question of questions)
  suite(question.name, () => {
    test('holds for everything there is', async () => {
      assert.deepEqual(await ask(question), []);
    });
    test('and finds what was planted', async () => {
      try {
        await superuser(question.plant);
        assert.match((await ask(question)).join('\n'), question.names);
      } finally {
        await superuser(question.uproot);
      }
      assert.deepEqual(await ask(question), []);
    });
  });

suite('outside an acting transaction', () => {
  const tables = owner<{
    name: string;
  }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_|^information_schema$' order by 1`);

  test('a query sees nothing of any table or view', async () => {
    await owner(
      `insert into membership.organisation (id, slug, name, kind, visibility) values ('aaaaaaaaaaaa', 'waterstede', 'Waterstede', 'municipality', 'public')`,
    );
    assert.ok((await tables).length > 10);
    for (const { name } of await tables)
      assert.equal(await seen(name), 0, `${name} shows rows to a query that acts for nobody`);
  });

  test('while inside one the same row is there', async () => {
    const [row] = await owner<{ n: number }>('select count(*)::int as n from membership.organisation');
    assert.equal(row?.n, 1);
  });

  /** Rows a bare query gets; refused is as good as none. */
  const seen = (name: string): Promise<number> =>
    bare(`select 1 from ${name} limit 1`).then(
      (rows) => rows.length,
      (error: Error) => {
        assert.match(error.message, /permission denied/);
        return 0;
      },
    );
});
