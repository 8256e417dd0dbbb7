// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { at, range } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { close } from '../core/vectors.ts';
import { calibrate } from './calibrate.ts';
import type { Model } from './describe.ts';
import { sufficiency, uniqueCoverages } from './fit.ts';
import { fitExpression, necessaryConditions } from './necessity.ts';
import { nextComparison } from './next-comparison.ts';
import { qcaPermutation } from './permutation-check.ts';
import { qca } from './qca.ts';
import { qcaRobustness } from './robustness.ts';

const near = (actual: number | null | undefined, expected: number) =>
  assert.ok(typeof actual === 'number' && close(expected, actual, 1e-9), `${actual} is not ${expected}`);

const membership = fc.integer({ min: 0, max: 100 }).map((x) => (x === 50 ? 0.51 : x / 100));

/** Fuzzy cases with three conditions, and an outcome that varies. */
const someCases = fc
  .array(fc.tuple(membership, membership, membership, membership), { minLength: 6, maxLength: 30 })
  .filter((rows) => new Set(rows.map((row) => row[3])).size > 1)
  .map((rows) => ({
    conditions: { A: rows.map((r) => r[0]), B: rows.map((r) => r[1]), C: rows.map((r) => r[2]) },
    outcome: rows.map((r) => r[3]),
  }));

const names = ['A', 'B', 'C'];

/** Row numbers a model covers, worked out from its words. */
const rowsOf = (model: Model): number[] =>
  range(8)
    .filter((i) =>
      model.paths.some((path) =>
        path.literals.every(({ condition, value }) => ((i >> (2 - names.indexOf(condition))) & 1) === value),
      ),
    )
    .map((i) => i + 1);

test('conservative lies within intermediate lies within parsimonious, as combinations', () => {
  fc.assert(
    fc.property(
      someCases,
      fc.array(fc.constantFrom(0, 1, null), { minLength: 3, maxLength: 3 }),
      (data, directions) => {
        const answer = qca({ ...data, directions, consistencyCut: 0.75, priCut: 0.5 });
        if (!answer.ok) return;
        const { conservative, parsimonious, intermediate, truthTable } = answer.value;
        const positives = truthTable.filter((row) => row.outcome === '1').map((row) => row.row);
        for (const between of intermediate ?? []) {
          const strict = conservative.models[between.conservativeModel - 1];
          const simple = parsimonious.models[between.parsimoniousModel - 1];
          assert.ok(strict && simple);
          assert.deepEqual(rowsOf(strict), positives);
          for (const model of between.models) {
            const rows = new Set(rowsOf(model));
            assert.ok(rowsOf(strict).every((row) => rows.has(row)));
            assert.ok([...rows].every((row) => rowsOf(simple).includes(row)));
          }
        }
      },
    ),
  );
});

test('no model covers a combination seen without the outcome, and every model covers each seen with it', () => {
  fc.assert(
    fc.property(someCases, (data) => {
      const answer = qca({ ...data, consistencyCut: 0.75 });
      if (!answer.ok) return;
      const rows = (outcome: string) => answer.value.truthTable.filter((r) => r.outcome === outcome).map((r) => r.row);
      for (const model of answer.value.parsimonious.models) {
        const covered = rowsOf(model);
        assert.ok(rows('1').every((row) => covered.includes(row)) && !rows('0').some((row) => covered.includes(row)));
      }
    }),
  );
});

test('coverage of the whole is at least that of each path, and unique coverage is what is lost without it', () => {
  const column = fc.array(membership, { minLength: 5, maxLength: 5 }).map((list) => Float64Array.from(list));
  fc.assert(
    fc.property(fc.array(column, { minLength: 2, maxLength: 4 }), column, (sets, outcome) => {
      if (outcome.every((y) => y === 0)) return;
      const all = (some: readonly Float64Array[]) =>
        sufficiency(
          Float64Array.from(range(5), (i) => Math.max(0, ...some.map((set) => at(set, i)))),
          outcome,
        );
      for (const [s, unique] of uniqueCoverages(sets, outcome).entries()) {
        const rest = all(sets.filter((_, other) => other !== s)).coverage ?? 0;
        assert.ok(Math.abs((unique ?? 0) - ((all(sets).coverage ?? 0) - rest)) < 1e-12);
        assert.ok((all(sets).coverage ?? 0) >= (sufficiency(at2(sets, s), outcome).coverage ?? 0) - 1e-12);
      }
    }),
  );
});

