// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { range } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { primesAgainst, primesWithin } from './implicants.ts';
import { minimise } from './minimise.ts';
import { irredundantModels, minimumModels } from './models.ts';
import { allRows, covers, makeSpace, rowNumber, rowOf, type Space, type Term, within } from './space.ts';
import { finish } from './steps.ts';

// The second solver: it knows nothing of hitting sets, charts or bounds. It tries every term and every set of terms.

/** Every term there is: each condition free, or at one of its values. */
function everyTerm(space: Space): Term[] {
  return space.levels.reduce<Term[]>(
    (terms, levels, c) => {
      const [field, shift] = [space.fields[c] ?? 0, space.shifts[c] ?? 0];
      const fixed = (t: Term) => range(levels).map((v) => ({ mask: t.mask | field, value: t.value | (v << shift) }));
      return terms.flatMap((t) => [t, ...fixed(t)]);
    },
    [{ mask: 0, value: 0 }],
  );
}

function naivePrimes(space: Space, positives: readonly number[], allowed: readonly number[]): Term[] {
  const rows = allRows(space);
  const free = new Set(allowed);
  const implicants = everyTerm(space).filter((t) => rows.every((row) => !covers(t, row) || free.has(row)));
  const prime = implicants.filter((t) => !implicants.some((o) => o !== t && within(t, o)));
  return prime.filter((t) => positives.some((row) => covers(t, row)));
}

function naiveMinimum(primes: readonly Term[], positives: readonly number[]): number[][] {
  const choose = (from: number, size: number): number[][] =>
    size === 0
      ? [[]]
      : range(primes.length)
          .slice(from)
          .flatMap((t) => choose(t + 1, size - 1).map((m) => [t, ...m]));
  const good = (model: readonly number[]) =>
    positives.every((row) => model.some((t) => covers(primes[t] ?? { mask: 0, value: 1 }, row)));
  for (let size = 1; ; size++) {
    const models = choose(0, size).filter(good);
    if (models.length > 0) return models;
  }
}

const sorted = (space: Space, terms: readonly Term[]) => terms.map((t) => t.mask * (space.full + 1) + t.value).sort();

/** A partial truth table: per row 1, 0 or not seen; at least one 1, and few enough of them for the naive solver. */
const partialTable = (levels: readonly number[]) => {
  const size = levels.reduce((product, level) => product * level, 1);
  return fc
    .array(fc.constantFrom(0, 0, 1, null, null), { minLength: size, maxLength: size })
    .filter((outcomes) => outcomes.includes(1) && outcomes.filter((y) => y === 1).length <= 7);
};

const shapes = [
  [2, 2],
  [2, 2, 2],
  [2, 2, 2, 2],
  [2, 2, 2, 2, 2],
  [3, 2, 2],
  [2, 3, 4],
  [3, 3, 2, 2],
];

test('a naive solver that tries everything finds the same prime implicants and the same minimum models', () => {
  for (const levels of shapes) {
    const space = makeSpace(levels);
    assert.ok(space);
    const numRuns = space.size > 16 ? 15 : 40;
    fc.assert(
      fc.property(partialTable(levels), (outcomes) => {
        const rows = (wanted: number) => allRows(space).filter((_, i) => outcomes[i] === wanted);
        const [positives, negatives] = [rows(1), rows(0)];
        const unseen = allRows(space).filter((_, i) => outcomes[i] !== 0);
        const cases = [
          { ours: finish(primesAgainst(space, positives, negatives)), naive: naivePrimes(space, positives, unseen) },
          {
            ours: finish(primesWithin(space, positives, positives, 1e6)) ?? [],
            naive: naivePrimes(space, positives, positives),
          },
        ];
        for (const { ours, naive } of cases) {
          assert.deepEqual(sorted(space, ours), sorted(space, naive));
          const found = finish(minimumModels(ours, positives, 1e5));
          const second = naiveMinimum(ours, positives);
          assert.deepEqual(found.models, second);
          assert.equal(found.count, second.length);
          assert.deepEqual(
            found.common,
            range(ours.length).filter((t) => second.every((model) => model.includes(t))),
          );
        }
      }),
      { numRuns },
    );
  }
});

