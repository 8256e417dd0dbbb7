// SPDX-License-Identifier: EUPL-1.2
// A backup is one compressed file of JSON lines: what it is, every row of every table, and a closing line with counts
// and a hash. It does not depend on the kind of database: what was kept embedded can be restored on a server.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { expectedMigrations, migrate } from './migrations.server.ts';
import type { Owner } from './owner.server.ts';

/** The backup or the database cannot be used; `message` is a sentence for the administrator. */
export class BackupRefusal extends Error {}

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Its rows refer to each other, so they go in by one statement. */
  readonly selfReferring: boolean;
}

const batch = 500;
const insertBatch = 5_000;
/** Rows stay the text the database gave: read and written again as numbers, 1.50 would become 1.5 and a hash would break. */
const rowStart = '{"row": ';

/** Writes all tables to `file`, as they are at one moment. */
export async function backup(
  owner: Owner,
  file: string,
  progress: (line: string) => void = () => {},
): Promise<BackupReport> {
  await owner.exec('begin transaction isolation level repeatable read read only');
  const report = { tables: 0, rows: 0 };
  try {
    await pipeline(
      Readable.from(lines(owner, report, progress)),
      createGzip(),
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    );
  } finally {
    await owner.exec('rollback');
  }
  return report;
}

async function* lines(
  owner: Owner,
  report: { tables: number; rows: number },
  progress: (line: string) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const sayText = (line: string) => {
    hash.update(line);
    return line;
  };
  const say = (value: unknown) => sayText(`${JSON.stringify(value)}\n`);
  yield say({
    tegenveer: 'backup',
    format: 1,
    migrations: await newestMigration(owner),
    createdAt: new Date().toISOString(),
  });
  for (const table of await tablesInOrder(owner)) {
    yield say({ table: table.name, columns: table.columns });
    let count = 0;
    const columns = table.columns.map(quoted).join(', ');
    await owner.exec(
      `declare rows_of cursor for select to_jsonb(t)::text as row from (select ${columns} from ${table.name}) t`,
    );
    for (;;) {
      const rows = (await owner.query(`fetch ${batch} from rows_of`)) as { row: string }[];
      for (const { row } of rows) yield sayText(`${rowStart}${row}}\n`);
      count += rows.length;
      if (rows.length < batch) break;
    }
    await owner.exec('close rows_of');
    report.tables += 1;
    report.rows += count;
    progress(`${table.name}: ${count}`);
    yield say({ end: table.name, rows: count });
  }
  yield `${JSON.stringify({ closed: true, tables: report.tables, rows: report.rows, sha256: hash.digest('hex') })}\n`;
}

/**
 * Puts a backup into an empty database, all or nothing, and holds it against its own counts, hash and chains.
 * Throws `BackupRefusal` when the database is not empty, or the file is broken, cut off, or of another version.
 */
export async function restore(
  owner: Owner,
  file: string,
  progress: (line: string) => void = () => {},
): Promise<BackupReport> {
  await migrate(owner, progress);
  await refuseUsed(owner);
  await owner.exec('begin');
  try {
    const report = await readInto(owner, file, progress);
    const broken = await owner.query('select space_id from kernel.verify_chains()');
    if (broken.length > 0)
      throw new BackupRefusal(`The facts of ${broken.length} spaces do not hold together. Nothing was restored.`);
    await owner.exec('commit');
    return report;
  } catch (error) {
    await owner.exec('rollback');
    throw error;
  }
}

async function readInto(owner: Owner, file: string, progress: (line: string) => void): Promise<BackupReport> {
  const hash = createHash('sha256');
  const tables = new Map((await tablesInOrder(owner)).map((table) => [table.name, table]));
  let table: Table | undefined;
  let rows: string[] = [];
  let count = 0;
  let report: BackupReport | null = null;
  for await (const text of createInterface({
    input: createReadStream(file).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (text.startsWith(rowStart) && text.endsWith('}')) {
      hash.update(`${text}\n`);
      rows.push(text.slice(rowStart.length, -1));
      count += 1;
      if (table && !table.selfReferring && rows.length === insertBatch) {
        await insert(owner, table, rows);
        rows = [];
      }
      continue;
    }
    const line = readLine(text);
    if ('closed' in line) {
      if (line['sha256'] !== hash.digest('hex'))
        throw new BackupRefusal(
          'The backup was changed after it was made: its hash is not right. Nothing was restored.',
        );
      report = { tables: Number(line['tables']), rows: Number(line['rows']) };
      break;
    }
    hash.update(`${text}\n`);
    if ('tegenveer' in line) refuseOtherVersion(line);
    else if ('table' in line) {
      table = tables.get(String(line['table']));
      if (!table)
        throw new BackupRefusal(
          `The backup has a table ${String(line['table'])} that this version does not know. Nothing was restored.`,
        );
      await owner.exec(`alter table ${table.name} disable trigger user`);
      await owner.exec(`delete from ${table.name}`);
      rows = [];
      count = 0;
    } else if ('end' in line && table) {
      if (count !== Number(line['rows']))
        throw new BackupRefusal(`Table ${table.name} is not complete in the backup. Nothing was restored.`);
      await insert(owner, table, rows);
      await owner.exec(`alter table ${table.name} enable trigger user`);
      progress(`${table.name}: ${count}`);
    }
  }
  if (!report) throw new BackupRefusal('The backup stops half-way. Nothing was restored.');
  return report;
}

async function insert(owner: Owner, table: Table, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = table.columns.map(quoted).join(', ');
  await owner.query(
    `insert into ${table.name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table.name}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  );
}

function readLine(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new BackupRefusal('The backup cannot be read: a line in it is not whole. Nothing was restored.');
  }
}

function refuseOtherVersion(line: Record<string, unknown>): void {
  if (line['format'] !== 1 || line['migrations'] !== expectedMigrations())
    throw new BackupRefusal(
      `The backup was made by another version (${String(line['migrations'])}; this is ${expectedMigrations()}). Restore it with that version, then upgrade. Nothing was restored.`,
    );
}

async function refuseUsed(owner: Owner): Promise<void> {
  const [row] = (await owner.query(
    'select (select count(*) from membership.person) + (select count(*) from spaces.space) + (select count(*) from kernel.fact) as used',
  )) as { used: number | string }[];
  if (Number(row?.used ?? 0) > 0)
    throw new BackupRefusal('This database is not empty. Restore into an empty one; nothing was changed.');
}

async function newestMigration(owner: Owner): Promise<string> {
  const [row] = (await owner.query('select kernel.newest_migration() as name')) as { name: string }[];
  return row?.name ?? '';
}

/** Our tables, each after those it refers to; generated columns are left to the database. */
async function tablesInOrder(owner: Owner): Promise<Table[]> {
  const rows = (await owner.query(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(distinct format('%I.%I', fn.nspname, fc.relname)), '[]') from pg_constraint k
        join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs,
      exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.confrelid = c.oid) as "selfReferring"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pgboss') and n.nspname not like 'pg\\_%'
      and not (n.nspname = 'kernel' and c.relname = 'migration')
    order by 1`)) as (Table & { needs: string[] })[];
  const done = new Set<string>();
  const ordered: Table[] = [];
  while (ordered.length < rows.length) {
    const next = rows.filter(({ name, needs }) => !done.has(name) && needs.every((need) => done.has(need)));
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.');
    for (const { name, columns, selfReferring } of next) {
      done.add(name);
      ordered.push({ name, columns, selfReferring });
    }
  }
  return ordered;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