const at2 = (sets: readonly Float64Array[], i: number): Float64Array => sets[i] ?? new Float64Array(5);

const five = {
  conditions: { mandate: [1, 1, 0, 0, 1, 0], budget: [1, 0, 1, 0, 1, 0] },
  outcome: [1, 1, 0, 0, 1, 1],
  caseNames: ['Almere', 'Breda', 'Delft', 'Ede', 'Goes', 'Hulst'],
};

test('a combination whose cases end differently is a contradiction where a second cut asks for it', () => {
  const found = valueFrom(qca({ ...five, consistencyCut: 0.8, contradictionCut: 0.3 }));
  assert.deepEqual(
    found.truthTable.map((row) => [row.row, row.outcome, row.cases.join()]),
    [
      [1, 'C', 'Ede,Hulst'],
      [2, '0', 'Delft'],
      [3, '1', 'Breda'],
      [4, '1', 'Almere,Goes'],
    ],
  );
  const [model] = found.parsimonious.models;
  assert.deepEqual(
    model?.paths.map((path) => path.term),
    ['mandate'],
  );
  assert.deepEqual(model?.unexplained, ['Hulst']);
  assert.deepEqual(model?.paths[0]?.typical, ['Almere', 'Breda', 'Goes']);
});

test('with two cuts a row with too few cases is a question mark, not a contradiction', () => {
  const found = valueFrom(qca({ ...five, consistencyCut: 0.8, contradictionCut: 0.3, casesCut: 2 }));
  assert.deepEqual(
    found.truthTable.map((row) => row.outcome),
    ['C', '?', '?', '1'],
  );
});

test('the absence of the outcome is an analysis of its own', () => {
  const found = valueFrom(qca({ ...five, negated: true }));
  assert.deepEqual(
    found.parsimonious.models.map((model) => model.paths.map((path) => path.term)),
    [['~mandate*budget']],
  );
});

test('a membership of one half names the case and the condition; all faults come at once', () => {
  const answer = qca({
    conditions: { 'A*B': [0.5, 0.2, 2], C: [0.1, 0.4] },
    outcome: [1, 0, 1],
  });
  assert.ok(!answer.ok);
  assert.deepEqual(
    answer.problems.map((p) => p.code),
    ['uneven-rows'],
  );
  const second = qca({
    conditions: { 'A*B': [0.5, 0.2, 2], C: [0.1, 0.4, 0.5] },
    outcome: [1, 1, 1],
    caseNames: ['x', 'y', 'x'],
  });
  assert.ok(!second.ok);
  assert.deepEqual(
    second.problems.map((p) => [p.code, p.at]),
    [
      ['qca-not-a-membership', 'conditions.A*B[3]'],
      ['no-variation', 'outcome'],
      ['qca-membership-half', 'conditions.A*B[1]'],
      ['qca-membership-half', 'conditions.C[3]'],
      ['qca-name-twice', 'caseNames'],
      ['qca-odd-name', 'conditions.A*B'],
    ],
  );
});

test('when everything seen leads to the outcome it says so, and claims no path', () => {
  const answer = qca({ conditions: { A: [1, 0, 1], B: [0, 1, 1] }, outcome: [0.9, 0.8, 1] });
  assert.ok(answer.ok);
  assert.ok(answer.warnings.some((w) => w.code === 'qca-nothing-against'));
  assert.deepEqual(
    answer.value.parsimonious.models[0]?.paths.map((path) => path.term),
    ['1'],
  );
});

test('nothing that passes the cuts is a refusal with a reason', () => {
  const answer = qca({ conditions: { A: [0.9, 0.8, 0.2], B: [0.2, 0.9, 0.7] }, outcome: [0.1, 0.2, 0.1] });
  assert.deepEqual(answer.ok ? [] : answer.problems.map((p) => p.code), ['qca-no-positive-row']);
});

