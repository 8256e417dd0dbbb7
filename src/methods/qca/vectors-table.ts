// SPDX-License-Identifier: EUPL-1.2
import { range } from '../core/numbers.ts';
import { valueFrom } from '../core/result.ts';
import { type Adapter, fieldsOf, numbersOf, numeric, textsOf } from '../core/vectors.ts';
import { minimise } from './minimise.ts';
import { sameSets, sameTerms } from './vectors-compare.ts';

/** All models there are, for a judge that wants them all. */
const everything = 100_000;

/** A truth table by row numbers; the second opinion (`bruteforce`) is held against the same answers. */
export const table: Adapter = (given) => {
  const levels = given.has('levels')
    ? numbersOf(given.take('levels'))
    : range(numeric(given.take('k')) ?? 0).map(() => 2);
  const input = { levels, on: numbersOf(given.take('on')), off: numbersOf(given.take('off')), modelsShown: everything };
  const minimum = valueFrom(minimise({ ...input, budget: 2_000_000_000 }));
  let irredundant: typeof minimum | undefined;
  const all = () => {
    irredundant ??= valueFrom(minimise({ ...input, models: 'irredundant', budget: 2_000_000_000 }));
    return irredundant;
  };
  const missing = (kind: string, chart: unknown, primes: readonly string[]) => {
    const known = given.has('bruteforce') ? fieldsOf(fieldsOf(given.peek('bruteforce'))[kind]) : {};
    return sameTerms(primes, [...textsOf(chart), ...textsOf(known.r_chart_rows_missing ?? [])]);
  };
  const section = (kind: 'conservative' | 'parsimonious', found: typeof minimum) => ({
    n_models: found[kind].count,
    models: (expected: unknown) => modelDifferences(found[kind].models, expected),
    chart_rows: (expected: unknown) => missing(kind, expected, found[kind].primeImplicants),
    essential: (expected: unknown) => sameTerms(found[kind].common, textsOf(expected)),
  });
  const second = (kind: 'conservative' | 'parsimonious', wanted: Readonly<Record<string, unknown>>) => ({
    n_prime_implicants: minimum[kind].primeImplicants.length,
    prime_implicants: (expected: unknown) => sameTerms(minimum[kind].primeImplicants, textsOf(expected)),
    n_minimum_models: minimum[kind].count,
    minimum_models: (expected: unknown) => modelDifferences(minimum[kind].models, expected),
    // Used above, against the chart of the reference.
    r_chart_rows_missing: () => [],
    ...('n_irredundant_models' in wanted || 'irredundant_models' in wanted
      ? {
          n_irredundant_models: all()[kind].count,
          irredundant_models: (expected: unknown) => modelDifferences(all()[kind].models, expected),
        }
      : {}),
  });
  const actual: Record<string, unknown> = {};
  for (const key of given.keys) {
    const kind = /^(conservative|parsimonious)(_all_sol)?$/.exec(key);
    const which = kind?.[1] === 'conservative' ? 'conservative' : 'parsimonious';
    if (kind !== null) actual[key] = section(which, kind[2] === undefined ? minimum : all());
  }
  if (given.has('bruteforce')) {
    const wanted = fieldsOf(given.peek('bruteforce'));
    const kinds = (['conservative', 'parsimonious'] as const).filter((one) => one in wanted);
    actual.bruteforce = Object.fromEntries(kinds.map((one) => [one, second(one, fieldsOf(wanted[one]))]));
  }
  return { actual };
};

const modelDifferences = (ours: readonly (readonly string[])[], expected: unknown): string[] => {
  const wanted = (Array.isArray(expected) ? expected : [expected]).map(textsOf);
  return sameSets(ours, wanted) ? [] : [`${wanted.length} models expected, ${ours.length} computed, or other ones`];
};
