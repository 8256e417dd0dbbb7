// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { eigen, symmetricPower } from '../core/eigen.ts';
import { type Matrix, multiply } from '../core/linear.ts';
import { minimise } from '../core/minimise.ts';
import { valueFrom } from '../core/result.ts';
import { close } from '../core/vectors.ts';
import { funnelTests, metaRegression, poolSubgroups, studyInfluence } from './explore.ts';
import { estimators } from './heterogeneity.ts';
import { poolMultilevel } from './multilevel.ts';
import { effectSizes, poolStudies } from './pool.ts';

const near = (actual: number, expected: number, tolerance = 1e-8) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

const study = fc.record({
  effect: fc.double({ min: -3, max: 3, noNaN: true }),
  variance: fc.double({ min: 0.01, max: 2, noNaN: true }),
});
const studies = fc.array(study, { minLength: 3, maxLength: 15 });
const columns = (list: readonly { effect: number; variance: number }[]) => ({
  effect: list.map((s) => s.effect),
  variance: list.map((s) => s.variance),
});
const five = { effect: [0.1, 0.3, 0.35, 0.6, 0.8], variance: [0.04, 0.05, 0.02, 0.06, 0.03] };

test('shifting all effects shifts the answer and leaves the heterogeneity alone, for every estimator', () => {
  fc.assert(
    fc.property(
      studies,
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.constantFrom(...estimators),
      (list, shift, estimator) => {
        const given = columns(list);
        const a = valueFrom(poolStudies({ ...given, estimator }));
        const b = valueFrom(poolStudies({ ...given, estimator, effect: given.effect.map((y) => y + shift) }));
        near((b.pooled?.estimate ?? 0) - (a.pooled?.estimate ?? 0), shift, 1e-5);
        near(b.heterogeneity?.tau2 ?? 0, a.heterogeneity?.tau2 ?? 0, 1e-5);
      },
    ),
  );
});

test('no estimator beats the restricted likelihood of REML', () => {
  const likelihood = ({ effect, variance }: typeof five, tau2: number): number => {
    const w = variance.map((v) => 1 / (v + tau2));
    const total = w.reduce((a, b) => a + b, 0);
    const mean = w.reduce((sum, x, i) => sum + x * (effect[i] ?? 0), 0) / total;
    return w.reduce((sum, x, i) => sum + Math.log(x) - x * ((effect[i] ?? 0) - mean) ** 2, 0) - Math.log(total);
  };
  fc.assert(
    fc.property(studies, fc.double({ min: 0, max: 4, noNaN: true }), (list, other) => {
      const given = columns(list);
      const tau2 = valueFrom(poolStudies(given)).heterogeneity?.tau2 ?? 0;
      // Fisher scoring finds the peak it starts near; only a near neighbour is compared.
      const neighbour = tau2 + (other - 2) * 1e-4;
      if (neighbour >= 0) assert.ok(likelihood(given, tau2) >= likelihood(given, neighbour) - 1e-9);
    }),
  );
});

test('the modified Hartung-Knapp interval is never narrower than the plain one', () => {
  fc.assert(
    fc.property(studies, (list) => {
      const width = (test: 'z' | 'modified-hartung-knapp' | 'hartung-knapp') =>
        valueFrom(poolStudies({ ...columns(list), test })).pooled?.stdErr ?? 0;
      assert.ok(width('modified-hartung-knapp') >= width('z') - 1e-12);
      assert.ok(width('modified-hartung-knapp') >= width('hartung-knapp') - 1e-12);
    }),
  );
});

test('one study, two studies: they are shown, nothing is pooled or predicted', () => {
  const two = poolStudies({ effect: [0.2, 0.9], variance: [0.1, 0.1] });
  assert.ok(two.ok);
  assert.deepEqual([two.value.pooled, two.value.prediction, two.grade], [null, null, 'describe']);
  assert.ok(two.warnings.some((w) => w.code === 'no-headline'));
  const one = valueFrom(poolStudies({ effect: [0.2], variance: [0.1] }));
  assert.deepEqual([one.pooled, one.heterogeneity, one.studies.length], [null, null, 1]);
  const three = valueFrom(poolStudies({ effect: [0.2, 0.5, 0.6], variance: [0.1, 0.1, 0.1] }));
  assert.ok(three.pooled !== null && three.prediction === null);
  assert.ok(valueFrom(poolStudies(five)).prediction !== null);
});

