// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Asked } from '#kernel/pure/due.ts';
import { dayOf } from './today.ts';

const today = '2026-11-28';
const asked = (id: string, given: Partial<Asked> = {}): Asked => ({
  kind: 'action',
  id,
  text: id,
  dueOn: null,
  href: '/',
  from: null,
  minutes: 1,
  why: null,
  space: null,
  form: null,
  ...given,
});
const ids = (all: readonly Asked[]) => dayOf(all, today).asked.map(({ id }) => id);

test('what is due first comes first, what has no day comes last', () => {
  const all = [asked('none'), asked('late', { dueOn: '2026-11-01' }), asked('soon', { dueOn: '2026-11-30' })];
  assert.deepEqual(ids(all), ['late', 'soon', 'none']);
});

test('what is only asked later is not asked now, and says when the next question comes', () => {
  const all = [
    asked('now', { from: today, dueOn: '2026-12-05' }),
    asked('january', { from: '2027-01-04' }),
    asked('december', { from: '2026-12-07' }),
  ];
  assert.deepEqual(ids(all), ['now']);
  assert.equal(dayOf(all, today).nextOn, '2026-12-07');
});

test('the minutes are those of what is asked now', () => {
  const all = [asked('a', { minutes: 2 }), asked('b', { minutes: 1 }), asked('c', { minutes: 5, from: '2027-01-01' })];
  assert.equal(dayOf(all, today).minutes, 3);
});

test('nothing asked is a day with nothing in it', () => {
  assert.deepEqual(dayOf([], today), { asked: [], minutes: 0, nextOn: null });
});
