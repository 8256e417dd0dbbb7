// SPDX-License-Identifier: EUPL-1.2
// When a database may not be used, and what an embedded one keeps when its process is killed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { databaseKind, openTestDatabase } from '#world/database.ts';
import { startServer } from '../../bin/lib/postgres.ts';
import { openDatabase } from './database.server.ts';
import { FolderInUse, lockFolder } from './folder-lock.server.ts';
import { newId } from './ids.server.ts';
import { migrate } from './migrations.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'tegenveer-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const project = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a piece of program in a process of its own; what it says comes line by line. */
function processWith(text: string) {
  const file = join(folder, `${newId()}.ts`);
  writeFileSync(
    file,
    text
      .replaceAll('#kernel/', `${project}src/kernel/`)
      .replaceAll("'kysely'", `'${project}node_modules/kysely/dist/index.js'`),
  );
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit');
  return {
    lines,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const asWorker = { role: 'tegenveer_worker', keyHash: null } as const;

const { owner } = await openTestDatabase();

suite('a migration that was edited after it was applied', () => {
  test('is noticed before anything happens', async () => {
    const [first] = await owner<{ name: string; hash: string }>(
      'select name, hash from kernel.migration order by name limit 1',
    );
    const statements: string[] = [];
    const connection = {
      exec: async (text: string) => void statements.push(text),
      query: async () => [{ ...first, hash: 'another' }],
    };
    await assert.rejects(migrate(connection), new RegExp(`${first?.name} was changed after it was applied`));
    assert.ok(!statements.some((text) => text.startsWith('begin')));
    assert.ok(statements.at(-1)?.includes('pg_advisory_unlock'));
  });

  test('while the same migrations again do nothing', async () => {
    const applied = await owner('select name, hash from kernel.migration');
    const progress: string[] = [];
    const connection = { exec: async () => {}, query: async () => applied };
    await migrate(connection, (line) => progress.push(line));
    assert.deepEqual(progress, []);
  });
});

suite('the folder of an embedded database', {
  skip: databaseKind !== 'pglite' && 'only for the embedded database',
}, () => {
  test('is refused to a second process, with a sentence, and is free when the first one ends, however it ends', async () => {
    const place = join(folder, 'shared');
    const first = processWith(`
      import { lockFolder } from '#kernel/folder-lock.server.ts';
      await lockFolder(${JSON.stringify(place)});
      console.log('locked');
      setInterval(() => {}, 1000);`);
    assert.equal((await first.lines.next()).value, 'locked');
    await assert.rejects(lockFolder(place), (error: Error) => {
      assert.ok(error instanceof FolderInUse);
      assert.match(error.message, /is in use by another Tegenveer process.*DATABASE_URL/);
      return true;
    });
    await first.kill();
    const unlock = await lockFolder(place);
    await assert.rejects(lockFolder(place), FolderInUse);
    await unlock();
    await (await lockFolder(place))();
  });

  test('keeps everything that was acknowledged when the process is killed, and nothing that was half done', async () => {
    const place = join(folder, 'killed');
    const writer = processWith(`
      import { sql } from 'kysely';
      import { openDatabase } from '#kernel/database.server.ts';
      const database = await openDatabase({ folder: ${JSON.stringify(place)} });
      for (let n = 0; ; n++) {
        await database.transaction({ role: 'tegenveer_worker', keyHash: null }, async (tx) => {
          await sql\`insert into membership.organisation (id, slug, name, kind) values (\${'a' + n}, \${'first-' + n}, 'x', 'other')\`.execute(tx);
          await sql\`insert into membership.organisation (id, slug, name, kind) values (\${'b' + n}, \${'second-' + n}, 'x', 'other')\`.execute(tx);
        });
        console.log(n);
      }`);
    let acknowledged = -1;
    while (acknowledged < 40) acknowledged = Number((await writer.lines.next()).value);
    await writer.kill();
    for (let line = await writer.lines.next(); !line.done; line = await writer.lines.next())
      acknowledged = Number(line.value);
    const database = await openDatabase({ folder: place });
    const kept = await database.transaction(
      asWorker,
      async (tx) =>
        (
          await sql<{ first: number; second: number }>`
        select count(*) filter (where slug like 'first-%')::int as first, count(*) filter (where slug like 'second-%')::int as second
        from membership.organisation`.execute(tx)
        ).rows[0],
    );
    await database.close();
    assert.ok((kept?.first ?? 0) > acknowledged, `${acknowledged + 1} were acknowledged, ${kept?.first} were kept`);
    assert.equal(kept?.first, kept?.second);
  });
});

suite('a PostgreSQL login', { skip: databaseKind !== 'postgres' && 'only for a PostgreSQL server' }, () => {
  const name = `start_${newId()}`;
  const plain = `plain_${newId()}`;
  const running = process.env['TEGENVEER_TEST_SERVER'];
  const server = running === undefined ? startServer() : null;
  const url = async (login: string, database = name) =>
    `postgres://${login}@${running ?? `localhost:${(await server)?.port}`}/${database}`;
  const superuser = async (text: string) => {
    const client = new pg.Client({ connectionString: await url('postgres', 'postgres') });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  before(async () => {
    await superuser(`create database ${name} owner tegenveer_owner`);
    await superuser(`create role ${plain} login`);
  });
  after(async () => {
    await superuser(`drop database ${name} with (force)`);
    await superuser(`drop role ${plain}`);
    await (await server)?.stop();
  });

  test('opens an empty database, says it is not ready, and the owner makes the tables', async () => {
    const empty = await openDatabase({ url: await url('tegenveer_login') }).catch((error: Error) => error);
    // On a server where no other Tegenveer ever was, the roles are not there yet either: then it is refused.
    if (empty instanceof Error) assert.match(empty.message, /tables are not there yet/);
    else {
      assert.equal(await empty.ready(), false);
      await empty.close();
    }
    const made = await openDatabase({ url: await url('tegenveer_login'), ownerUrl: await url('tegenveer_owner') });
    assert.equal(await made.ready(), true);
    await made.close();
  });

  test('that owns the tables or may do all is refused', async () => {
    for (const login of ['tegenveer_owner', 'postgres'])
      await assert.rejects(openDatabase({ url: await url(login) }), /owns the tables or may bypass/);
  });

  test('that was not given the runtime roles is refused, and so is one that has their rights all the time', async () => {
    await assert.rejects(openDatabase({ url: await url(plain) }), /tables are not there yet, or the login/);
    await superuser(`grant tegenveer_actor to ${plain}`);
    await assert.rejects(openDatabase({ url: await url(plain) }), /without taking that role/);
  });

  test('whose connection breaks in the middle of a transaction fails that one, and goes on', async () => {
    const opened = await openDatabase({ url: await url('tegenveer_login') });
    const as = { role: 'tegenveer_actor', keyHash: null } as const;
    const broken = opened.transaction(as, async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await superuser(`select pg_terminate_backend(${rows[0]?.pid}, 5000)`);
      // Nothing is asked at the moment the server hangs up.
      await new Promise((resolve) => setImmediate(resolve));
      return sql`select 1`.execute(tx);
    });
    await assert.rejects(broken);
    assert.equal(await opened.ready(), true);
    await opened.close();
  });
});
