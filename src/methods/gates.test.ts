// SPDX-License-Identifier: EUPL-1.2
// The rules of honesty, one by one: what each method must refuse, withhold or say, whoever asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allMethods } from '../../bin/lib/methods.ts';
import { gates } from './core/gates.ts';
import type { Answer, Result } from './core/result.ts';
import { samples } from './samples.ts';

const methods = await allMethods();

const ask = (id: string, input: Readonly<Record<string, unknown>>): Answer<unknown> => {
  const method = methods.find((one) => one.id === id);
  assert.ok(method, id);
  return method.answer(input, 'nl').answer;
};

const found = (id: string, input: Readonly<Record<string, unknown>>): Result<unknown> => {
  const answer = ask(id, input);
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer;
};

const warned = (answer: Result<unknown>): string[] => answer.warnings.map((one) => one.code);

/** Every number under a name that holds a p-value, however deep. */
function pValues(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'number' && /^(p|midP|twoSided|greater)$/.test(name) ? [inner] : pValues(inner),
  );
}

/** A value at a path such as `parsimonious.count`. */
const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? Object.entries(inner).find(([k]) => k === key)?.[1] : undefined,
      value,
    );

const list = (n: number, f: (i: number) => unknown): unknown[] => Array.from({ length: n }, (_, i) => f(i));

const fewPerGroup: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'compare-counts': { x1: 3, n1: 4, x2: 1, n2: 40 },
  'compare-measured': { x: [1, 2, 3, 5], y: [4, 5, 6, 7, 8, 9] },
  'compare-paired': { x: [1, 2, 3, 5], y: [4, 5, 6, 8] },
  'difference-in-differences': { ...samples['difference-in-differences'], casesPerGroup: 5 },
  'log-rank': {
    time: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    event: list(10, () => 1),
    group: list(10, (i) => (i < 4 ? 'a' : 'b')),
  },
  'competing-ends': {
    time: [1, 2, 3, 4, 5, 6, 7, 8],
    end: list(8, (i) => (i % 2 === 0 ? 'gone' : 'replaced')),
    group: list(8, (i) => (i < 4 ? 'a' : 'b')),
  },
};

for (const [id, input] of Object.entries(fewPerGroup))
  test(`${id}: fewer than five cases in a group, and no p-value is given`, () => {
    const answer = found(id, input);
    assert.deepEqual(pValues(answer.value), []);
    assert.ok(warned(answer).includes('few-cases'));
    assert.equal(answer.grade, 'describe');
  });

test('a p-value comes with the warning that it is not the headline', () => {
  for (const id of ['compare-counts', 'compare-measured', 'compare-paired', 'log-rank']) {
    const answer = found(id, samples[id] ?? {});
    assert.ok(pValues(answer.value).length > 0, id);
    assert.ok(warned(answer).includes('not-the-headline'), id);
  }
});

test('how many comparisons were tried is said with the result', () => {
  for (const id of methods.filter((one) => 'tried' in one.fields).map((one) => one.id))
    assert.ok(warned(found(id, { ...samples[id], tried: 12 })).includes('many-comparisons'), id);
});

test('qualitative comparison: too few cases for the conditions, or too many conditions, and it warns', () => {
  const crisp = (cases: number, conditions: number) => ({
    conditions: Object.fromEntries(
      list(conditions, (c) => `C${c}`).map((name, c) => [
        name,
        list(cases, (i) => ((i * 7 + c * 5 + ((i * c) % 3)) >> 1) & 1),
      ]),
    ),
    outcome: list(cases, (i) => (i % 3 === 0 ? 1 : 0)),
  });
  assert.ok(warned(found('qca', crisp(7, 4))).includes('qca-few-cases'));
  assert.ok(warned(found('qca', crisp(40, gates.qcaConditions + 1))).includes('qca-many-conditions'));
  assert.ok(
    !warned(found('qca', crisp(40, 4))).some((code) => code === 'qca-few-cases' || code === 'qca-many-conditions'),
  );
});

test('qualitative comparison: a membership of exactly one half is refused until somebody decides', () => {
  const answer = ask('qca', { conditions: { A: [0.5, 1, 0, 1], B: [1, 0, 0, 1] }, outcome: [1, 0, 0, 1] });
  assert.ok(!answer.ok);
  assert.ok(answer.problems.some((one) => one.at.startsWith('conditions.A')));
});

