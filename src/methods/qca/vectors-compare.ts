// SPDX-License-Identifier: EUPL-1.2
// Comparing models as sets of sets: neither the order of terms nor that of literals means anything.
import { close, fieldsOf, numeric, rowsOf, textsOf } from '../core/vectors.ts';
import type { Model, Solution } from './describe.ts';

/** An argument of an R call as text: a number, a quoted text or `c(...)`. */
export const argument = (call: string, name: string): string | undefined =>
  new RegExp(`(?:^|[(,\\s])${name.replace('.', '\\.')}\\s*=\\s*(c\\([^)]*\\)|'[^']*'|"[^"]*"|[^,)]+)`).exec(call)?.[1];

/** All numbers in a text. */
export const numbersIn = (text: string): number[] =>
  (text.match(/-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number);

const canonical = (term: string): string => term.replace(/\s/g, '').split('*').sort().join('*');

/** Expressions `A*B + C` as lists of terms. */
export const modelSets = (expressions: readonly string[]): string[][] => expressions.map((one) => one.split('+'));

const asSet = (terms: readonly string[]): string => [...new Set(terms.map(canonical))].sort().join(' + ');

export const sameSets = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean => {
  const [ours, theirs] = [a.map(asSet).sort(), b.map(asSet).sort()];
  return ours.length === theirs.length && ours.every((one, i) => one === theirs[i]);
};

/** The differences between two sets of terms. */
export function sameTerms(ours: readonly string[], expected: readonly string[]): string[] {
  const key = (expression: string) => asSet(expression.split('+'));
  const [mine, theirs] = [new Set(ours.map(key)), new Set(expected.map(key))];
  return [
    ...[...theirs].filter((one) => !mine.has(one)).map((one) => `${one} missing`),
    ...[...mine].filter((one) => !theirs.has(one)).map((one) => `${one} not expected`),
  ];
}

/** The difference between two lists of row numbers. */
export function sameTexts(ours: readonly number[], expected: unknown): string[] {
  const [mine, theirs] = [ours.map(String).sort().join(), textsOf(expected).sort().join()];
  return mine === theirs ? [] : [`rows ${theirs} expected, ${mine} computed`];
}

const measures = { inclS: 'consistency', PRI: 'pri', covS: 'coverage' } as const;

const differs = (expected: unknown, ours: number | null): boolean => {
  const wanted = numeric(expected);
  return wanted === null || ours === null ? wanted !== ours : !close(wanted, ours, 1e-9);
};

/** Everything the reference says about one model. */
function modelDifferences(ours: Model, expected: Readonly<Record<string, unknown>>): string[] {
  const byTerm = fieldsOf(expected.term_measures);
  const whole = fieldsOf(expected.solution_measures);
  const terms = textsOf(byTerm.term);
  const path = (i: number) => ours.paths.find((one) => canonical(one.term) === canonical(terms[i] ?? ''));
  const perTerm = (theirs: string, own: (i: number) => number | null) =>
    byTerm[theirs] === undefined
      ? []
      : rowsOf(byTerm[theirs]).flatMap((wanted, i) =>
          differs(wanted, own(i)) ? [`${terms[i]} ${theirs}: expected ${wanted}, computed ${own(i)}`] : [],
        );
  return [
    ...Object.entries(measures).flatMap(([theirs, own]) => perTerm(theirs, (i) => path(i)?.[own] ?? null)),
    ...perTerm('covU', (i) => path(i)?.uniqueCoverage ?? null),
    ...differentCases(byTerm.cases, (i) => path(i)?.cases ?? []),
    ...Object.entries(measures).flatMap(([theirs, own]) =>
      theirs in whole && differs(whole[theirs], ours[own])
        ? [`solution ${theirs}: expected ${whole[theirs]}, computed ${ours[own]}`]
        : [],
    ),
    ...unknownKeys(byTerm, ['term', 'cases', 'covU', ...Object.keys(measures)]),
    ...unknownKeys(whole, Object.keys(measures)),
    ...unknownKeys(expected, ['terms', 'term_measures', 'solution_measures']),
  ];
}

const unknownKeys = (given: Readonly<Record<string, unknown>>, known: readonly string[]): string[] =>
  Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `${key}: not known to us`);

/** The cases of each term, where the reference gives them: `A,B; C`. */
const differentCases = (expected: unknown, own: (i: number) => readonly string[]): string[] =>
  expected === undefined
    ? []
    : textsOf(expected).flatMap((text, i) => {
        if (text === 'NA') return [];
        const wanted = text.split(/[,;]\s*/).sort();
        return wanted.join() === [...own(i)].sort().join() ? [] : [`cases of term ${i + 1}: expected ${text}`];
      });

/** The comparers of one solution section of a case. */
export function solutionSection(solution: Solution, wanted: Readonly<Record<string, unknown>>) {
  const find = (terms: readonly string[]) =>
    solution.models.find((model) => sameSets([model.paths.map((path) => path.term)], [terms]));
  const modelsOf = (expected: unknown) => rowsOf(expected).map(fieldsOf);
  const primes = solution.primeImplicants.map((one) => one.term);
  return {
    n_models: solution.count,
    prime_implicants_in_chart: (expected: unknown) => sameTerms(primes, textsOf(expected)),
    essential: (expected: unknown) => sameTerms(solution.common, textsOf(expected)),
    chart: (expected: unknown) => chartDifferences(solution, fieldsOf(expected)),
    models: (expected: unknown): string[] => {
      const theirs = modelsOf(expected);
      if (theirs.length !== solution.models.length)
        return [`${theirs.length} models expected, ${solution.models.length} computed`];
      return theirs.flatMap((model) => {
        const own = find(textsOf(model.terms));
        return own === undefined ? [`no model ${textsOf(model.terms).join(' + ')}`] : modelDifferences(own, model);
      });
    },
    simplifying_assumptions_row_numbers: (expected: unknown) => {
      const theirs = modelsOf(wanted.models);
      return Object.entries(fieldsOf(expected)).flatMap(([name, rows]) => {
        const own = find(textsOf(theirs[Number(name.replace('M', '')) - 1]?.terms));
        return own === undefined ? [`${name}: no such model`] : sameTexts(own.assumptions, rows);
      });
    },
  };
}

function chartDifferences(solution: Solution, expected: Readonly<Record<string, unknown>>): string[] {
  const columns = textsOf(expected.columns_row_number).map(Number);
  const covered = new Set(solution.primeImplicants.flatMap((prime) => prime.covers));
  const cells = rowsOf(expected.covers);
  return [
    ...sameTexts([...covered], columns),
    ...textsOf(expected.rows).flatMap((term, i) => {
      const own = solution.primeImplicants.find((prime) => canonical(prime.term) === canonical(term));
      const row = rowsOf(cells[i]);
      return own === undefined
        ? [`${term} missing`]
        : sameTexts(
            own.covers,
            columns.filter((_, c) => row[c] === 1),
          );
    }),
  ];
}
