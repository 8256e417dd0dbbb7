// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { range } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { close } from '../core/vectors.ts';
import type { NcaFound } from './analysis.ts';
import { nca } from './nca.ts';

const near = (actual: number, expected: number) =>
  assert.ok(close(expected, actual, 1e-9), `${actual} is not ${expected}`);

const steps = { condition: Float64Array.of(1, 2, 4, 5, 7, 9), outcome: Float64Array.of(1, 2, 2.5, 4, 3, 6) };

/** A cloud in which both columns vary. */
const cloud = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { minLength: 3, maxLength: 40 })
  .filter((points) => new Set(points.map(([x]) => x)).size > 1 && new Set(points.map(([, y]) => y)).size > 1)
  .map((points) => ({
    condition: Float64Array.from(points, ([x]) => x),
    outcome: Float64Array.from(points, ([, y]) => y),
  }));

const kinds = ['ceFdh', 'crFdh', 'cLp', 'ceVrs'] as const;
const effects = (found: NcaFound) => kinds.map((kind) => found[kind].effect);

test('the empty zone is what a fine grid of the corner counts', () => {
  fc.assert(
    fc.property(cloud, ({ condition, outcome }) => {
      const { scope, ceFdh } = valueFrom(nca({ condition, outcome, test: false }));
      // A cell of a whole-number cloud is empty where no case lies at its left or further left, and at its top or higher.
      let empty = 0;
      for (let x = scope.xMin; x < scope.xMax; x++)
        for (let y = scope.yMin; y < scope.yMax; y++)
          if (!range(condition.length).some((i) => (condition[i] ?? 0) <= x && (outcome[i] ?? 0) >= y + 1)) empty++;
      near(ceFdh.zone, empty);
    }),
  );
});

test('stretching the columns changes no effect', () => {
  fc.assert(
    fc.property(cloud, ({ condition, outcome }) => {
      const stretched = { condition: condition.map((x) => 3 * x - 7), outcome: outcome.map((y) => y / 4 + 2) };
      const [before, after] = [{ condition, outcome }, stretched].map((data) =>
        effects(valueFrom(nca({ ...data, test: false }))),
      );
      before?.forEach((effect, i) => {
        near(after?.[i] ?? Number.NaN, effect);
      });
    }),
  );
});

test('a corner is the upper left of the turned cloud', () => {
  fc.assert(
    fc.property(cloud, ({ condition, outcome }) => {
      const minus = (column: Float64Array) => column.map((x) => -x);
      const turned = {
        2: [minus(condition), outcome],
        3: [condition, minus(outcome)],
        4: [minus(condition), minus(outcome)],
      };
      for (const corner of ['2', '3', '4'] as const) {
        const [x, y] = turned[corner];
        assert.deepEqual(
          effects(valueFrom(nca({ condition, outcome, corner, test: false }))),
          effects(valueFrom(nca({ condition: x ?? condition, outcome: y ?? outcome, test: false }))),
        );
      }
    }),
  );
});

test('ceilings keep their order: hull and line above the points take no more than the steps', () => {
  fc.assert(
    fc.property(cloud, (data) => {
      const found = valueFrom(nca({ ...data, test: false }));
      assert.ok(found.ceVrs.zone <= found.ceFdh.zone + 1e-9 && found.cLp.zone <= found.ceVrs.zone + 1e-9);
      assert.ok(found.cLp.beyond === null || found.cLp.beyond === 0);
    }),
  );
});

test('up to seven cases every order is tried; the observed one is among them', () => {
  const found = valueFrom(nca(steps));
  assert.deepEqual(
    [found.byChance?.ceFdh.exact, found.byChance?.ceFdh.draws, found.byChance?.ceFdh.atLeast],
    [true, 720, 8],
  );
});

test('the same seed gives the same p, another seed another draw', () => {
  const data = {
    condition: Float64Array.from(range(30), (i) => (i * 37) % 31),
    outcome: Float64Array.from(range(30), (i) => (i * 17) % 29),
    draws: 200,
  };
  const p = (seed: number) => valueFrom(nca({ ...data, seed })).byChance?.crFdh.quantile95;
  assert.equal(p(1), p(1));
  assert.notEqual(p(1), p(2));
});

test('an effect that rests on two cases names them, and what is left without each', () => {
  const answer = nca({
    condition: Float64Array.of(1, 2, 3, 9, 8),
    outcome: Float64Array.of(1, 1, 1, 9, 1),
    caseNames: ['Almere', 'Breda', 'Delft', 'Ede', 'Goes'],
    test: false,
  });
  assert.ok(answer.ok);
  assert.equal(answer.grade, 'describe');
  assert.ok(answer.warnings.some((w) => w.code === 'nca-rests-on' && w.values.cases === 'Almere, Ede'));
  assert.deepEqual(answer.value.without, [
    { case: 'Almere', effect: 1 },
    { case: 'Ede', effect: 0 },
  ]);
});

test('on a five-point scale there is no p-value', () => {
  const answer = nca({
    condition: Float64Array.from(range(40), (i) => (i % 5) + 1),
    outcome: Float64Array.from(range(40), (i) => ((i * 7) % 5) + 1),
  });
  assert.ok(answer.ok);
  assert.equal(answer.value.byChance, null);
  assert.ok(answer.warnings.some((w) => w.code === 'nca-discrete'));
});

test('columns without variation and a scope that leaves cases out are refused', () => {
  const flat = nca({ condition: Float64Array.of(1, 1, 1), outcome: Float64Array.of(2, 2, 2) });
  assert.deepEqual(flat.ok ? [] : flat.problems.map((p) => [p.code, p.at]), [
    ['no-variation', 'condition'],
    ['no-variation', 'outcome'],
  ]);
  const small = nca({ ...steps, scope: [2, 9, 0, 10] });
  assert.deepEqual(small.ok ? [] : small.problems.map((p) => p.code), ['nca-scope-too-small']);
  const one = nca({ condition: Float64Array.of(1), outcome: Float64Array.of(Number.NaN) });
  assert.deepEqual(one.ok ? [] : one.problems.map((p) => p.code), ['too-short', 'too-short']);
});

test('it says in words what no case did without', () => {
  assert.deepEqual(nca.answer({ ...steps, test: false }, 'en').words.slice(0, 1), [
    'No case got to 6 with less than 9 of the condition; the empty corner is 61% of the room.',
  ]);
});
