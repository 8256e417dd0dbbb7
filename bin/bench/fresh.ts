// SPDX-License-Identifier: EUPL-1.2
// What a newcomer waits for and keeps on disk: a fresh clone, `npm start`, until the first page is there.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../lib/tree.ts';
import type { Measure } from './measure.ts';

const patience = 600_000;

export async function freshStart(say: (line: string) => void): Promise<Measure[]> {
  const place = mkdtempSync(join(tmpdir(), 'tegenveer-fresh-'));
  const folder = join(place, 'clone');
  try {
    say('Measuring: a fresh clone until its first page …');
    const started = performance.now();
    execFileSync('git', ['clone', '--quiet', projectRoot, folder]);
    const port = await freePort();
    const child = startAs(folder, port);
    try {
      await firstPage(child, `http://localhost:${port}/`);
      const seconds = (performance.now() - started) / 1000;
      const megabytes = Number.parseInt(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }), 10) / 1024;
      return [
        row('fresh clone to first page', `${seconds.toFixed(0)} s`, '180 s', seconds / 180),
        row('on disk at that moment', `${megabytes.toFixed(0)} MB`, '500 MB', megabytes / 500),
      ];
    } finally {
      await stop(child);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const row = (name: string, ours: string, theirs: string, ratio: number): Measure => ({
  name,
  ours,
  theirs,
  ratio,
  limit: { atMost: 1 },
});

/** What `npm start` runs, by itself: so that it, and not a shell in between, hears that it may stop. */
const startAs = (folder: string, port: number) =>
  spawn('node', ['bin/start.mjs'], {
    cwd: folder,
    env: {
      ...withoutProject(process.env),
      PORT: String(port),
      METRICS_PORT: '0',
      // A newcomer has nothing in store yet.
      npm_config_cache: join(folder, '..', 'npm-cache'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** The settings of this run are no settings of the newcomer's. */
function withoutProject({ DATABASE_URL: _url, TEGENVEER_DATA: _data, NODE_ENV: _env, ...rest }: NodeJS.ProcessEnv) {
  return rest;
}

async function firstPage(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error('The fresh clone did not start.');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return void (await answer.text());
    await wait(200);
  }
  throw new Error('The fresh clone showed no page within ten minutes.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
