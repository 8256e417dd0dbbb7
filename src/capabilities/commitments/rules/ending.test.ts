// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf, endsBeforeStart } from './ending.ts';

const today = '2026-11-23';

test('what ends within six months ends soon, to the day', () => {
  assert.equal(endingOf('2027-05-23', today), 'soon');
  assert.equal(endingOf('2027-05-24', today), 'later');
  assert.equal(endingOf(today, today), 'soon');
  assert.equal(endingOf('2026-11-22', today), 'past');
});

test('a year or month that reaches past the half year may end soon; nothing is filled in', () => {
  assert.equal(endingOf('2027', today), 'maybe_soon');
  assert.equal(endingOf('2027-05', today), 'maybe_soon');
  assert.equal(endingOf('2027-04', today), 'soon');
  assert.equal(endingOf('2026', today), 'soon');
  assert.equal(endingOf('2028', today), 'later');
  assert.equal(endingOf('2025', today), 'past');
  assert.equal(endingOf(null, today), 'unknown');
});

test('an end before the start is seen only where the dates say so', () => {
  assert.ok(endsBeforeStart('2026-03', '2026-02'));
  assert.ok(!endsBeforeStart('2026-03', '2026'));
  assert.ok(!endsBeforeStart(null, '2026'));
});
