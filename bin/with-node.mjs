// SPDX-License-Identifier: EUPL-1.2
// Runs a script on the project's own Node 24, whatever Node npm itself was started with.
// Plain JavaScript without dependencies: it has to work before anything is installed, on Node 18 and up.
// Usage: node bin/with-node.mjs [--production] script.ts [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { leanPackages } from './lean.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.tegenveer-installed');

/** The lock file's hash: what is installed is right as long as this has not changed. */
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

const installed = () => (existsSync(marker) ? readFileSync(marker, 'utf8') : '');

/**
 * Installs the packages of the lock file when they are missing or out of date.
 * `production` leaves out what only tests need (browser driver, test servers, linters).
 */
export function ensurePackages({ production }) {
  const wanted = `${lockHash()} ${production ? 'production' : 'all'}`;
  const have = installed();
  if (have === wanted || have === wanted.replace(' production', ' all')) return false;
  process.stdout.write(
    `Installing packages (${production ? 'to run, 350 MB' : 'to run and test, 680 MB'}), once. This takes a minute …\n`,
  );
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(production ? ['--omit=dev'] : [])];
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) {
    process.stderr.write(
      'The packages could not be installed. Is the npm registry within reach? Nothing was changed.\n',
    );
    process.exit(1);
  }
  mkdirSync(dirname(marker), { recursive: true });
  leanPackages(dirname(marker), { production });
  writeFileSync(marker, wanted);
  return true;
}

/** The Node 24 that came with the packages; else the Node we run on, if that is new enough. */
export function nodePath() {
  const own = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Tegenveer needs Node 24. No package of it fits ${process.platform} ${process.arch}; please install Node 24 or newer yourself.\n`,
  );
  process.exit(1);
}

/**
 * How Node keeps house in a server that runs for months. By itself it lets garbage grow to hundreds of megabytes before it
 * looks; so: small room for what is young, and a look whenever what is old grew by a quarter. Costs little time, saves half the memory.
 */
export const servingFlags = ['--max-semi-space-size=4', '--initial-heap-size=64', '--heap-growing-percent=25'];

/**
 * Compiled code is kept beside the build, so that a server needs no compiler for TypeScript in memory; and threads share
 * two stores of C memory instead of holding on to one each.
 */
export const servingEnvironment = {
  NODE_ENV: 'production',
  MALLOC_ARENA_MAX: '2',
  NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
};

/** Runs a script on Node 24 to its end; on failure ends this process with the same code. */
export function runFirst(args, env = {}) {
  const { status } = spawnSync(nodePath(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a script on Node 24 and passes signals and the exit code on. */
export function runOnNode(args, env = {}) {
  const node = nodePath();
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
      ...env,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const production = args[0] === '--production';
  if (production) args.shift();
  ensurePackages({ production });
  runOnNode(args);
}
