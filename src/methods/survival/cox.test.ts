// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueFrom } from '../core/result.ts';
import { concordance } from './concordance.ts';
import { coxRegression } from './cox-regression.ts';
import { prepare } from './cox-steps.ts';
import { logRank } from './survival-tests.ts';

const near = (actual: number, expected: number, tolerance = 1e-7) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

const row = fc.record({
  time: fc.integer({ min: 1, max: 12 }),
  event: fc.integer({ min: 0, max: 1 }),
  size: fc.integer({ min: -5, max: 5 }),
  arm: fc.constantFrom('a', 'b'),
  start: fc.integer({ min: 0, max: 4 }),
});
const rows = fc.array(row, { minLength: 10, maxLength: 40 });

test('the score test with ties counted exactly is the log-rank test', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const given = { time: list.map((r) => r.time), event: list.map((r) => r.event), group: list.map((r) => r.arm) };
      const [cox, rank] = [coxRegression({ ...given, ties: 'exact' }), logRank(given)];
      if (cox.ok && rank.ok) near(cox.value.score.statistic, rank.value.chiSquare);
    }),
  );
});

test('measuring a covariate from elsewhere, or in other units, changes nothing but the units', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: -1000, max: 1000 }), (list, shift) => {
      const given = { time: list.map((r) => r.time), event: list.map((r) => r.event) };
      const a = coxRegression({ ...given, covariates: { size: list.map((r) => r.size) } });
      const b = coxRegression({ ...given, covariates: { size: list.map((r) => shift + 10 * r.size) } });
      assert.equal(a.ok, b.ok);
      if (!a.ok || !b.ok) return;
      near(a.value.coefficients[0]?.estimate ?? 0, 10 * (b.value.coefficients[0]?.estimate ?? 9), 1e-5);
      near(a.value.concordance ?? 0, b.value.concordance ?? 9);
    }),
  );
});

test('pairs counted with the tree are the pairs counted one by one', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const entry = Float64Array.from(list, (r) => Math.min(r.start, r.time - 1));
      const data = prepare({
        time: Float64Array.from(list, (r) => r.time),
        event: Uint8Array.from(list, (r) => r.event),
        entry,
        stratum: Int32Array.from(list, (r) => (r.arm === 'a' ? 0 : 1)),
        x: Float64Array.from(list, (r) => r.size),
        p: 1,
      });
      let [good, pairs] = [0, 0];
      list.forEach((a) => {
        if (a.event !== 1) return;
        list.forEach((b, j) => {
          const later = b.time > a.time || (b.time === a.time && b.event === 0);
          if (a.arm !== b.arm || !later || (entry[j] ?? 0) >= a.time) return;
          pairs++;
          good += a.size > b.size ? 1 : a.size === b.size ? 0.5 : 0;
        });
      });
      const found = concordance(data, data.x);
      if (pairs === 0) assert.equal(found, null);
      else near(found ?? -1, good / pairs);
    }),
  );
});

test('a covariate that never varies, one that repeats another, and one that tells everything are refused', () => {
  const time = [1, 2, 3, 4, 5, 6, 7, 8];
  const event = [1, 1, 1, 1, 0, 0, 0, 0];
  const code = (covariates: Record<string, number[]>) => {
    const answer = coxRegression({ time, event, covariates });
    return answer.ok ? 'ok' : answer.problems[0]?.code;
  };
  assert.equal(code({ same: time.map(() => 2) }), 'covariate-constant');
  assert.equal(code({ size: [3, 1, 4, 1, 5, 9, 2, 6], twice: [6, 2, 8, 2, 10, 18, 4, 12] }), 'covariate-constant');
  assert.equal(code({ tells: event }), 'no-estimate');
  assert.equal(code({}), 'too-short');
});

test('one row per organisation: the robust errors do not depend on how the organisations are called', () => {
  const given = {
    time: [5, 3, 8, 2, 9, 4, 7, 6],
    event: [1, 1, 0, 1, 1, 0, 1, 1],
    covariates: { size: [1, 4, 2, 5, 3, 3, 1, 2] },
  };
  const [a, b] = ['abcdefgh', 'hgfedcba'].map((names) =>
    valueFrom(coxRegression({ ...given, organisation: names.split('') })),
  );
  near(a?.robustCovariance?.[0]?.[0] ?? 0, b?.robustCovariance?.[0]?.[0] ?? 9, 1e-12);
});

test('expected survival starts whole and only falls', () => {
  const given = {
    time: [5, 3, 8, 2, 9, 4, 7, 6],
    event: [1, 1, 0, 1, 1, 0, 1, 1],
    covariates: { size: [1, 4, 2, 5, 3, 3, 1, 2] },
  };
  const found =
    valueFrom(coxRegression({ ...given, at: [[2]], times: [0, 1, 2, 4, 9] })).expected?.[0]?.map((e) => e.survival) ??
    [];
  assert.equal(found[0], 1);
  assert.deepEqual(
    found,
    [...found].sort((a, b) => b - a),
  );
});
