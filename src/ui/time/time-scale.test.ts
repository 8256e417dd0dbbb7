// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeScale } from './time-scale.ts';

test('the ends of the span stand at the ends of the line', () => {
  const scale = timeScale('2020', '2024', 100, 500);
  assert.equal(scale.at('2020'), 100);
  assert.equal(scale.at('2024-01-01'), 500);
  assert.deepEqual(
    scale.years.map(({ year }) => year),
    [2020, 2021, 2022, 2023, 2024],
  );
});

test('a later day never stands left of an earlier one, and nothing leaves the line', () => {
  const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  const scale = timeScale('2018-03', '2029-11-20', 40, 1100);
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [first, second] = a < b ? [a, b] : [b, a];
      const x1 = scale.at(first.toISOString().slice(0, 10)) ?? Number.NaN;
      const x2 = scale.at(second.toISOString().slice(0, 10)) ?? Number.NaN;
      assert.ok(40 <= x1 && x1 <= x2 && x2 <= 1100);
    }),
  );
});

test('text that is not a date has no place', () => {
  assert.equal(timeScale('2020', '2024', 0, 1).at('onbekend'), null);
});

test('a span of nothing does not divide by zero', () => {
  assert.equal(timeScale('2020', '2020', 0, 10).at('2020'), 0);
});
