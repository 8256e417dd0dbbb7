// SPDX-License-Identifier: EUPL-1.2
// What is counted per minute, without a house around it: that no request ever waits or fails by it, and what is a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '#kernel/database.server.ts';
import { openTestHouse } from '#world/house.ts';
import { isPageOrForm, makeActiveMinutes } from './active-minutes.server.ts';

const house = await openTestHouse();
const came = (session: string) => ({ session, link: null });

/** A database that answers when it is told to, or breaks; and how often it was asked. */
function slowDatabase() {
  const waiting: PromiseWithResolvers<never>[] = [];
  const database: Database = {
    ...house.database,
    transaction: () => {
      const one = Promise.withResolvers<never>();
      waiting.push(one);
      return one.promise;
    },
  };
  return { database, waiting };
}

test('a database that breaks costs the minute, and nothing else: the next one is written', async () => {
  const { database, waiting } = slowDatabase();
  const warned: string[] = [];
  const log = { ...house.log, warn: (_: object, message: string) => void warned.push(message) };
  const minutes = makeActiveMinutes({ database, log, clock: house.clock });
  house.setClock('2026-11-23T10:00:00Z');
  minutes.saw(came('a'), false);
  house.setClock('2026-11-23T10:01:00Z');
  minutes.saw(came('a'), false);
  await new Promise(setImmediate);
  assert.equal(waiting.length, 1);
  waiting[0]?.reject(new Error('gone'));
  const stopped = minutes.stop();
  await new Promise(setImmediate);
  assert.equal(waiting.length, 2);
  waiting[1]?.reject(new Error('gone'));
  await stopped;
  assert.deepEqual(warned, ['active minutes', 'active minutes']);
});

test('a database that never answers leaves a few minutes waiting; later ones are lost and memory stays small', async () => {
  const { database, waiting } = slowDatabase();
  const warned: string[] = [];
  const log = { ...house.log, warn: (_: object, message: string) => void warned.push(message) };
  const minutes = makeActiveMinutes({ database, log, clock: house.clock });
  for (let minute = 0; minute < 30; minute++) {
    house.setClock(`2026-11-23T11:${String(minute).padStart(2, '0')}:00Z`);
    minutes.saw(came('a'), false);
  }
  await new Promise(setImmediate);
  assert.deepEqual([waiting.length, warned.length], [1, 24]);
});

test('who carries no key asks nothing of the database', async () => {
  const { database, waiting } = slowDatabase();
  const minutes = makeActiveMinutes({ database, log: house.log, clock: house.clock });
  minutes.saw({ session: null, link: null }, true);
  await minutes.stop();
  assert.equal(waiting.length, 0);
});

test('a page or a form that somebody went to counts; a file, a stream, and what comes by itself do not', () => {
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const counts = (method: string, asks: Record<string, string>, gives: Record<string, string>) =>
    isPageOrForm(
      new Request('http://huis.example/', { method, headers: asks }),
      new Response(null, { headers: gives }),
    );
  assert.ok(counts('GET', {}, html));
  assert.ok(counts('GET', { 'Sec-Fetch-Dest': 'document' }, html));
  assert.ok(counts('POST', { 'Sec-Fetch-Dest': 'document' }, {}));
  for (const [method, asks, gives] of [
    ['GET', {}, { 'Content-Type': 'text/calendar' }],
    ['GET', {}, { 'Content-Type': 'text/event-stream' }],
    ['GET', {}, {}],
    ['HEAD', {}, html],
    ['GET', { 'Sec-Fetch-Dest': 'empty' }, html],
    ['POST', { 'Sec-Fetch-Dest': 'empty' }, {}],
    ['GET', { 'Sec-Purpose': 'prefetch' }, html],
  ] as const)
    assert.ok(!counts(method, asks, gives), `${method} ${JSON.stringify([asks, gives])}`);
});