test('different designs are not pooled without a visible split', () => {
  const design = ['before-after', 'controlled', 'controlled', 'controlled', 'controlled'];
  const refused = poolStudies({ ...five, design });
  assert.ok(!refused.ok && refused.problems[0]?.code === 'mixed-designs');
  const split = valueFrom(poolSubgroups({ ...five, subgroup: design }));
  assert.deepEqual(
    split.groups.map((g) => g.k),
    [1, 4],
  );
});

test('moderators and funnel tests are refused below ten studies', () => {
  for (const refused of [metaRegression({ ...five, moderators: { size: [1, 2, 3, 4, 5] } }), funnelTests(five)])
    assert.ok(!refused.ok && refused.problems[0]?.code === 'few-for-moderators');
});

test('a moderator that never varies is refused by name', () => {
  const many = { effect: Array.from({ length: 12 }, (_, i) => i / 10), variance: new Array<number>(12).fill(0.1) };
  const refused = metaRegression({ ...many, moderators: { same: new Array<number>(12).fill(3) } });
  assert.ok(!refused.ok && refused.problems[0]?.code === 'moderators-dependent');
});

test('leaving a study out is pooling the others', () => {
  fc.assert(
    fc.property(studies, fc.nat(), (list, pick) => {
      const left = pick % list.length;
      const without = valueFrom(studyInfluence(columns(list))).without[left];
      const others = valueFrom(poolStudies({ ...columns(list.filter((_, i) => i !== left)), fewest: 1 }));
      near(without?.estimate ?? 9, others.pooled?.estimate ?? 0);
    }),
  );
});

test('equal studies leave nothing to explain', () => {
  const found = valueFrom(poolStudies({ effect: [1, 1, 1, 1, 1], variance: [0.1, 0.2, 0.3, 0.1, 0.1] }));
  assert.deepEqual([found.heterogeneity?.tau2, found.heterogeneity?.i2], [0, 0]);
  near(found.pooled?.estimate ?? 0, 1);
});

test('a tiny study with an empty cell gets its half; a missing column and an impossible row are named', () => {
  const found = valueFrom(effectSizes({ measure: 'OR', data: { events1: [0], rest1: [9], events2: [3], rest2: [8] } }));
  near(found.effect[0] ?? 0, Math.log((0.5 * 8.5) / (9.5 * 3.5)));
  const codes = (answer: { ok: boolean; problems?: readonly { code: string }[] }) =>
    answer.problems?.map((p) => p.code);
  const refused = effectSizes({ measure: 'ZCOR', data: { r: [0.5], m: [9] } });
  assert.deepEqual(codes(refused.ok ? { ok: true } : refused), ['missing-column', 'unknown-name']);
  const impossible = effectSizes({
    measure: 'ROM',
    data: { mean1: [-1], sd1: [1], n1: [9], mean2: [2], sd2: [1], n2: [9] },
  });
  assert.deepEqual(codes(impossible.ok ? { ok: true } : impossible), ['no-effect-here']);
  const negative = poolStudies({ effect: [1, 2, 3], variance: [0.1, -0.1, 0] });
  assert.deepEqual(codes(negative.ok ? { ok: true } : negative), ['not-above', 'not-above']);
});

test('every result its own cluster: the three levels are the ordinary model', () => {
  const names = five.effect.map((_, i) => `o${i}`);
  const flat = valueFrom(poolStudies({ ...five, test: 'z' }));
  const nested = valueFrom(poolMultilevel({ ...five, cluster: names }));
  near(nested.betweenClusters + nested.betweenUnits, flat.heterogeneity?.tau2 ?? 0, 1e-6);
  near(nested.pooled.estimate, flat.pooled?.estimate ?? 0, 1e-6);
});

test('eigenvectors give the matrix back, and half a power twice is the whole', () => {
  const cells = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(cells, (xs) => {
      const root = Array.from({ length: 4 }, (_, i) => xs.slice(4 * i, 4 * i + 4));
      const m: Matrix = root.map((a, i) =>
        root.map((b, j) => a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0) + (i === j ? 1 : 0)),
      );
      const half = symmetricPower(m, 0.5);
      multiply(half, half).forEach((row, i) => {
        row.forEach((x, j) => {
          near(x, m[i]?.[j] ?? 9);
        });
      });
      near(
        eigen(m).values.reduce((a, b) => a + b, 0),
        m.reduce((sum, row, i) => sum + (row[i] ?? 0), 0),
      );
    }),
  );
});

test('the lowest point of a valley is found', () => {
  const found = minimise(([x = 0, y = 0]) => (x - 3) ** 2 + 10 * (y + x) ** 2 + 1, [0, 0]);
  assert.ok(close(found.at[0] ?? 0, 3, 1e-6) && close(found.at[1] ?? 0, -3, 1e-6) && close(found.value, 1, 1e-12));
});