test('too many conditions for the cases is only a description', () => {
  const conditions = Object.fromEntries(range(4).map((c) => [`c${c}`, range(5).map((i) => ((i >> c) & 1) as number)]));
  const answer = qca({ conditions, outcome: [1, 0, 1, 0, 0] });
  assert.ok(answer.ok && answer.grade === 'describe');
  assert.ok(answer.warnings.some((w) => w.code === 'qca-few-cases'));
});

test('a necessary condition held to forbids assumptions without it', () => {
  const data = { conditions: { A: [1, 1, 0], B: [1, 0, 0], C: [1, 0, 0] }, outcome: [1, 0, 0] };
  const free = valueFrom(qca(data));
  const held = valueFrom(qca({ ...data, necessary: ['B'] }));
  const rows = (found: typeof free) => found.parsimonious.models.flatMap((model) => model.assumptions);
  const withoutB = (row: number) => ((row - 1) & 2) === 0;
  assert.ok(rows(free).some(withoutB));
  assert.ok(!rows(held).some(withoutB));
  const wrong = qca({ ...data, necessary: ['D', 'A*~A'] });
  assert.deepEqual(wrong.ok ? [] : wrong.problems.map((p) => p.code), ['unknown-name', 'qca-not-a-term']);
});

// Breda and Delft differ in both conditions: either may be what mattered.
const ambiguous = {
  conditions: { mandate: [1, 1, 0, 0], budget: [1, 1, 0, 0], pilot: [1, 0, 1, 0] },
  outcome: [1, 1, 0, 0],
  caseNames: ['Almere', 'Breda', 'Delft', 'Ede'],
};

test('equally good models are counted, and the next comparison is where they disagree', () => {
  const found = valueFrom(qca(ambiguous));
  assert.equal(found.parsimonious.count, 2);
  assert.deepEqual(found.parsimonious.common, []);
  assert.deepEqual(found.parsimonious.disputed, []);
  const next = valueFrom(nextComparison(ambiguous));
  assert.equal(next.untried, 4);
  assert.deepEqual(
    next.comparisons.map((one) => [one.combination, one.expecting, one.disagreement, one.changes]),
    [
      ['~mandate*budget*~pilot', 1, 1, 1],
      ['~mandate*budget*pilot', 1, 1, 1],
      ['mandate*~budget*~pilot', 1, 1, 1],
      ['mandate*~budget*pilot', 1, 1, 1],
    ],
  );
  assert.deepEqual(next.comparisons[0]?.nearest, ['Ede', 'Breda']);
  assert.deepEqual(nextComparison.answer(ambiguous, 'en').words.slice(0, 1), [
    'Try this combination: ~mandate*budget*~pilot. Of 2 equally good models 1 expect the outcome and 1 do not.',
  ]);
});

test('cases that only some of the models explain are named', () => {
  // Kampen is alone in a combination with too few cases; one model reaches it, the other does not.
  const found = valueFrom(
    qca({
      conditions: { mandate: [1, 1, 0, 0, 1], budget: [1, 1, 0, 0, 0] },
      outcome: [1, 1, 0, 0, 1],
      caseNames: ['Almere', 'Breda', 'Delft', 'Ede', 'Kampen'],
      casesCut: 2,
    }),
  );
  assert.equal(found.parsimonious.count, 2);
  assert.deepEqual(found.parsimonious.disputed, [{ case: 'Kampen', models: 1 }]);
});

test('core conditions are those the parsimonious solution keeps', () => {
  const data = { conditions: { A: [1, 1, 0, 0], B: [1, 1, 1, 0] }, outcome: [1, 1, 0, 0] };
  const found = valueFrom(qca({ ...data, directions: [1, 1] }));
  const [between] = found.intermediate ?? [];
  assert.deepEqual(
    between?.models[0]?.paths.map((path) => path.term),
    ['A*B'],
  );
  assert.deepEqual(
    between?.models[0]?.paths[0]?.literals.map((one) => [one.condition, one.core]),
    [
      ['A', true],
      ['B', false],
    ],
  );
});

