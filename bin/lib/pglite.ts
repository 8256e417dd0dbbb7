// SPDX-License-Identifier: EUPL-1.2
// A fresh embedded database in under a second. Making one from nothing takes over four, so its empty state, and its
// state after all migrations, are kept as files under .cache/ (named by the hash of what they were made from).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { projectRoot } from './tree.ts';

const cache = join(projectRoot, '.cache');
/** `vector` is there as on a server that has it installed: of no use until somebody creates the extension. */
const extensions = { pg_trgm, unaccent, vector };
const version =
  readFileSync(join(projectRoot, 'package.json'), 'utf8').match(/"@electric-sql\/pglite": "([^"]+)"/)?.[1] ?? '0';

/** What the migrated state is made from: the hash of everything that decides it. */
export function migrationsHash(root = projectRoot): string {
  const hash = createHash('sha256').update(version);
  const folder = join(root, 'database', 'migrations');
  if (!existsSync(folder)) return hash.digest('hex').slice(0, 20);
  for (const name of readdirSync(folder).sort())
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 20);
}

/** Types as the running house reads them: big numbers as numbers, days as text. */
const parsers = { 20: Number, 1700: Number, 1082: (value: string) => value };

/** An empty embedded database in memory, connected as its superuser. */
export async function emptyPglite(): Promise<PGlite> {
  return restored(`empty-${version}`, () => PGlite.create({ extensions, parsers }));
}

/** A migrated embedded database in memory, connected as its superuser. */
export async function migratedPglite(): Promise<PGlite> {
  return restored(`migrated-${migrationsHash()}`, async () => {
    const lite = await emptyPglite();
    await applyMigrations(lite);
    return lite;
  });
}

/** Applies the migrations the way the running house does. */
export async function applyMigrations(lite: PGlite): Promise<void> {
  if (!existsSync(join(projectRoot, 'src', 'kernel', 'migrations.server.ts'))) return;
  const { migrate } = await import('#kernel/migrations.server.ts');
  await migrate({
    exec: async (text) => void (await lite.exec(text)),
    query: async (text) => (await lite.query(text)).rows,
  });
}

async function restored(name: string, make: () => Promise<PGlite>): Promise<PGlite> {
  const file = join(cache, `pglite-${name}.tar`);
  if (existsSync(file)) return PGlite.create({ extensions, parsers, loadDataDir: new Blob([readFileSync(file)]) });
  const lite = await make();
  mkdirSync(cache, { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer()));
  renameSync(mine, file);
  if (name.startsWith('migrated-')) forgetOlder('pglite-migrated-', file);
  return lite;
}

/** One kept state is 40 MB; those of earlier migrations are of no use. */
function forgetOlder(prefix: string, keep: string): void {
  for (const name of readdirSync(cache))
    if (name.startsWith(prefix) && join(cache, name) !== keep) rmSync(join(cache, name), { force: true });
}
