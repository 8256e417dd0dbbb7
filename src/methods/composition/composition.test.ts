// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, range, sum } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { close } from '../core/vectors.ts';
import { diversity, hill } from './diversity.ts';
import { gapMap } from './gap-map.ts';
import { portfolioDominance } from './portfolio-dominance.ts';

const near = (actual: number, expected: number) =>
  assert.ok(close(expected, actual, 1e-9), `${actual} is not ${expected}`);
const counts = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 })
  .filter((list) => sum(list) > 0);

test('equally common kinds are as many kinds as there are; merging orders never raises the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (n) => {
      const shares = range(n).map(() => 1 / n);
      for (const q of [0, 0.5, 1, 2, Infinity]) near(hill(shares, q), n);
    }),
  );
  fc.assert(
    fc.property(counts, (list) => {
      const numbers = valueFrom(diversity({ counts: list, orders: [0, 0.5, 1, 2, 3] })).hill.map((one) => one.number);
      for (const [i, number] of numbers.entries()) assert.ok(i === 0 || number <= at(numbers, i - 1) + 1e-9);
    }),
  );
});

test('kinds that share nothing are as varied by distance as without', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const distance = list.map((_, i) => list.map((_, j) => (i === j ? 0 : 1)));
      const found = valueFrom(diversity({ counts: list, distance }));
      near(found.withDistance?.rao ?? Number.NaN, found.simpson);
      found.withDistance?.bySimilarity.forEach((one, i) => {
        near(one.number, found.hill[i]?.number ?? Number.NaN);
      });
    }),
  );
});

test('nothing in it, and distances that differ by direction, are refused', () => {
  const empty = diversity({
    counts: [0, 0],
    distance: [
      [0, 0.2],
      [0.3, 0],
    ],
  });
  assert.deepEqual(empty.ok ? [] : empty.problems.map((p) => [p.code, p.at]), [
    ['composition-empty', 'counts'],
    ['composition-not-a-distance', 'distance[1][2]'],
  ]);
});

test('the map shows where nothing is, also in rows nobody has filled', () => {
  const answer = gapMap({
    row: ['coaching', 'coaching', 'subsidy'],
    column: ['intake', 'intake', 'housing'],
    items: ['a', 'b', 'c'],
    evidence: [3, null, 2],
    rows: ['coaching', 'subsidy', 'regulation'],
  });
  assert.ok(answer.ok);
  const { cells, covered, comparable, empty } = answer.value;
  assert.deepEqual(
    cells.map((cell) => [cell.count, cell.strongest]),
    [
      [2, 3],
      [0, null],
      [0, null],
      [1, 2],
      [0, null],
      [0, null],
    ],
  );
  near(covered, 1 / 3);
  near(comparable, 1 / 6);
  assert.equal(empty.length, 4);
  assert.ok(answer.warnings.some((w) => w.code === 'composition-only-seen'));
});

/** Every subset, compared with every other. */
function bruteForce(
  scores: number[][],
  cost: number[],
  budget: number,
  weights: number[][],
  pairs: number[][],
): number[][] {
  const subsets = range(2 ** cost.length)
    .map((bits) => range(cost.length).filter((p) => (bits >> p) & 1))
    .filter((taken) => sum(taken.map((p) => at(cost, p))) <= budget)
    .filter((taken) => !pairs.some((pair) => pair.every((p) => taken.includes(p - 1))));
  const worth = (taken: number[]) =>
    weights.map((w) => sum(taken.map((p) => sum((scores[p] ?? []).map((s, c) => s * at(w, c))))));
  const all = subsets.map((taken) => ({ taken, worth: worth(taken) }));
  const beats = (a: number[], b: number[]) =>
    a.every((x, i) => x >= at(b, i) - 1e-9) && a.some((x, i) => x > at(b, i) + 1e-9);
  return all
    .filter((one) => !all.some((other) => beats(other.worth, one.worth)))
    .map(({ taken }) => taken.map((p) => p + 1));
}

test('portfolios that nothing beats are those that a comparison of all with all leaves', () => {
  const score = fc.integer({ min: 0, max: 9 });
  const project = fc.record({ scores: fc.tuple(score, score), cost: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(
      fc.array(project, { minLength: 2, maxLength: 7 }),
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      fc.boolean(),
      (projects, budget, ranked, exclusive) => {
        const scores = projects.map((p) => [...p.scores]);
        const cost = projects.map((p) => p.cost);
        const weights = ranked
          ? [
              [1, 0],
              [0.5, 0.5],
            ]
          : [
              [1, 0],
              [0, 1],
            ];
        const excluded = exclusive ? [[1, 2]] : [];
        const found = valueFrom(portfolioDominance({ scores, cost, budget, weights, excluded }));
        const text = (list: readonly (readonly number[])[]) => list.map(String).sort();
        assert.deepEqual(text(found.undominated), text(bruteForce(scores, cost, budget, weights, excluded)));
      },
    ),
  );
});

test('thirty projects are chosen among without trying every portfolio', () => {
  const scores = range(30).map((i) => [(i * 7) % 11, (i * 5) % 13]);
  const cost = range(30).map((i) => 1 + ((i * 3) % 7));
  const found = valueFrom(
    portfolioDominance({
      scores,
      cost,
      budget: 40,
      weights: [
        [1, 0],
        [0.5, 0.5],
      ],
    }),
  );
  assert.equal(found.feasible, null);
  assert.ok(found.undominated.length > 0 && found.core.length + found.borderline.length + found.exterior.length === 30);
});
