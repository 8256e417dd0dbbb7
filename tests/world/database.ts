// SPDX-License-Identifier: EUPL-1.2
// A migrated database of its own for each test file, on the kind that TEGENVEER_TEST_DATABASE names:
// `pglite` (default) or `postgres`. The runner starts one PostgreSQL server and says where it is in
// TEGENVEER_TEST_SERVER; a file that is run alone starts one itself.
import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import pg from 'pg';
import { migratedPglite, migrationsHash } from '../../bin/lib/pglite.ts';
import { type Login, startServer } from '../../bin/lib/postgres.ts';
import { type Database, openDatabase } from '../../src/kernel/database.server.ts';
import { letLoginAct, migrate } from '../../src/kernel/migrations.server.ts';

export const databaseKind: Database['kind'] =
  process.env['TEGENVEER_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'pglite';

type Row = Readonly<Record<string, unknown>>;

export interface TestDatabase {
  /** As the running house has it: a runtime login that owns nothing. */
  readonly database: Database;
  /** As the owner, who sees and may do all: to lay ready what a test needs, and to look at what is really there. */
  owner<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** As whoever may do everything on this server: to plant what the owner could not. */
  superuser(text: string): Promise<void>;
  /** As the runtime login, outside any acting transaction. */
  bare<R extends object = Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/** Opens a database for this file; it is gone when the file's tests are done. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { close, ...opened } = await openDatabaseOf(databaseKind);
  after(close);
  return opened;
}

/** The same outside a test: whoever opened it closes it. */
export const openDatabaseOf = (kind: Database['kind']): Promise<Opened> =>
  kind === 'pglite' ? openLite() : openCopy();

export type Opened = TestDatabase & { close(): Promise<void> };

async function openLite(): Promise<Opened> {
  const lite = await migratedPglite();
  const database = await openDatabase({ lite });
  return {
    database,
    owner: (text, values = []) =>
      lite.transaction(async (tx) => {
        await tx.exec('set local role postgres');
        return (await tx.query<never>(text, [...values])).rows;
      }),
    superuser: async (text) => {
      await lite.transaction((tx) => tx.exec(`set local role postgres; ${text}`));
    },
    bare: async (text, values = []) => (await lite.query<never>(text, [...values])).rows,
    close: () => database.close(),
  };
}

async function openCopy(): Promise<Opened> {
  const server = await serverToUse();
  const template = await migratedTemplate(server.url);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(server.url('tegenveer_owner', 'postgres'), `create database ${name} template ${template}`);
  const database = await openDatabase({ url: server.url('tegenveer_login', name), poolSize: 4 });
  const owner = new pg.Pool({ connectionString: server.url('tegenveer_owner', name), max: 1 });
  const bare = new pg.Pool({ connectionString: server.url('tegenveer_login', name), max: 1 });
  // A connection that breaks while the database is dropped is no failure of a test.
  for (const pool of [owner, bare]) pool.on('error', () => {});
  return {
    database,
    owner: async (text, values = []) => (await owner.query<never>(text, [...values])).rows,
    superuser: (text) => once(server.url('postgres', name), text),
    bare: async (text, values = []) => (await bare.query<never>(text, [...values])).rows,
    close: async () => {
      await Promise.all([database.close(), owner.end(), bare.end()]);
      // As the superuser: a session that is just ending may still hold on.
      await once(server.url('postgres', 'postgres'), `drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

interface ServerInUse {
  url(login: Login, database: string): string;
  stop(): Promise<void>;
}

async function serverToUse(): Promise<ServerInUse> {
  const running = process.env['TEGENVEER_TEST_SERVER'];
  if (running === undefined) return startServer();
  return { url: (login, database) => `postgres://${login}@${running}/${database}`, stop: async () => {} };
}

/** The database all others are copied from: made once per server, whoever comes first. */
async function migratedTemplate(url: ServerInUse['url']): Promise<string> {
  const name = `migrated_${migrationsHash()}`;
  const waiting = new pg.Client({ connectionString: url('tegenveer_owner', 'postgres') });
  await waiting.connect();
  try {
    await waiting.query('select pg_advisory_lock(4183202)');
    const { rowCount } = await waiting.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    await waiting.query(`create database ${name}_made`);
    await migrateAs(url('tegenveer_owner', `${name}_made`));
    await waiting.query(`alter database ${name}_made rename to ${name}`);
    return name;
  } finally {
    await waiting.end();
  }
}

async function migrateAs(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const connection = {
      // Each migration in a session of its own, as where an installation is brought up to date a step at a time.
      exec: async (text: string) => (text.startsWith('begin;') ? once(url, text) : void (await owner.query(text))),
      query: async (text: string) => (await owner.query(text)).rows,
    };
    await migrate(connection);
    await letLoginAct(connection, 'tegenveer_login');
  } finally {
    await owner.end();
  }
}

async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
