// SPDX-License-Identifier: EUPL-1.2
// The only way to the tables. Nobody gets a bare connection: every query runs inside a transaction that has taken
// a runtime role and says whose key it carries, so that row-level security decides what exists.
import type { PGlite } from '@electric-sql/pglite';
import { type Dialect, Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import type { DB } from '../../database/types.ts';
import { DatabaseRefusal } from './database-refusal.ts';
import { bigIntType, dayType, numericType, openFolder } from './embedded.server.ts';
import { keepingPlans } from './kept-plans.server.ts';
import { letLoginAct, migrate } from './migrations.server.ts';
import { openOwner } from './owner.server.ts';
import { en } from './words/en.ts';
import { nl } from './words/nl.ts';

export type Role = 'tegenveer_actor' | 'tegenveer_worker';

type Transact = <T>(
  as: { role: Role; keyHash: string | null; readOnly?: boolean; language?: 'nl' | 'en' },
  body: (tx: Transaction<DB>, me: Me) => Promise<T>,
) => Promise<T>;

export interface Database {
  readonly kind: 'pglite' | 'postgres';
  /**
   * Runs a body in one transaction as a role, carrying the hash of a key (or none: the public). Who is erased is somebody in
   * the language of who reads; Dutch where nobody does.
   */
  readonly transaction: Transact;
  /** The same, for a round that asks the same of one person after another: plans of statements are kept meanwhile. */
  readonly repeating: Transact;
  /** True when the database answers and its migrations are those of this program. */
  ready(): Promise<boolean>;
  pool(): { total: number; idle: number; waiting: number };
  /** How the job queue reaches its own tables: as the worker, and never inside somebody's transaction. */
  readonly queue: QueueAccess;
  close(): Promise<void>;
}

/** As pg-boss takes it: statements of its own over the embedded database, or a small pool of its own to a server. */
export type QueueAccess =
  | {
      readonly backend: 'pglite';
      readonly db: { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
    }
  | {
      readonly backend: 'postgres';
      readonly connectionString: string;
      readonly options: string;
      readonly application_name: string;
      readonly max: number;
    };

/** Who the key turned out to belong to, as the database says. */
export interface Me {
  readonly personId: string | null;
  readonly keyId: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly scopes: readonly string[];
  readonly administrator: boolean;
  /** Proved to be there by a second factor in the last 15 minutes; never true for a token or a link. */
  readonly steppedUp: boolean;
}

export type Where =
  /** An embedded database that is open already: a restored one, in tests. */
  | { readonly lite: PGlite }
  | { readonly folder: string | null; readonly progress?: (line: string) => void }
  | {
      readonly url: string;
      readonly ownerUrl?: string | undefined;
      readonly poolSize?: number;
      readonly progress?: (line: string) => void;
    };

/**
 * Opens the database and brings its tables up to date: the embedded one in `folder` (`null`: in memory),
 * or a PostgreSQL server. With a server, migrations run only where `ownerUrl` is given.
 * Throws a `DatabaseRefusal` with a readable sentence when it may not be used.
 */
export async function openDatabase(where: Where): Promise<Database> {
  if ('lite' in where) return overEmbedded(where.lite);
  return 'url' in where ? openServer(where) : openEmbedded(where);
}

export { DatabaseRefusal } from './database-refusal.ts';

async function openEmbedded({ folder, progress }: Extract<Where, { folder: string | null }>): Promise<Database> {
  const { lite, close } = await openFolder(folder);
  return overEmbedded(lite, close, progress);
}

/** Brings an embedded database up to date, and closes it to whoever has not taken a role. */
async function overEmbedded(
  lite: PGlite,
  close = async () => (lite.closed ? undefined : lite.close()),
  progress?: (line: string) => void,
): Promise<Database> {
  const migrations = await migrate(
    { exec: async (text) => void (await lite.exec(text)), query: async (text) => (await lite.query(text)).rows },
    progress,
  );
  // The embedded database connects as its superuser and would fail open: outside an acting transaction nobody may do anything.
  await lite.exec("set time zone 'UTC'; set session role tegenveer_nobody");
  const kysely = new Kysely<DB>({ dialect: new PGliteDialect({ pglite: lite }) });
  return database(
    'pglite',
    { once: kysely, again: kysely },
    migrations,
    () => ({ total: 1, idle: 1, waiting: 0 }),
    { backend: 'pglite', db: { executeSql: (text, values = []) => asWorker(lite, text, values) } },
    async () => {
      await kysely.destroy();
      await close();
    },
  );
}

/**
 * One statement of the queue, or several with a `begin … commit` of their own, after taking the role of the worker. All of
 * it is one message, so nobody's transaction comes in between, and the role ends with the transaction the text ends with.
 */
async function asWorker(lite: PGlite, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  const take = 'set local role tegenveer_worker';
  if (values.length > 0)
    return lite.transaction(async (tx) => {
      await tx.exec(take);
      return { rows: (await tx.query(text, values)).rows };
    });
  try {
    return { rows: (await lite.exec(`${take};\n${text}`)).flatMap(({ rows }) => rows) };
  } catch (error) {
    await lite.exec('rollback');
    throw error;
  }
}

async function openServer({
  url,
  ownerUrl,
  poolSize = 10,
  progress,
}: Extract<Where, { url: string }>): Promise<Database> {
  const { default: pg } = await import('pg');
  for (const type of [bigIntType, numericType]) pg.types.setTypeParser(type, Number);
  pg.types.setTypeParser(dayType, (value) => value);
  const login = decodeURIComponent(new URL(url).username);
  let migrations: string | null = null;
  if (ownerUrl) {
    const owner = await openOwner({ ownerUrl });
    try {
      migrations = await migrate(owner, progress);
      await letLoginAct(owner, login);
    } finally {
      await owner.close();
    }
  }
  // "Today" is the same day in a policy as in a rule: UTC, wherever the server stands.
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'tegenveer',
    options: '-c TimeZone=UTC',
  });
  pool.on('error', () => {}); // an idle connection that broke is replaced at the next query
  // One that breaks in the middle of a transaction fails that transaction; without an ear it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) as Dialect });
  try {
    await refuseTooMuchPower(kysely);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const again = new Kysely<DB>({ dialect: new PostgresDialect({ pool: keepingPlans(pool) }) as Dialect });
  return database(
    'postgres',
    { once: kysely, again },
    migrations,
    () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    {
      backend: 'postgres',
      connectionString: url,
      options: '-c TimeZone=UTC -c role=tegenveer_worker',
      application_name: 'tegenveer-jobs',
      max: 3,
    },
    () => kysely.destroy(),
  );
}

/** The runtime login may own nothing and bypass nothing, else row-level security would not hold. */
async function refuseTooMuchPower(kysely: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ super: boolean; owns: boolean; acts: boolean; inherits: boolean }>`
    select (r.rolsuper or r.rolbypassrls) as super,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'
        and n.nspname = 'kernel' and pg_has_role(current_user, c.relowner, 'usage')) as owns,
      (exists (select 1 from pg_roles where rolname = 'tegenveer_actor')
        and pg_has_role(current_user, (select oid from pg_roles where rolname = 'tegenveer_actor'), 'member')) as acts,
      (exists (select 1 from pg_roles where rolname = 'tegenveer_actor')
        and pg_has_role(current_user, (select oid from pg_roles where rolname = 'tegenveer_actor'), 'usage')) as inherits
    from pg_roles r where r.rolname = current_user`.execute(kysely);
  const login = rows[0];
  if (!login || login.super || login.owns)
    throw new DatabaseRefusal(
      'DATABASE_URL logs in as a role that owns the tables or may bypass row-level security. Use a plain login for DATABASE_URL, and the owner only in DATABASE_OWNER_URL.',
    );
  if (!login.acts)
    throw new DatabaseRefusal(
      'The tables are not there yet, or the login of DATABASE_URL was not given the role tegenveer_actor. Run "bin/tegenveer migrate" with DATABASE_OWNER_URL set.',
    );
  if (login.inherits)
    throw new DatabaseRefusal(
      'The login of DATABASE_URL has the rights of tegenveer_actor without taking that role. Run "bin/tegenveer migrate" with DATABASE_OWNER_URL set, or give it the role "with inherit false".',
    );
}