test('every irredundant model covers, misses nothing and can spare nothing; the minimum ones are among them', () => {
  const space = makeSpace([2, 2, 2, 2]);
  assert.ok(space);
  fc.assert(
    fc.property(partialTable([2, 2, 2, 2]), (outcomes) => {
      const positives = allRows(space).filter((_, i) => outcomes[i] === 1);
      const primes = finish(
        primesAgainst(
          space,
          positives,
          allRows(space).filter((_, i) => outcomes[i] === 0),
        ),
      );
      const all = irredundantModels(primes, positives, 10_000) ?? [];
      const good = (model: readonly number[]) =>
        positives.every((row) => model.some((t) => covers(primes[t] ?? { mask: 0, value: 1 }, row)));
      for (const model of all) {
        assert.ok(good(model));
        for (const t of model) assert.ok(!good(model.filter((other) => other !== t)));
      }
      const texts = new Set(all.map(String));
      for (const model of finish(minimumModels(primes, positives, 1e5)).models) assert.ok(texts.has(String(model)));
    }),
  );
});

test('an observed negative row that becomes unknown never makes the parsimonious model longer', () => {
  fc.assert(
    fc.property(partialTable([2, 2, 2, 2]), fc.nat(), (outcomes, pick) => {
      const rows = (wanted: number) =>
        range(16)
          .filter((i) => outcomes[i] === wanted)
          .map((i) => i + 1);
      const [on, off] = [rows(1), rows(0)];
      if (off.length === 0) return;
      const fewer = off.filter((_, i) => i !== pick % off.length);
      const size = (negatives: number[]) =>
        valueFrom(minimise({ levels: [2, 2, 2, 2], on, off: negatives })).parsimonious.size ?? Infinity;
      assert.ok(size(fewer) <= size(off));
    }),
  );
});

test('rows keep their number through packing', () => {
  const space = makeSpace([3, 2, 4]);
  assert.ok(space);
  assert.deepEqual(
    range(24).map((i) => rowNumber(space, rowOf(space, i + 1))),
    range(24).map((i) => i + 1),
  );
});

test('on its budget a search answers with bounds and what is certain, never with a model', () => {
  // Every pair of distant rows is free: a chart that is hard on purpose.
  const levels = range(10).map(() => 2);
  const on = range(1024)
    .filter((i) => (i * 7919) % 1024 < 60)
    .map((i) => i + 1);
  const off = range(1024)
    .filter((i) => (i * 7919) % 1024 >= 900)
    .map((i) => i + 1);
  const answer = minimise({ levels, on, off, budget: 1 });
  assert.ok(answer.ok);
  const { parsimonious } = answer.value;
  assert.equal(parsimonious.complete, false);
  assert.deepEqual(parsimonious.models, []);
  assert.ok(parsimonious.lowerBound >= 1 && parsimonious.lowerBound <= parsimonious.upperBound);
  assert.ok(parsimonious.primeImplicants.length > 0);
  assert.ok(answer.warnings.some((w) => w.code === 'qca-unfinished'));
});

test('a search reports how far it is, and can be left', () => {
  const space = makeSpace(range(10).map(() => 2));
  assert.ok(space);
  const rows = allRows(space);
  const on = rows.filter((i) => (i * 7919) % 1024 < 60);
  const primes = finish(
    primesAgainst(
      space,
      on,
      rows.filter((i) => (i * 7919) % 1024 >= 900),
    ),
  );
  const work = minimumModels(primes, on, 10);
  const first = work.next();
  assert.ok(first.done !== true && first.value.lowerBound <= first.value.upperBound);
  const left = work.next(true);
  assert.ok(left.done === true && !left.value.complete);
});

test('a row on both sides, and a row that does not exist, are refused together', () => {
  const answer = minimise({ levels: [2, 2], on: [1, 9], off: [1] });
  assert.ok(!answer.ok);
  assert.deepEqual(
    answer.problems.map((p) => p.code),
    ['qca-row-impossible', 'qca-row-both'],
  );
});

test('making prime implicants tells how far it is, and can be dropped half-way', () => {
  const space = makeSpace(new Array(12).fill(2));
  assert.ok(space);
  const rows = allRows(space);
  const work = primesAgainst(
    space,
    rows.filter((row) => row % 7 === 0),
    rows.filter((row) => row % 7 === 3),
  );
  const seen = [work.next(), work.next(), work.next()].map((step) => (step.done === true ? null : step.value));
  for (const progress of seen) assert.equal(progress?.stage, 'primes');
  assert.ok((seen[2]?.found ?? 0) >= (seen[0]?.found ?? 0) && (seen[0]?.found ?? 0) > 0);
  assert.deepEqual(work.return([]), { value: [], done: true });
});
