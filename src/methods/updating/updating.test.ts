// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { betaCdf } from '../core/distributions.ts';
import { valueFrom } from '../core/result.ts';
import { logBeta } from '../core/special.ts';
import { chanceLarger, densest, predictive } from './beta.ts';
import { kindOf, weighEvidence } from './evidence.ts';
import { compareUpdatedShares, updateShare } from './share.ts';

const positive = fc.double({ min: 0.2, max: 60, noNaN: true });
const beta = fc.record({ a: positive, b: positive });
const whole = fc.integer({ min: 1, max: 20 });

test('with no data the answer is the prior, and it says so', () => {
  const answer = updateShare({ x: 0, n: 0 });
  assert.ok(answer.ok);
  assert.deepEqual(answer.value.posterior, answer.value.prior);
  assert.equal(answer.value.bayesFactor, 1);
  assert.deepEqual(
    answer.warnings.map((w) => w.code),
    ['no-data-yet'],
  );
});

test('updating in two steps is updating once', () => {
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (successes, failures) => {
      const once = valueFrom(updateShare({ x: successes, n: successes + failures }));
      const twice = valueFrom(updateShare({ x: 0, n: failures, priorA: 0.5 + successes }));
      assert.deepEqual(once.posterior, twice.posterior);
    }),
  );
});

test('P(first > second) and P(second > first) add up to one', () => {
  fc.assert(
    fc.property(beta, beta, (first, second) => {
      assert.ok(Math.abs(chanceLarger(first, second) + chanceLarger(second, first) - 1) < 1e-9);
    }),
  );
});

test('P(first > second) equals the finite sum that holds for whole parameters', () => {
  fc.assert(
    fc.property(whole, whole, whole, whole, (a1, b1, a2, b2) => {
      const term = (i: number) => Math.exp(logBeta(a2 + i, b1 + b2) - logBeta(1 + i, b1) - logBeta(a2, b2)) / (b1 + i);
      const sum = Array.from({ length: a1 }, (_, i) => term(i)).reduce((total, one) => total + one, 0);
      const direct = chanceLarger({ a: a1, b: b1 }, { a: a2, b: b2 });
      assert.ok(Math.abs(direct - sum) < 1e-10, `${direct} is not ${sum}`);
    }),
  );
});

test('the densest interval holds its level and is no wider than the equal-tailed one', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1.1, max: 80, noNaN: true }),
      fc.double({ min: 1.1, max: 80, noNaN: true }),
      (a, b) => {
        const found = densest({ a, b }, 0.95);
        assert.ok(found);
        const [low, high] = found;
        assert.ok(Math.abs(betaCdf(high, a, b) - betaCdf(low, a, b) - 0.95) < 1e-9);
        const tail = valueFrom(updateShare({ x: 0, n: 0, priorA: a, priorB: b })).posterior.interval;
        assert.ok(high - low <= tail[1] - tail[0] + 1e-9);
      },
    ),
  );
});

test('the chances for the next cases add up to one and have the right mean', () => {
  fc.assert(
    fc.property(beta, fc.integer({ min: 1, max: 50 }), ({ a, b }, m) => {
      const chances = predictive({ a, b }, m);
      assert.equal(chances.length, m + 1);
      assert.ok(Math.abs(chances.reduce((s, c) => s + c, 0) - 1) < 1e-10);
      assert.ok(Math.abs(chances.reduce((s, c, k) => s + k * c, 0) - (m * a) / (a + b)) < 1e-8);
    }),
  );
});

test('a prior as heavy as the data is warned about; equal data give even odds', () => {
  const answer = compareUpdatedShares({ x1: 3, n1: 6, x2: 3, n2: 6, priorA: 10, priorB: 10 });
  assert.ok(answer.ok);
  assert.deepEqual(
    answer.warnings.map((w) => w.code),
    ['prior-outweighs'],
  );
  assert.ok(Math.abs(answer.value.chanceFirstLarger - 0.5) < 1e-12);
});

test('the four kinds of evidence', () => {
  assert.equal(kindOf(0.6, 0.5), 'straw-in-the-wind');
  assert.equal(kindOf(0.95, 0.5), 'hoop');
  assert.equal(kindOf(0.3, 0.02), 'smoking-gun');
  assert.equal(kindOf(0.95, 0.05), 'doubly-decisive');
  assert.equal(kindOf(0.05, 0.4), 'smoking-gun');
});

test('the order of the evidence does not change the end; certainty is refused', () => {
  const chance = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(chance, chance), { minLength: 1, maxLength: 8 }), (evidence) => {
      const there = valueFrom(weighEvidence({ prior: 0.4, evidence }));
      const back = valueFrom(weighEvidence({ prior: 0.4, evidence: [...evidence].reverse() }));
      assert.ok(Math.abs(there.posterior - back.posterior) < 1e-12);
    }),
  );
  assert.ok(!weighEvidence({ evidence: [[0.5, 0]] }).ok);
  assert.ok(!weighEvidence({ evidence: [[0.5]] }).ok);
});
