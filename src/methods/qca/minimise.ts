// SPDX-License-Identifier: EUPL-1.2
// Minimisation of a truth table given as row numbers, for who has the table already.
import { labels, number, numbers, optional, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { range } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { writeTerm } from './expression.ts';
import { modelFields } from './fields.ts';
import { conservative, parsimonious, type Solved, type SolveOptions, termsOf } from './solve.ts';
import { makeSpace, mostConditions, rowOf, type Space } from './space.ts';
import { finish } from './steps.ts';
import { minimiseWords, qcaNotes } from './words.ts';

export interface Minimised {
  readonly count: number;
  readonly complete: boolean;
  readonly size: number | null;
  readonly lowerBound: number;
  readonly upperBound: number;
  /** Models as lists of terms, not more than asked for. */
  readonly models: readonly (readonly string[])[];
  readonly common: readonly string[];
  readonly primeImplicants: readonly string[];
}

export interface MinimiseFound {
  readonly conservative: Minimised;
  readonly parsimonious: Minimised;
}

const written = (space: Space, conditions: readonly string[], solved: Solved): Minimised => {
  const text = (t: readonly number[]) => termsOf(solved, t).map((term) => writeTerm({ space, conditions }, term));
  return {
    count: solved.count,
    complete: solved.complete,
    size: solved.size,
    lowerBound: solved.lowerBound,
    upperBound: solved.upperBound,
    models: solved.models.map(text),
    common: text(solved.common),
    primeImplicants: text(range(solved.primes.length)),
  };
};

const rowProblems = (on: readonly number[], off: readonly number[], size: number): Problem[] => {
  const against = new Set(off);
  return [
    ...[...on, ...off]
      .filter((row) => row > size)
      .map((row) => problem('qca-row-impossible', 'on', { given: row, limit: size })),
    ...on.filter((row) => against.has(row)).map((row) => problem('qca-row-both', 'off', { given: row })),
  ].slice(0, 10);
};

const letters = 'ABCDEFGHIJKLMNOP';

/**
 * The shortest expressions for the rows in `on` that cover none in `off`; all others are free for the parsimonious
 * solution and forbidden for the conservative one. Rows are numbered from 1, the first condition most significant.
 */
export const minimise = method({
  id: 'minimise',
  about: {
    nl: 'De kortste uitdrukkingen voor een waarheidstabel, allemaal.',
    en: 'The shortest expressions for a truth table, all of them.',
  },
  fields: {
    levels: numbers('values of each condition: 2 for present and absent', { integer: true, min: 2 }),
    on: numbers('rows that lead to the outcome', { integer: true, min: 1 }),
    off: numbers('rows that do not', { integer: true, min: 1, least: 0 }),
    conditions: optional(labels('names of the conditions')),
    ...modelFields,
    modelsShown: withDefault(number('models written out', { integer: true, min: 1, max: 100_000 }), 1000),
  },
  notes: qcaNotes,
  words: minimiseWords,
  compute: ({ levels, on, off, conditions, models, modelsShown, budget }) => {
    const space = makeSpace(levels);
    const given = levels.length;
    if (space === undefined)
      return refuse(problem('qca-too-many-conditions', 'levels', { given, limit: mostConditions }));
    const names = conditions ?? range(given).map((c) => letters[c] ?? '');
    const problems = [
      ...rowProblems(on, off, space.size),
      ...(names.length === given
        ? []
        : [problem('uneven-lengths', 'conditions', { given: names.length, limit: given })]),
    ];
    if (problems.length > 0) return refuse(...problems);
    const rows = (list: readonly number[]) => [...new Set(list)].map((row) => rowOf(space, row));
    const table = { positives: rows(on), negatives: rows(off) };
    const options: SolveOptions = { list: modelsShown, which: models };
    const strict = finish(conservative(space, table, options), budget);
    const simple = finish(parsimonious(space, table, [], options), budget);
    return result<MinimiseFound>({
      n: on.length + off.length,
      grade: 'describe',
      warnings: [
        ...(strict.complete && simple.complete ? [] : [note('qca-unfinished')]),
        ...(simple.count > 1 ? [note('qca-ambiguous', { count: simple.count })] : []),
        ...(off.length === 0 ? [note('qca-nothing-against')] : []),
      ],
      value: { conservative: written(space, names, strict), parsimonious: written(space, names, simple) },
    });
  },
});
