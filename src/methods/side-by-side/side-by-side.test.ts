// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { valueFrom } from '../core/result.ts';
import { choose } from '../core/special.ts';
import { compareCounts } from './compare-counts.ts';
import { compareMeasured, comparePaired } from './compare-measured.ts';
import { differenceInDifferences } from './did.ts';
import { fisherExact } from './fisher.ts';
import { findPairs } from './pairs.ts';
import { flipSigns, permuteTwoGroups } from './permutation.ts';
import { clopperPearson, newcombe, wilson } from './proportions.ts';
import { cliffsDelta, hodgesLehmann, rankSum } from './ranks.ts';

const few = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 7 });

test('7 of 9 against 2 of 8 reads as the handbook says it', () => {
  const answer = compareCounts.answer({ x1: 7, n1: 9, x2: 2, n2: 8 }, 'en');
  assert.equal(
    answer.words[0],
    '7 of 9 against 2 of 8; the difference could be anywhere from 5.7 to 76.7 percentage points.',
  );
});

test('fewer than five cases per group: no p-value, and it says so', () => {
  const counts = compareCounts({ x1: 3, n1: 4, x2: 1, n2: 9 });
  assert.ok(counts.ok);
  assert.equal(counts.value.fisher, null);
  assert.equal(counts.grade, 'describe');
  assert.ok(counts.warnings.some((w) => w.code === 'few-cases' && w.values.n === 4));
  const measured = valueFrom(compareMeasured({ x: [1, 2, 3, 4], y: [2, 3, 4, 5, 6] }));
  assert.deepEqual([measured.permutation, measured.rankSum, measured.welch], [null, null, null]);
  assert.equal(valueFrom(comparePaired({ x: [1, 2, 3], y: [3, 2, 1] })).signFlips, null);
});

test('a p-value always comes with the warning that it is not the headline, and with how many were tried', () => {
  const answer = compareMeasured({ x: [1, 2, 3, 4, 6], y: [2, 3, 4, 5, 7], tried: 12 });
  assert.ok(answer.ok);
  assert.deepEqual(
    answer.warnings.map((w) => w.code),
    ['not-the-headline', 'many-comparisons'],
  );
});

test('cases that share an organisation count once, by their mean, and the answer says so', () => {
  const answer = compareMeasured({
    x: [1, 3, 5, 6, 7, 8],
    y: [2, 3, 4, 5, 6],
    xOrganisations: ['a', 'a', 'b', 'c', 'd', 'e'],
    yOrganisations: ['f', 'g', 'h', 'i', 'a'],
  });
  const same = compareMeasured({ x: [2, 5, 6, 7, 8], y: [2, 3, 4, 5, 6] });
  assert.ok(answer.ok && same.ok);
  assert.deepEqual(answer.value, same.value);
  assert.deepEqual(answer.assumptions, []);
  assert.deepEqual(
    answer.warnings.map((w) => [w.code, w.values.count]),
    [
      ['not-the-headline', undefined],
      ['counted-by-organisation', 2],
      ['organisation-in-both', 1],
    ],
  );
  const paired = valueFrom(comparePaired({ x: [3, 5, 9], y: [1, 1, 1], organisations: ['a', 'a', 'b'] }));
  assert.deepEqual(paired.differences, [3, 8]);
  assert.ok(!comparePaired({ x: [1], y: [1], organisations: ['a', 'b'] }).ok);
});

test('cases without a value are left out and named; a group of which nothing is known is refused', () => {
  const answer = compareMeasured({ x: [1, null, 3], y: [null, 2, 4] });
  assert.ok(answer.ok);
  assert.deepEqual([answer.n, answer.dropped[0]?.cases, answer.value.difference], [4, ['2', '1'], -1]);
  const paired = comparePaired({ x: [1, null, 3], y: [null, 2, 4] });
  assert.ok(paired.ok);
  assert.deepEqual([paired.value.differences, paired.dropped[0]?.cases], [[-1], ['1', '2']]);
  assert.ok(!compareMeasured({ x: [1], y: [null] }).ok);
  const did = panel([3, 3, 3, 0, 0, 0], 5, 2);
  const gaps = differenceInDifferences({ ...did, outcome: did.outcome.map((y, i) => (i === 7 ? null : y)) });
  assert.ok(gaps.ok);
  assert.ok(Math.abs(gaps.value.estimate - 2) < 1e-9);
  assert.deepEqual(gaps.dropped[0]?.cases, ['8']);
});

test('impossible counts are refused, both at once', () => {
  const answer = compareCounts({ x1: 10, n1: 9, x2: 9, n2: 8 });
  assert.ok(!answer.ok);
  assert.deepEqual(
    answer.problems.map((p) => p.at),
    ['x1', 'x2'],
  );
});

test('intervals for a share hold it, and mirror when success and failure change places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (n, seed) => {
      const x = seed % (n + 1);
      for (const interval of [wilson, clopperPearson]) {
        const [low, high] = interval(x, n);
        const [mirrorLow, mirrorHigh] = interval(n - x, n);
        assert.ok(low >= 0 && low <= x / n && x / n <= high && high <= 1);
        assert.ok(Math.abs(low - (1 - mirrorHigh)) < 1e-12 && Math.abs(high - (1 - mirrorLow)) < 1e-12);
      }
      const [l, h] = newcombe(x, n, n - x, n);
      assert.ok(l >= -1 && h <= 1 && l <= (2 * x - n) / n && h >= (2 * x - n) / n);
    }),
  );
});

