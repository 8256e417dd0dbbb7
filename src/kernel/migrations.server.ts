// SPDX-License-Identifier: EUPL-1.2
// Plain SQL, forward only, in one transaction each. What was applied is remembered with its hash, so that an edited
// migration is noticed before it does harm.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseRefusal } from './database-refusal.ts';

/** The least a connection must do to be migrated: run statements as owner, and answer rows. */
export interface OwnerConnection {
  exec(text: string): Promise<void>;
  query(text: string): Promise<unknown[]>;
}

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

const folder = new URL('../../database/migrations/', import.meta.url);

/** All migrations of this program, in order. */
export function migrations(): Migration[] {
  return readdirSync(migrationFolder())
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, migrationFolder()), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

// Bundled pages live in build/server; the migrations stay where they are in the project.
const migrationFolder = () =>
  import.meta.url.includes('/build/') ? new URL('../../database/migrations/', import.meta.url) : folder;

/** Name of the newest migration this program expects. */
export function expectedMigrations(): string {
  return migrations().at(-1)?.name ?? '';
}

/**
 * Brings a database up to date. Safe to call from several processes: they wait for each other.
 * Throws when an applied migration was edited since.
 * @returns the name of the newest migration
 */
export async function migrate(owner: OwnerConnection, progress: (line: string) => void = () => {}): Promise<string> {
  await owner.exec('select pg_advisory_lock(4183201)');
  try {
    await owner.exec('create schema if not exists kernel');
    await owner.exec(
      'create table if not exists kernel.migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map((await owner.query('select name, hash from kernel.migration')).map(readApplied));
    for (const migration of migrations()) {
      const known = applied.get(migration.name);
      if (known === migration.hash) continue;
      if (known !== undefined)
        throw new DatabaseRefusal(
          `Migration ${migration.name} was changed after it was applied to this database. Restore the file as it was, and put the change in a new migration.`,
        );
      progress(`Migration ${migration.name}`);
      await owner
        .exec(
          `begin;\n${migration.text}\n;insert into kernel.migration (name, hash) values ('${migration.name}', '${migration.hash}'); commit;`,
        )
        .catch(async (error: Error) => {
          await owner.exec('rollback').catch(() => {});
          throw new Error(`Migration ${migration.name} failed, and nothing of it was kept: ${error.message}`, {
            cause: error,
          });
        });
    }
    return expectedMigrations();
  } finally {
    await owner.exec('select pg_advisory_unlock(4183201)').catch(() => {});
  }
}

function readApplied(row: unknown): [string, string] {
  const { name, hash } = row as { name: string; hash: string };
  return [name, hash];
}

/**
 * Lets a runtime login take the runtime roles, and gives it none of their rights before it does: what it asks outside
 * an acting transaction then sees nothing, not even what is public.
 */
export async function letLoginAct(owner: OwnerConnection, login: string): Promise<void> {
  const name = `"${login.replaceAll('"', '""')}"`;
  const perGrant = await owner.query("select 1 where current_setting('server_version_num')::int >= 160000");
  // Until PostgreSQL 15 it is the login that inherits or not; from 16 on each grant says it.
  if (perGrant.length === 0) await owner.exec(`alter role ${name} noinherit`);
  const terms = perGrant.length === 0 ? '' : ' with inherit false, set true';
  await owner.exec(`grant tegenveer_actor, tegenveer_worker to ${name}${terms}`);
}
