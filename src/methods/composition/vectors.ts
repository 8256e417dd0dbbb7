// SPDX-License-Identifier: EUPL-1.2
import { range } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { type Adapter, fieldsOf, numbersOf, numeric, rowsOf, textsOf, type VectorCase } from '../core/vectors.ts';
import { diversity, effectiveBySimilarity, hill } from './diversity.ts';
import { portfolioDominance } from './portfolio-dominance.ts';

const matrixOf = (x: unknown): number[][] => rowsOf(x).map(numbersOf);

/** Orders such as "0.5" and "Inf". */
const orderOf = (x: unknown): number => (x === 'Inf' ? Infinity : Number(x));

/** The part of a case that goes with the distances of the file. Names such as `leinster_cobbold_q012` hold the orders. */
function withDistance(given: VectorCase, distance: number[][]): Readonly<Record<string, unknown>> {
  const part = fieldsOf(given.peek('weighted_distance'));
  const counts = numbersOf(part.counts);
  const found = valueFrom(diversity({ counts, distance }));
  const shares = found.kinds.map((kind) => kind.share);
  const orders = part.hill === undefined ? [] : textsOf(fieldsOf(part.hill).q);
  const similar = Object.keys(part).flatMap((key) => {
    const digits = /^leinster_cobbold_q(\d+)$/.exec(key)?.[1];
    if (digits === undefined) return [];
    return [[key, [...digits].map((q) => effectiveBySimilarity(shares, distance, Number(q)))] as const];
  });
  const total = counts.reduce((sum, n) => sum + n, 0);
  return {
    counts,
    richness: found.richness,
    shannon_ln: found.shannon,
    shannon_log2: found.shannon / Math.LN2,
    simpson_gini: found.simpson,
    inverse_simpson: 1 / found.concentration,
    hhi: found.concentration,
    pielou: found.evenness,
    hill: { q: orders.map((q) => (q === 'Inf' ? Infinity : q)), value: orders.map((q) => hill(shares, orderOf(q))) },
    berger_parker: found.largestShare,
    rao_Q: found.withDistance?.rao,
    rao_equivalent_number: found.withDistance?.equivalentNumber,
    ...Object.fromEntries(similar),
    // For shares the reference divides by zero; there is nothing to draw without replacement.
    simpson_unbiased: found.simpsonUnbiased ?? (total <= 1 ? Infinity : null),
    rao_ade4_check: found.withDistance?.rao,
  };
}

const composition: Adapter = (given) => {
  const distance = matrixOf(fieldsOf(given.file.input).distance);
  const unit = distance.map((row, i) => row.map((_, j) => (i === j ? 0 : 1)));
  const counts = numbersOf(fieldsOf(given.peek('weighted_distance')).counts);
  return {
    actual: {
      weighted_distance: withDistance(given, distance),
      unit_distance_rao: valueFrom(diversity({ counts, distance: unit })).withDistance?.rao,
    },
  };
};

/** The weights held possible: of the case, or of the file; "no information" holds any weights possible. */
function weightsOf(given: VectorCase, input: Readonly<Record<string, unknown>>): number[][] | null {
  if (given.has('weight_extreme_points')) return matrixOf(given.take('weight_extreme_points'));
  return /no_?info/.test(given.name) ? null : matrixOf(input.weight_extreme_points);
}

const sameRows = (ours: readonly (readonly number[])[]) => (expected: unknown) => {
  const text = (rows: readonly (readonly number[])[]) => rows.map(String).sort().join(' ');
  const wanted = rowsOf(expected);
  const rows = wanted.every((one) => typeof one === 'number') ? [numbersOf(wanted)] : matrixOf(expected);
  return text(ours) === text(rows) ? [] : [`expected ${text(rows)}, computed ${text(ours)}`];
};

const portfolio: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  const own = (key: string) => (given.has(key) ? given.take(key) : input[key]);
  const cost = numbersOf(own('cost'));
  const pairs = given.has('excluded_pairs') ? given.take('excluded_pairs') : input.excluded_pairs;
  const found = valueFrom(
    portfolioDominance({
      scores: matrixOf(own('values')),
      cost,
      budget: numeric(own('budget')) ?? 0,
      weights: weightsOf(given, input),
      excluded: pairs === undefined ? null : matrixOf(pairs),
    }),
  );
  return {
    actual: {
      n_feasible: found.feasible,
      n_nondominated: found.undominated.length,
      nondominated: sameRows(
        found.undominated.map((taken) => range(cost.length).map((p) => (taken.includes(p + 1) ? 1 : 0))),
      ),
      core_index: found.coreIndex,
      core: found.core,
      borderline: found.borderline,
      exterior: found.exterior,
    },
  };
};

export const adapters: Readonly<Record<string, Adapter>> = { diversity: composition, rpm: portfolio };