test('what is left out, shifted or moved is recalculated, and what hangs on it is named', () => {
  const data = { conditions: { A: [0.9, 0.8, 0.7, 0.1], B: [0.9, 0.2, 0.1, 0.2] }, outcome: [0.9, 0.9, 0.8, 0.1] };
  const found = valueFrom(
    qcaRobustness({
      ...data,
      caseNames: ['Almere', 'Breda', 'Delft', 'Ede'],
      raw: { A: [90, 80, 70, 10] },
      anchors: { A: [20, 72, 90] },
      anchorShift: 0.2,
    }),
  );
  assert.deepEqual(
    found.paths.map((path) => path.term),
    ['A'],
  );
  const without = found.runs.find((run) => run.what === 'Ede');
  assert.deepEqual(without?.lost, ['A']);
  const moved = found.runs.find((run) => run.what === 'A crossover' && (run.to ?? 0) > 72);
  assert.ok(moved !== undefined && moved.flipped.length > 0);
  assert.ok(found.paths.every((path) => path.share > 0 && path.share < 1));
});

test('a pattern that chance makes easily gets a large p, one that it hardly makes a small one', () => {
  const n = 24;
  const A = range(n).map((i) => (i % 2 === 0 ? 0.9 : 0.1));
  const B = range(n).map((i) => (i % 3 === 0 ? 0.8 : 0.2));
  const p = (outcome: number[]) => valueFrom(qcaPermutation({ conditions: { A, B }, outcome, draws: 200 })).p;
  assert.ok(p(A.map((a) => (a > 0.5 ? 0.95 : 0.05))) < 0.02);
  assert.ok(p(range(n).map((i) => (i === 1 ? 0.2 : 0.9))) > 0.2);
});

test('the fit of an expression in mind, and what was necessary', () => {
  const data = { conditions: { A: [0.2, 0.8, 0.6], B: [0.9, 0.3, 0.7] }, outcome: [0.3, 0.9, 0.4] };
  const fit = valueFrom(fitExpression({ ...data, terms: ['A', '~B'] }));
  near(fit.terms[0]?.consistency, 1.4 / 1.6);
  near(fit.terms[0]?.coverage, 1.4 / 1.6);
  near(fit.whole.necessity.relevance, 1.4 / 1.6);
  const found = valueFrom(necessaryConditions({ ...data, relevanceCut: 0 }));
  assert.ok(found.passing.some((one) => one.term === 'A + B'));
  assert.ok(!found.passing.some((one) => one.term === 'A'));
});

test('calibration: one half at the crossover, rising with the values, mirrored when the anchors are', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 1, maxLength: 20 }), (list) => {
      const values = Float64Array.from(list).sort();
      for (const shape of ['logistic', 'linear'] as const) {
        const up = valueFrom(calibrate({ values, anchors: [20, 50, 90], shape })).memberships;
        const down = valueFrom(calibrate({ values, anchors: [90, 50, 20], shape })).memberships;
        up.forEach((m, i) => {
          assert.ok(m >= 0 && m <= 1 && (i === 0 || m >= at(up, i - 1)));
          assert.ok(Math.abs(m + at(down, i) - 1) < 1e-9);
        });
      }
    }),
  );
  near(valueFrom(calibrate({ values: Float64Array.of(50), anchors: [20, 50, 90] })).memberships[0], 0.5);
});

test('anchors out of order are refused, and a missing reason is noticed', () => {
  const answer = calibrate({ values: Float64Array.of(1, 2), anchors: [3, 1, 2] });
  assert.deepEqual(answer.ok ? [] : answer.problems.map((p) => p.code), ['qca-anchors-order']);
  const good = calibrate({ values: Float64Array.of(1, 5), anchors: [1, 3, 5] });
  assert.ok(good.ok && good.warnings.some((w) => w.code === 'qca-why-missing'));
});

test('it says in words what was seen and how many models there are', () => {
  assert.deepEqual(qca.answer(ambiguous, 'nl').words.slice(0, 2), [
    'Van de 8 mogelijke combinaties kwamen er 4 voor; 2 daarvan leiden tot de uitkomst.',
    '2 modellen zijn even kort en worden door niets weersproken. Ze delen geen enkel pad.',
  ]);
});