test('qualitative comparison: more than one model, and the count and what they share are given, not one model', () => {
  // Six rows in a ring, each pair covered by one term: two ways round, nothing in common.
  const answer = found('minimise', { levels: [2, 2, 2], on: [2, 3, 4, 5, 6, 7], off: [1, 8] });
  assert.equal(at(answer.value, 'parsimonious.count'), 2);
  assert.deepEqual(at(answer.value, 'parsimonious.common'), []);
  assert.ok(warned(answer).includes('qca-ambiguous'));
});

test('pooling: one study is shown, two are not pooled, three are pooled without prediction or I²', () => {
  const { effect = [], variance = [] } = {
    effect: [-0.9, -1.6, -1.3, -1.4, -0.2],
    variance: [0.3, 0.2, 0.4, 0.1, 0.1],
  };
  const pooled = (k: number) => found('pool-studies', { effect: effect.slice(0, k), variance: variance.slice(0, k) });
  for (const k of [1, 2]) {
    assert.deepEqual([at(pooled(k).value, 'pooled'), at(pooled(k).value, 'prediction')], [null, null]);
    assert.ok(warned(pooled(k)).includes('no-headline'));
  }
  for (const k of [3, 4]) {
    assert.notEqual(at(pooled(k).value, 'pooled'), null);
    assert.equal(at(pooled(k).value, 'prediction'), null);
    assert.equal(at(pooled(k).value, 'test'), 'modified-hartung-knapp');
    assert.ok(warned(pooled(k)).includes('i2-no-claim'));
  }
  assert.notEqual(at(pooled(5).value, 'prediction'), null);
});

test('pooling: fewer than ten studies, and there is no meta-regression and no funnel test', () => {
  const few = { effect: list(9, (i) => i / 10), variance: list(9, (i) => 0.1 + i / 100) };
  assert.ok(!ask('funnel-tests', few).ok);
  assert.ok(!ask('meta-regression', { ...few, moderators: { size: list(9, (i) => i) } }).ok);
});

test('pooling: different designs are never in one pool', () => {
  const answer = ask('pool-studies', {
    ...samples['pool-studies'],
    design: list(12, (i) => (i < 6 ? 'controlled' : 'before-after')),
  });
  assert.ok(!answer.ok);
  assert.deepEqual(
    answer.problems.map((one) => one.code),
    ['mixed-designs'],
  );
});

test('several results in the same organisation: said, or counted by organisation', () => {
  const repeated = list(12, (i) => `organisation ${i >> 1}`);
  assert.ok(
    warned(found('pool-studies', { ...samples['pool-studies'], organisation: repeated })).includes('same-organisation'),
  );
  const measured = found('compare-measured', {
    x: [1, 2, 3, 4, 5, 6],
    y: [2, 3, 4, 5, 6],
    xOrganisations: ['a', 'a', 'b', 'c', 'd', 'e'],
  });
  assert.ok(warned(measured).includes('counted-by-organisation'));
});

test('survival: grey where few are at risk, and a median not reached is a result', () => {
  const time = list(12, (i) => i + 1);
  const answer = found('survival-curve', { time, event: list(12, (i) => (i < 3 ? 1 : 0)) });
  assert.ok(warned(answer).includes('few-at-risk'));
  assert.equal(at(answer.value, 'groups.0.quantiles.1.probability'), 0.5);
  assert.equal(at(answer.value, 'groups.0.quantiles.1.estimate'), null);
});

test('interrupted series: fewer than eight points on a side, and there is only the chart', () => {
  const answer = ask('interrupted-series', { outcome: list(20, (i) => i % 5), start: 8 });
  assert.ok(!answer.ok);
  assert.ok(found('steady-chart', { outcome: list(20, (i) => i % 5) }).ok);
});

test('agreement: no variation among ratings is undefined, not one', () => {
  const answer = found('krippendorff-alpha', {
    ratings: [
      [3, 3, 3],
      [3, 3, 3],
    ],
  });
  assert.equal(at(answer.value, 'alpha'), null);
});

test('process tracing stays a description, however decisive the numbers look', () => {
  const answer = found('weigh-evidence', {
    evidence: [
      [1, 0.001],
      [1, 0.001],
      [1, 0.001],
      [1, 0.001],
    ],
  });
  assert.equal(answer.grade, 'describe');
  assert.deepEqual(warned(answer), ['chances-are-judgements', 'many-ratios']);
});
