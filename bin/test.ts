// SPDX-License-Identifier: EUPL-1.2
// Everything that must hold, in one run: what `.ci/run` calls. Sets up what it needs, shows each part as it ends, and
// closes with one line: N passed, N failed. `npm test -- <words>` runs only the parts whose name has one of the words.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './lib/chromium.ts';
import { oldestPostgres, type Server, startServer } from './lib/postgres.ts';
import type { Counts } from './lib/reporter.ts';
import { type Ended, print, runSteps, type Step } from './lib/steps.ts';
import * as tests from './lib/tests.ts';
import { projectRoot } from './lib/tree.ts';

const started = performance.now();
// Each file of tests is a process of its own: what one compiled, the next one reads.
process.env['NODE_COMPILE_CACHE'] ??= join(projectRoot, '.cache', 'node');
const scratch = mkdtempSync(join(tmpdir(), 'tegenveer-test-'));
const wanted = process.argv.slice(2);
const servers: Server[] = [];
const has = (path: string) => existsSync(join(projectRoot, path));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const bin = (name: string) => join(projectRoot, 'node_modules', '.bin', name);

const onPostgres = 'database suites on PostgreSQL';
const onOldest = 'access on PostgreSQL 15';
/** As every start does, so that the journeys find it done. */
const buildOnce = "import('./bin/lib/pages.ts').then(({ buildPages }) => buildPages(console.log))";

type Env = Readonly<Record<string, string>>;

/** A part that counts its own tests; a part without is one test: it holds or not. */
interface Part extends Step {
  readonly counts?: boolean;
}

try {
  process.exitCode = await main();
} finally {
  for (const server of servers) await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}

async function main(): Promise<number> {
  const parts = (await allParts()).filter(({ name }) => wants(name) || (name === 'build' && wants('journeys')));
  const known = new Set(parts.map(({ name }) => name));
  const steps = parts.map((part) => ({
    ...part,
    after: (part.after ?? []).filter((name) => known.has(name)),
    env: { ...part.env, ...(part.counts ? { TEGENVEER_COUNTS: countsOf(part.name) } : {}) },
  }));
  const ended = await runSteps(steps, 2, show);
  const total = ended.map((one) => counted(one, parts)).reduce(add, { passed: 0, failed: 0, skipped: 0 });
  say(
    `${ended.length} parts in ${((performance.now() - started) / 60_000).toFixed(1)} minutes${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  );
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function allParts(): Promise<Part[]> {
  const database = tests.databaseTests();
  const oldest = oldestPostgres();
  return [
    { name: 'check', command: ['node', 'bin/check.ts'], loud: true, counts: true },
    // The longest first: two run side by side, and what is short fills the end.
    // A simulated life is long, and lived once: on the database that large installations have.
    groupedPart(
      'database suites on PGlite',
      database.filter((path) => !path.startsWith('tests/simulate/')),
      { TEGENVEER_TEST_DATABASE: 'pglite' },
    ),
    ...journeys(),
    groupedPart(onPostgres, database, await onServer(database.length > 0 && wants(onPostgres))),
    ...(oldest ? [groupedPart(onOldest, tests.oldestServerTests(), await onServer(wants(onOldest), oldest))] : []),
    testPart('slow rules', tests.slowTests(), {}, ['check']),
    testPart('walls refuse what is planted', tests.wallTests(), {}, ['check']),
    ...(has('bin/test-vectors.ts')
      ? [{ name: 'vectors', command: ['node', 'bin/test-vectors.ts'], env: vectorFolders(), after: ['check'] }]
      : []),
    {
      name: 'API rules',
      command: ['node', bin('spectral'), 'lint', '--fail-severity=error', '-r', 'bin/api-rules.yaml', 'openapi.json'],
      after: ['check'],
    },
  ].filter((part) => part !== null);
}

/** Whether a part of this name is to be run. */
function wants(name: string): boolean {
  return wanted.length === 0 || wanted.some((word) => name.includes(word));
}

function testPart(name: string, paths: readonly string[], env: Env, after: readonly string[]): Part | null {
  if (paths.length === 0) return null;
  return { name, command: tests.testCommand(paths), env, after, counts: true };
}

/** Two parts run side by side; inside each the groups of files go one after the other. */
function groupedPart(name: string, paths: readonly string[], env: Env): Part | null {
  if (paths.length === 0) return null;
  return { name, command: ['node', 'bin/test-groups.ts', ...paths], env, after: ['check'], counts: true };
}

/** Where a PostgreSQL for this run is, started now. */
async function onServer(needed: boolean, binaries?: string): Promise<Record<string, string>> {
  if (!needed) return {};
  const server = await startServer(binaries);
  servers.push(server);
  say(`PostgreSQL ${server.version} is ready for the tests.`);
  return { TEGENVEER_TEST_DATABASE: 'postgres', TEGENVEER_TEST_SERVER: `localhost:${server.port}` };
}

/** Our own vector files, and the shared ones where they are at hand. */
function vectorFolders(): Record<string, string> {
  const shared = join(projectRoot, '..', 'shared', 'vectors');
  return { VECTORS: ['tests/vectors', ...(process.env['CI'] && existsSync(shared) ? [shared] : [])].join(':') };
}

/** Journeys go through the built house in a real browser; where there is none, that is a failure and not a silence. */
function journeys(): Part[] {
  const paths = tests.journeyTests();
  if (paths.length === 0 || !wants('journeys')) return [];
  const chromium = findChromium(say);
  if ('missing' in chromium)
    return [
      {
        name: 'journeys',
        command: ['node', '-e', `console.error(${JSON.stringify(chromium.missing)}); process.exit(1)`],
      },
    ];
  const build: Part[] = has('react-router.config.ts')
    ? [{ name: 'build', command: ['node', '-e', buildOnce], after: ['check'] }]
    : [];
  return [
    ...build,
    {
      name: 'journeys',
      command: tests.testCommand(paths, { together: false, atOnce: 1 }),
      env: { CHROMIUM_PATH: chromium.path },
      after: ['check', 'build'],
      counts: true,
    },
  ];
}

function countsOf(name: string): string {
  return join(scratch, `${name.replace(/\W+/g, '-')}.jsonl`);
}

function show(one: Ended): void {
  // The check has shown its own steps as they ended.
  print(one.name === 'check' ? { ...one, said: '' } : one);
  const sum = sumOf(one.name);
  if (one.well && sum) say(`    ${sum.passed} passed, ${sum.failed} failed`);
}

/** What a part adds to the total. A part that broke off without a count is one failure. */
function counted({ name, well }: Ended, parts: readonly Part[]): Counts {
  const sum = parts.find((part) => part.name === name)?.counts ? sumOf(name) : null;
  if (!sum) return { passed: well ? 1 : 0, failed: well ? 0 : 1, skipped: 0 };
  return well || sum.failed > 0 ? sum : { ...sum, failed: 1 };
}

/** What the runs of a part counted together; `null`: it did not count. */
function sumOf(name: string): Counts | null {
  if (!existsSync(countsOf(name))) return null;
  const lines = readFileSync(countsOf(name), 'utf8').trim().split('\n');
  return lines.map((line): Counts => JSON.parse(line)).reduce(add);
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
