// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueFrom } from '../core/result.ts';
import { krippendorffAlpha } from './alpha.ts';
import { alpha, measures, pairableUnits, type Scale, totals } from './krippendorff.ts';
import { raterAgreement } from './raters.ts';

const scales: readonly Scale[] = ['nominal', 'ordinal', 'interval', 'ratio'];
const rating = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
const ratings = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 9 }))
  .chain(([raters, units]) =>
    fc.array(fc.array(rating, { minLength: units, maxLength: units }), { minLength: raters, maxLength: raters }),
  );

const same = (a: number | null, b: number | null) =>
  assert.ok(a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-12), `${a} is not ${b}`);

test('alpha does not change when raters or units change places', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const turned = [...rows].reverse();
      const mirrored = rows.map((row) => [...row].reverse());
      for (const scale of scales) {
        same(alpha(rows, scale).alpha, alpha(turned, scale).alpha);
        same(alpha(rows, scale).alpha, alpha(mirrored, scale).alpha);
      }
    }),
  );
});

test('alpha is never above one; interval alpha ignores shifting and stretching', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      for (const scale of scales) assert.ok((alpha(rows, scale).alpha ?? 0) <= 1);
      const moved = rows.map((row) => row.map((v) => (v === null ? null : 3 * v + 7)));
      same(alpha(rows, 'interval').alpha, alpha(moved, 'interval').alpha);
      same(alpha(rows, 'ordinal').alpha, alpha(moved, 'ordinal').alpha);
    }),
  );
});

test('all ratings equal: undefined, with a warning, and words that do not call it agreement', () => {
  const input = {
    ratings: [
      [2, 2, 2],
      [2, 2, 2],
    ],
  };
  const answer = krippendorffAlpha(input);
  assert.ok(answer.ok);
  assert.equal(answer.value.alpha, null);
  assert.deepEqual(
    answer.warnings.map((w) => w.code),
    ['ratings-all-equal'],
  );
  assert.match(krippendorffAlpha.answer(input, 'en').words[0] ?? '', /undefined/);
});

test('ratings that are all one tenth do not agree by rounding', () => {
  for (const scale of scales)
    assert.equal(
      alpha(
        [
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
          [0.1, null, 0.1],
        ],
        scale,
      ).alpha,
      null,
    );
});

test('the units to talk about come first, by their own number; units rated once are named as dropped', () => {
  const answer = krippendorffAlpha({
    ratings: [
      [1, null, 3, 5],
      [1, 2, 3, 1],
    ],
  });
  assert.ok(answer.ok);
  assert.deepEqual(
    answer.value.disputed.map((d) => d.unit),
    [4],
  );
  assert.deepEqual(
    answer.dropped.map((d) => d.cases),
    [['2']],
  );
});

test('the interval holds alpha and is at most one', () => {
  const found = valueFrom(
    krippendorffAlpha({
      ratings: [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 5],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5],
      ],
      scale: 'ordinal',
    }),
  );
  assert.ok(found.alpha !== null && found.interval);
  assert.ok(found.interval.low < found.alpha && found.alpha < found.interval.high && found.interval.high <= 1);
});

test('the sum over pairs on a line equals looking at every pair', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const { values, units } = pairableUnits(rows);
      const counts = totals(units, values.length);
      for (const scale of scales) {
        const { distance, total } = measures[scale](values, counts);
        let direct = 0;
        for (const i of values.keys())
          for (const j of values.keys()) direct += (counts[i] ?? 0) * (counts[j] ?? 0) * distance(i, j);
        if (values.length > 0) assert.ok(Math.abs(direct - total()) < 1e-9 * (1 + direct));
      }
    }),
  );
});

test('raters who agree exactly: no intraclass correlation rather than a division by zero', () => {
  const found = valueFrom(
    raterAgreement({
      ratings: [
        [1, 2, 3],
        [1, 2, 3],
      ],
    }),
  );
  assert.equal(found.percentAgreement, 100);
  assert.ok(found.icc.every((one) => one.found === null));
  assert.equal(found.fleiss?.value, 1);
});

test('only units that everybody rated count for the older measures; too few are refused', () => {
  const answer = raterAgreement({
    ratings: [
      [1, 2, null],
      [1, 2, 3],
    ],
  });
  assert.ok(answer.ok);
  assert.equal(answer.n, 2);
  assert.deepEqual(
    answer.dropped.map((d) => d.cases),
    [['3']],
  );
  assert.ok(
    !raterAgreement({
      ratings: [
        [1, null],
        [1, 2],
      ],
    }).ok,
  );
});
