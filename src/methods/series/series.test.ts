// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueFrom } from '../core/result.ts';
import { ar1, fitAtPhi } from './ar1.ts';
import { kendall } from './kendall.ts';
import { interruptedSeries, medianTrend, steadyChart, trajectory } from './series.ts';

const near = (actual: number, expected: number, tolerance = 1e-9) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

const series = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 5, maxLength: 30 });
const codes = (
  answer: { readonly ok: boolean } & Partial<{ readonly problems: readonly { readonly code: string }[] }>,
) => answer.problems?.map((p) => p.code);

test('falling targets are reached like rising ones', () => {
  const up = valueFrom(trajectory({ baseline: 40, target: 60, t0: 2020, t1: 2028, t: 2023, value: 45 }));
  const down = valueFrom(trajectory({ baseline: -40, target: -60, t0: 2020, t1: 2028, t: 2023, value: -45 }));
  near(up.progressShare, down.progressShare);
  near(up.paceRatio, down.paceRatio);
  assert.equal(down.expectedCompound, null);
});

test('on the straight path the pace is exactly the pace required, and the end is the target', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 50 }), (years, step) => {
      if (step === 0) return;
      const found = valueFrom(
        trajectory({ baseline: 100, target: 100 + 10 * step, t0: 0, t1: 10, t: years, value: 100 + years * step }),
      );
      near(found.paceRatio, 1);
      near(found.projected, 100 + 10 * step);
      assert.ok(found.onTrack);
    }),
  );
});

test('a target that is the baseline, and a present before the start, are refused together', () => {
  const answer = trajectory({ baseline: 5, target: 5, t0: 2020, t1: 2025, t: 2019, value: 5 });
  assert.deepEqual(answer.ok ? [] : codes(answer), ['not-above', 'target-is-baseline']);
});

test('one far point is a signal; eight on one side are; noise is not', () => {
  const quiet = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6];
  const calm = valueFrom(steadyChart({ outcome: quiet }));
  assert.deepEqual([calm.outside, calm.jumps, calm.runs], [[], [], []]);
  assert.deepEqual(valueFrom(steadyChart({ outcome: [...quiet, 30] })).outside, [11]);
  const shifted = valueFrom(steadyChart({ outcome: [1, 2, 1, 2, 1, 2, 1, 2, 7, 8, 7, 8, 7, 8, 7, 8] }));
  assert.deepEqual(shifted.runs, [
    { from: 1, to: 8, side: 'below' },
    { from: 9, to: 16, side: 'above' },
  ]);
});

test('the median slope does not care about one wild point, and turns with the series', () => {
  const line = Array.from({ length: 9 }, (_, i) => 3 + 2 * i);
  near(valueFrom(medianTrend({ outcome: line.map((y, i) => (i === 4 ? 1000 : y)) })).slope, 2, 0.2);
  fc.assert(
    fc.property(series, (outcome) => {
      const [up, down] = [outcome, outcome.map((y) => -y)].map((y) => valueFrom(medianTrend({ outcome: y })));
      near(up?.slope ?? 0, -(down?.slope ?? 0));
      near(up?.kendall?.p ?? 2, down?.kendall?.p ?? 2);
    }),
  );
});

test('the exact chance of a perfectly rising series of five is two in 120', () => {
  near(kendall([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])?.p ?? 0, 2 / 120);
});

test('a series that never moves has a slope of zero and no tau', () => {
  const answer = medianTrend({ outcome: [3, 3, 3, 3, 3] });
  assert.ok(answer.ok);
  assert.deepEqual([answer.value.slope, answer.value.kendall], [0, null]);
  assert.ok(answer.warnings.some((w) => w.code === 'flat-series'));
});

const broken = (level: number, slope: number) =>
  Array.from({ length: 24 }, (_, i) => 10 + 0.5 * i + (i >= 12 ? level + slope * (i - 11) : 0) + 0.3 * Math.sin(7 * i));

test('a break put into the series comes out again', () => {
  const found = valueFrom(interruptedSeries({ outcome: broken(4, 1), start: 13 }));
  near(found.ols.coefficients[2] ?? 0, 4, 0.1);
  near(found.ols.coefficients[3] ?? 0, 1, 0.1);
  assert.equal(found.counterfactual[0]?.place, 13);
  near(found.counterfactual[0]?.estimate ?? 0, 16, 0.05);
});

test('fewer than eight points on a side: a chart, not a regression', () => {
  const answer = interruptedSeries({ outcome: broken(4, 1), start: 5 });
  assert.deepEqual(answer.ok ? [] : codes(answer), ['few-points']);
});

test('a perfect line leaves no residuals, and the tests on residuals say nothing', () => {
  const answer = interruptedSeries({ outcome: Array.from({ length: 20 }, () => 7), start: 11 });
  assert.ok(answer.ok);
  assert.deepEqual([answer.value.ols.r2, answer.value.ar1], [null, null]);
});

test('a column that repeats another is refused', () => {
  const t = Array.from({ length: 24 }, (_, i) => i + 1);
  const answer = interruptedSeries({ outcome: broken(4, 1), start: 13, columns: { again: t } });
  assert.deepEqual(answer.ok ? [] : codes(answer), ['columns-dependent']);
});

test('no phi is likelier than the one found', () => {
  const x = Array.from({ length: 24 }, (_, i) => [1, i]);
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }),
      fc.double({ min: -0.95, max: 0.95, noNaN: true }),
      (y, phi) => {
        const best = ar1(x, y, 'REML');
        const other = fitAtPhi(x, y, phi, true);
        if (best && other) assert.ok(best.logLikelihood >= other.logLikelihood - 1e-6);
      },
    ),
    { numRuns: 30 },
  );
});
