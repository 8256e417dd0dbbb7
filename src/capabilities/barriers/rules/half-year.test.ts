// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { daysOfHalf, halfBefore, halfOf } from './half-year.ts';

test('every day is in exactly the half year whose days hold it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const day = plusDays('2000-01-01', days);
      const { from, until } = daysOfHalf(halfOf(day));
      assert.ok(from <= day && day < until);
    }),
  );
});

test('half years follow each other without a gap', () => {
  for (const half of ['2026-1', '2026-2', '2027-1'])
    assert.equal(daysOfHalf(halfBefore(half)).until, daysOfHalf(half).from);
});
