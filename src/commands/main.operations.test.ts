// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands, run } from './main.server.ts';

/** Runs a command on a database in memory: the exit code, and what it said. */
async function typed(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await run(args, { TEGENVEER_DATA: ':memory:' }, (line) => void lines.push(line));
  return { code, said: lines.join('\n') };
}

test('without a command the help names every command', async () => {
  const { code, said } = await typed();
  assert.equal(code, 0);
  for (const [name, { about }] of Object.entries(commands))
    assert.ok(said.includes(name) && said.includes(about), name);
});

test('an unknown command or wrong arguments end with 2 and say what is meant', async () => {
  assert.equal((await typed('constructor')).code, 2);
  const wrong = await typed('import', 'iets-anders', 'x.json');
  assert.equal(wrong.code, 2);
  assert.match(wrong.said, /Use: tegenveer import city-deals <file>/);
});

test('a setting that cannot be used is said, and nothing is opened', async () => {
  const lines: string[] = [];
  const code = await run(['migrate'], { PORT: 'veel', TEGENVEER_DATA: ':memory:' }, (line) => void lines.push(line));
  assert.equal(code, 1);
  assert.match(lines.join('\n'), /PORT/);
});

test('a file that is not there is refused in words, with an exit code for scripts', async () => {
  const { code, said } = await typed('import', 'city-deals', 'is-er-niet.json');
  assert.equal(code, 1);
  assert.match(said, /Nothing was imported: 1 problem/);
  assert.match(said, /is-er-niet\.json cannot be read/);
});
