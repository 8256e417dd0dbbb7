// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as d from './distributions.ts';
import { choice, labels, level, number, numbers, optional, readInput, seed, withDefault } from './fields.ts';
import { invert, leastSquares, multiply } from './linear.ts';
import { method } from './method.ts';
import { midranks } from './numbers.ts';
import { random } from './random.ts';
import { result } from './result.ts';
import { choose, logChoose, logGamma } from './special.ts';
import { close } from './vectors.ts';

const near = (actual: number, expected: number, tolerance = 1e-12) =>
  assert.ok(close(expected, actual, tolerance), `${actual} is not ${expected}`);

test('tails equal R 4.2.2 far out, where one minus the rest would be zero', () => {
  near(d.normalUpper(10), 7.61985302416053e-24);
  near(d.normalQuantile(1e-300), -37.0471, 1e-5);
  near(d.normalQuantile(1e-16), -8.22208221613043);
  near(d.normalQuantile(0.975), 1.95996398454005);
  near(d.normalQuantile(1e-10), -6.36134090240406);
  near(d.tTwoSided(40, 3), 2 * d.tUpper(40, 3));
  near(d.tUpper(1, 1), 0.25);
  // Closed forms for one and two degrees of freedom; a far tail with many.
  for (const t of [1e-8, 1e-3, 0.49, 0.51, 3, 40, 1e6]) {
    near(d.tUpper(t, 1), Math.atan2(1, t) / Math.PI);
    near(d.tUpper(t, 2), 1 / (2 + t * t + t * Math.sqrt(2 + t * t)));
  }
  near(d.tUpper(7, 181), 2.4121905591531e-11);
  near(d.chiSquareUpper(200, 2), Math.exp(-100));
  near(d.fUpper(9, 2, 2), 0.1);
});

test('quantiles undo their distribution', () => {
  const p = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
  const df = fc.double({ min: 0.5, max: 20000, noNaN: true });
  fc.assert(
    fc.property(p, df, (share, degrees) => {
      near(d.chiSquareCdf(d.chiSquareQuantile(share, degrees), degrees), share, 1e-9);
      near(d.normalCdf(d.normalQuantile(share)), share, 1e-10);
    }),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 1, max: 300 }),
      (share, a, b) => {
        near(d.fCdf(d.fQuantile(share, a, b), a, b), share, 1e-8);
      },
    ),
  );
});

test('the gamma function equals factorials, and binomials equal Pascal', () => {
  let factorial = 1;
  for (let n = 1; n < 100; n++) {
    near(Math.exp(logGamma(n + 1) - Math.log(factorial * n)), 1, 1e-11);
    factorial *= n;
  }
  near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
  assert.equal(choose(14, 6), 3003);
  near(Math.exp(logChoose(50, 25)), choose(50, 25), 1e-12);
});

test('every problem of the input is named at once', () => {
  const fields = {
    n: number('n', { integer: true, min: 1 }),
    y: numbers('y'),
    kind: choice('kind', ['a', 'b']),
    names: optional(labels('names')),
    level,
    seed,
  };
  const bad = readInput(fields, { n: 0.5, y: [1, Number.NaN, 'x'], kind: 'c', odd: 1, level: 1 });
  assert.ok('problems' in bad);
  assert.deepEqual(
    bad.problems.map((p) => [p.code, p.at]),
    [
      ['unknown-field', 'odd'],
      ['not-whole', 'n'],
      ['not-finite', 'y[2]'],
      ['not-a-number', 'y[3]'],
      ['unknown-option', 'kind'],
      ['not-below', 'level'],
    ],
  );
  const good = readInput(fields, { n: 2, y: [1], kind: 'a' });
  assert.deepEqual(good, { input: { n: 2, y: [1], kind: 'a', names: null, level: 0.95, seed: 20260101 } });
});

test('a method never lets NaN out', () => {
  const half = method({
    id: 'half',
    about: { nl: 'half', en: 'half' },
    fields: { x: withDefault(number('x'), 1) },
    compute: ({ x }) => result({ n: 1, grade: 'describe', value: { deep: [x / 0 - x / 0] } }),
    words: () => [],
  });
  assert.deepEqual(half({}), { ok: false, problems: [{ code: 'not-computable', at: 'value.deep.0', values: {} }] });
});

test('the same seed gives the same draws', () => {
  const draws = (start: number) => {
    const chance = random(start);
    return [chance.below(1000), chance.unit(), ...chance.shuffle([1, 2, 3, 4, 5])];
  };
  assert.deepEqual(draws(7), draws(7));
  assert.notDeepEqual(draws(7), draws(8));
});

test('ties share their mean rank', () => {
  assert.deepEqual(midranks([3, 1, 3, 2]), [3.5, 1, 3.5, 2]);
});

test('least squares finds the line it was made from, and refuses a repeated column', () => {
  const x = [0, 1, 2, 3, 4].map((t) => [1, t]);
  const fit = leastSquares(
    x,
    x.map(([, t]) => 3 - 2 * (t ?? 0)),
  );
  assert.ok(fit);
  near(fit.coefficients[0] ?? 0, 3);
  near(fit.coefficients[1] ?? 0, -2);
  assert.ok(fit.rss < 1e-24);
  const inverse = invert([
    [5, 10],
    [10, 30],
  ]);
  assert.ok(inverse);
  near(fit.inverse[1]?.[1] ?? 0, inverse[1]?.[1] ?? 1);
  near(multiply(inverse, [[5], [10]])[0]?.[0] ?? 0, 1);
  assert.equal(
    leastSquares(
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      [1, 2, 3],
    ),
    undefined,
  );
});
