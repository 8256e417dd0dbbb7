// SPDX-License-Identifier: EUPL-1.2
// What was acknowledged is there after the program was stopped or killed at any moment, and nothing is half done.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type Program, startProgram } from './served.ts';
import { call, makeToken, signIn } from './visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'tegenveer-endurance-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const space = '/spaces/gedeelde-straten/actions';
const attempted = new Set<string>();
const acknowledged = new Map<string, string>();

/** Writes from several sides at once until the program is gone; ends it after so many were acknowledged. */
async function writeUntilEnded(program: Program, token: string, signal: NodeJS.Signals): Promise<number | null> {
  const enough = acknowledged.size + 40;
  let ended: Promise<number | null> | null = null;
  const writer = async (side: number) => {
    for (let n = 0; ended === null || n < 1_000; n++) {
      const text = `Schrijf ${signal} ${side} ${n}`;
      attempted.add(text);
      const answer = await call(program.base, token, 'POST', space, { text }).catch(() => null);
      if (answer === null) return;
      assert.equal(answer.status, 201, answer.text);
      acknowledged.set(text, answer.json.id);
      if (acknowledged.size >= enough) ended ??= program.end(signal);
    }
  };
  await Promise.all([0, 1, 2, 3].map(writer));
  return (await ended) ?? null;
}

/** All actions of the deal, by their words. */
async function written(program: Program, token: string): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  let path: string | null = `${space}?limit=100`;
  while (path !== null) {
    const { status, json } = await call(program.base, token, 'GET', path);
    assert.equal(status, 200);
    for (const { id, text } of json.items) all.set(text, id);
    path = json.next ? `${space}?limit=100&after=${encodeURIComponent(json.next)}` : null;
  }
  return all;
}

async function nothingIsLost(program: Program, token: string): Promise<void> {
  const there = await written(program, token);
  const lost = [...acknowledged].filter(([text, id]) => there.get(text) !== id);
  assert.deepEqual(lost, []);
  const strange = [...there.keys()].filter((text) => text.startsWith('Schrijf ') && !attempted.has(text));
  assert.deepEqual(strange, []);
}

test('a program that is asked to stop finishes what is under way; one that is killed loses nothing acknowledged', async () => {
  const first = await startProgram(folder);
  const cookie = await signIn(first.base, 'Ruben Hofland');
  const token = await makeToken(first.base, cookie);
  assert.equal(await writeUntilEnded(first, token, 'SIGTERM'), 0, first.said());
  assert.match(first.said(), /Stopping: finishing what is under way/);

  const second = await startProgram(folder);
  await nothingIsLost(second, token);
  assert.equal(await writeUntilEnded(second, token, 'SIGKILL'), null);

  const third = await startProgram(folder);
  await nothingIsLost(third, token);
  const account = await fetch(`${third.base}/account`, { headers: { Cookie: cookie } });
  assert.equal(account.status, 200, 'who was signed in still is');
  assert.doesNotMatch(third.said(), /Loading the City Deals|The living example:/, 'the data is loaded once');

  const refused = await startProgram(folder).then(
    () => 'it started',
    (error: Error) => error.message,
  );
  assert.match(refused, /in use/, 'a second program is refused in words');
  assert.equal(await third.end('SIGTERM'), 0);
});
