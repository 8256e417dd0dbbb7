// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bucketsOf, unit } from './nearness.ts';

const vectors = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 });

test('a vector of length one keeps its direction; nothing has none', () => {
  fc.assert(
    fc.property(vectors, (vector) => {
      const one = unit(vector);
      if (one === null) return;
      assert.ok(Math.abs(one.reduce((sum, part) => sum + part * part, 0) - 1) < 1e-9);
      assert.deepEqual(bucketsOf(one), bucketsOf(one));
    }),
  );
  assert.equal(unit([0, 0]), null);
  assert.equal(unit([Number.NaN]), null);
});

test('longer or shorter, a direction lies in the same buckets; its opposite in none of them', () => {
  const vector = Array.from({ length: 24 }, (_, place) => Math.sin(place * 7 + 1));
  assert.deepEqual(bucketsOf(vector.map((one) => one * 3)), bucketsOf(vector));
  const opposite = new Set(bucketsOf(vector.map((one) => -one)));
  assert.ok(!bucketsOf(vector).some((bucket) => opposite.has(bucket)));
});

test('what is near shares a bucket', () => {
  const vector = Array.from({ length: 48 }, (_, place) => Math.sin(place * 5 + 2));
  const near = vector.map((one, place) => one + 0.1 * Math.cos(place * 3));
  const buckets = new Set(bucketsOf(vector));
  assert.ok(bucketsOf(near).some((bucket) => buckets.has(bucket)));
});