test("Fisher's p equals the share of all reshufflings that are no likelier, and mid-p lies below it", () => {
  const small = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(small, small, fc.nat(), fc.nat(), (n1, n2, a, b) => {
      const [x1, x2] = [a % (n1 + 1), b % (n2 + 1)];
      const ways = (x: number) => choose(n1, x) * choose(n2, x1 + x2 - x);
      let [rare, all] = [0, 0];
      for (let x = 0; x <= n1; x++) {
        all += ways(x);
        if (ways(x) <= ways(x1)) rare += ways(x);
      }
      const found = fisherExact({ x1, n1, x2, n2 });
      assert.ok(Math.abs(found.p - rare / all) < 1e-12);
      assert.ok(found.midP < found.p);
    }),
  );
});

test('an exact permutation p is never below one over the number of assignments, and swaps with the groups', () => {
  fc.assert(
    fc.property(few, few, (x, y) => {
      const there = permuteTwoGroups([...x, ...y], x.length);
      const back = permuteTwoGroups([...y, ...x], y.length);
      assert.equal(there.assignments, choose(x.length + y.length, x.length));
      assert.ok(there.twoSided >= 1 / there.assignments);
      assert.ok(Math.abs(there.twoSided - back.twoSided) < 1e-12);
      assert.ok(flipSigns(x).twoSided >= 1 / 2 ** x.length);
    }),
  );
});

test('sampled permutations come near the exact ones and repeat with their seed', () => {
  const scores = [3.1, 4.4, 5.2, 6.1, 2.7, 3.9, 2.2, 1.4, 3.3, 2.5];
  const exact = permuteTwoGroups(scores, 5);
  const drawn = permuteTwoGroups(scores, 5, { enumerate: 1, draws: 20_000, seed: 3 });
  assert.ok(!drawn.exact && Math.abs(drawn.twoSided - exact.twoSided) < 0.01);
  assert.deepEqual(drawn, permuteTwoGroups(scores, 5, { enumerate: 1, draws: 20_000, seed: 3 }));
});

test('shifting one group shifts Hodges-Lehmann as much; rank measures ignore stretching', () => {
  fc.assert(
    fc.property(few, few, fc.integer({ min: -20, max: 20 }), (x, y, shift) => {
      const moved = x.map((v) => v + shift);
      assert.equal(hodgesLehmann(moved, y).shift, hodgesLehmann(x, y).shift + shift);
      assert.equal(
        cliffsDelta(
          x.map((v) => 3 * v),
          y.map((v) => 3 * v),
        ),
        cliffsDelta(x, y),
      );
      assert.equal(rankSum(x, y).statistic + rankSum(y, x).statistic, x.length * y.length);
    }),
  );
});

test('measurements that are all equal have no test, and no NaN', () => {
  const found = valueFrom(compareMeasured({ x: [2, 2, 2, 2, 2], y: [2, 2, 2, 2, 2] }));
  assert.deepEqual([found.welch, found.hedgesG, found.rankSum?.p, found.permutation?.twoSided], [null, null, null, 1]);
});

test('a found pair is as near as any other, by looking at all of them', () => {
  const row = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(row, fc.integer({ min: 0, max: 1 })), { minLength: 2, maxLength: 12 }), (cases) => {
      const conditions = cases.map(([c]) => c);
      const outcome = cases.map(([, o]) => o);
      const found = valueFrom(findPairs({ conditions, outcome }));
      const distances = (same: boolean) =>
        conditions.flatMap((a, i) =>
          conditions
            .map((b, j) => ({ j, d: a.filter((v, k) => v !== b[k]).length }))
            .filter(({ j }) => j > i && (outcome[i] === outcome[j]) === same)
            .map(({ d }) => d),
        );
      const [unequal, equal] = [distances(false), distances(true)];
      assert.equal(found.similarDifferentOutcome?.distance, unequal.length > 0 ? Math.min(...unequal) : undefined);
      assert.equal(found.differentSameOutcome?.distance, equal.length > 0 ? Math.max(...equal) : undefined);
    }),
  );
});

/** A panel: each unit starts at `starts[u]` (0 = never), and gains `effect` from then on. */
function panel(starts: readonly number[], times: number, effect: number) {
  const rows = starts.flatMap((start, u) =>
    Array.from({ length: times }, (_, t) => ({ u, t: t + 1, active: start > 0 && t + 1 >= start ? 1 : 0 })),
  );
  return {
    unit: rows.map((r) => `unit ${r.u}`),
    time: rows.map((r) => r.t),
    active: rows.map((r) => r.active),
    outcome: rows.map((r) => 3 * r.u + 0.5 * r.t + effect * r.active),
  };
}

test('difference in differences finds the effect it was given, common or staggered', () => {
  for (const starts of [
    [3, 3, 3, 3, 3, 0, 0, 0, 0, 0],
    [2, 3, 4, 2, 3, 0, 0, 4, 3, 0],
  ]) {
    const found = valueFrom(differenceInDifferences(panel(starts, 5, 2.5)));
    assert.ok(Math.abs(found.estimate - 2.5) < 1e-9);
    assert.ok(found.randomisation && Math.abs(found.randomisation.estimate - found.estimate) < 1e-9);
    assert.equal(found.twoByTwo === null, new Set(starts).size > 2);
  }
});

test('few units: the cluster standard error comes with a warning; a panel without contrast is refused', () => {
  const answer = differenceInDifferences(panel([3, 3, 0, 0, 0], 4, 1));
  assert.ok(answer.ok);
  assert.deepEqual(
    answer.warnings.map((w) => w.code),
    ['few-cases', 'did-few-clusters'],
  );
  assert.equal(answer.value.randomisation, null);
  assert.ok(!differenceInDifferences(panel([0, 0, 0], 3, 1)).ok);
  assert.ok(!differenceInDifferences(panel([2, 2, 2], 3, 1)).ok);
});