function database(
  kind: Database['kind'],
  { once: kysely, again }: Readonly<Record<'once' | 'again', Kysely<DB>>>,
  migrations: string | null,
  pool: Database['pool'],
  queue: QueueAccess,
  close: () => Promise<void>,
): Database {
  const over =
    (statements: Kysely<DB>): Transact =>
    async ({ role, keyHash, readOnly, language }, body) =>
      statements.transaction().execute(async (tx) => body(tx, await takeRole(tx, role, keyHash, readOnly, language)));
  return {
    kind,
    pool,
    queue,
    close,
    transaction: over(kysely),
    repeating: over(again),
    ready: async () => {
      try {
        const expected = migrations ?? (await import('./migrations.server.ts')).expectedMigrations();
        const { rows } = await kysely.transaction().execute(async (tx) => {
          await takeRole(tx, 'tegenveer_actor', null);
          return sql<{ name: string | null }>`select kernel.newest_migration() as name`.execute(tx);
        });
        return rows[0]?.name === expected;
      } catch {
        return false;
      }
    },
  };
}

/**
 * One round trip: take the role, carry the key, and hear whose it is. All settings end with the transaction. That it
 * only reads is set here too: the embedded database's driver leaves Kysely's access mode out.
 */
async function takeRole(
  tx: Transaction<DB>,
  role: Role,
  keyHash: string | null,
  readOnly = false,
  language: 'nl' | 'en' = 'nl',
): Promise<Me> {
  const { rows } = await sql<{ me: Me | null }>`
    select set_config('role', ${role}, true), set_config('tegenveer.key', ${keyHash ?? ''}, true),
      set_config('transaction_read_only', ${readOnly ? 'on' : 'off'}, true), set_config('tegenveer.words', ${erased[language]}, true),
      membership.whoami(${keyHash ?? ''}) as me`.execute(tx);
  return rows[0]?.me ?? nobody;
}

/** What the database says where a name was erased. */
const erased = { nl: JSON.stringify(nl.erased), en: JSON.stringify(en.erased) };

export const nobody: Me = {
  personId: null,
  keyId: null,
  kind: null,
  subject: null,
  scopes: [],
  administrator: false,
  steppedUp: false,
};
