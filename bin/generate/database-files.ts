// SPDX-License-Identifier: EUPL-1.2
// schema.sql and types.ts, from a fresh database with all migrations. What they are made from decides them entirely,
// so the outcome is kept under that hash and not made twice.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { migratedPglite, migrationsHash } from '../lib/pglite.ts';
import { projectRoot } from '../lib/tree.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { schemaSql } from './schema-sql.ts';
import { tableTypes } from './table-types.ts';

/** Path → text of the files that follow from the migrations. */
export async function databaseFiles(): Promise<Map<string, string>> {
  const kept = join(projectRoot, '.cache', `database-${migrationsHash()}-${printersHash()}.json`);
  if (existsSync(kept)) return new Map(JSON.parse(readFileSync(kept, 'utf8')));
  const lite = await migratedPglite();
  try {
    const catalogue = await readCatalogue(lite);
    await addShown(lite, catalogue);
    const files = new Map([
      ['database/schema.sql', schemaSql(catalogue)],
      ['database/types.ts', tableTypes(catalogue)],
    ]);
    mkdirSync(join(projectRoot, '.cache'), { recursive: true });
    writeFileSync(kept, JSON.stringify([...files]));
    return files;
  } finally {
    await lite.close();
  }
}

function printersHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 12);
}

/** For each view column: which table column it shows unchanged, as the answer to the view's own query says. */
async function addShown(lite: PGlite, { relations }: Catalogue): Promise<void> {
  const { rows } = await lite.query<{ oid: number; at: number; table: string; column: string }>(
    `select c.oid::int as oid, a.attnum::int as at, n.nspname || '.' || c.relname as table, a.attname as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attnum > 0`,
  );
  const source = new Map(rows.map((row) => [`${row.oid} ${row.at}`, { table: row.table, column: row.column }]));
  for (const view of relations.filter(({ definition }) => definition !== null)) {
    const origins = await originsOf(lite, view.definition ?? '');
    for (const [at, column] of view.columns.entries()) {
      const shown = source.get(origins[at] ?? '');
      if (shown) column.shows = shown;
    }
  }
}

/** Asks the row description of a query: per column `table-oid position`, zeros for what is computed. */
async function originsOf(lite: PGlite, query: string): Promise<string[]> {
  const text = Buffer.from(`${query}\0`);
  const message = Buffer.alloc(5 + text.length);
  message.write('Q', 0);
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  const { messages } = await lite.execProtocol(message);
  const description = messages.find((answer) => 'fields' in answer);
  if (description === undefined || !('fields' in description) || !Array.isArray(description.fields)) return [];
  return description.fields.map((field: { tableID: number; columnID: number }) => `${field.tableID} ${field.columnID}`);
}
