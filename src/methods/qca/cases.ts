// SPDX-License-Identifier: EUPL-1.2
// The cases as the comparison sees them: one column of memberships per condition, one for the outcome.
import { at, range } from '../core/numbers.ts';
import { type Problem, problem } from '../core/result.ts';
import { makeSpace, mostConditions, type Space, type Term } from './space.ts';

export interface Cases {
  readonly names: readonly string[];
  readonly conditions: readonly string[];
  readonly space: Space;
  /** One column per condition: memberships from 0 to 1, or whole numbers for a multi-value condition. */
  readonly columns: readonly Float64Array[];
  /** Membership in the outcome (or in its absence, where that was asked for). */
  readonly outcome: Float64Array;
}

/** Most cases a comparison takes. It is made for 10 to 500; this is the point where a slip is more likely than a wish. */
export const mostCases = 200_000;

interface GivenCases {
  readonly conditions: Readonly<Record<string, readonly number[]>>;
  readonly outcome: readonly number[];
  readonly negated: boolean;
  readonly caseNames: readonly string[] | null;
}

const isMultiValue = (column: readonly number[]): boolean =>
  column.some((x) => x > 1) && column.every((x) => Number.isInteger(x));

/** Reads the cases, or says everything that is wrong with them. */
export function readCases(given: GivenCases): { readonly cases: Cases } | { readonly problems: readonly Problem[] } {
  const conditions = Object.keys(given.conditions);
  const columns = Object.values(given.conditions);
  const n = columns[0]?.length ?? 0;
  const problems = [
    ...lengthProblems(given, n),
    ...columns.flatMap((column, c) => membershipProblems(column, `conditions.${conditions[c] ?? c}`)),
    ...outcomeProblems(given.outcome),
    ...halfProblems(given, conditions, columns),
    ...nameProblems(given.caseNames, conditions),
  ];
  const levels = columns.map((column) => (isMultiValue(column) ? largest(column) + 1 : 2));
  const space = makeSpace(levels);
  if (space === undefined)
    problems.push(
      problem('qca-too-many-conditions', 'conditions', { given: conditions.length, limit: mostConditions }),
    );
  if (columns.every((column) => column.every((x) => x === column[0])))
    problems.push(problem('no-variation', 'conditions'));
  if (space === undefined || problems.length > 0) return { problems };
  return {
    cases: {
      names: given.caseNames ?? range(n).map((i) => String(i + 1)),
      conditions,
      space,
      columns: columns.map((column) => Float64Array.from(column)),
      outcome: Float64Array.from(given.outcome, (y) => (given.negated ? 1 - y : y)),
    },
  };
}

const largest = (column: readonly number[]): number => column.reduce((most, x) => Math.max(most, x), 0);

const lengthProblems = (given: GivenCases, n: number): Problem[] =>
  [
    { at: 'outcome', length: given.outcome.length },
    { at: 'caseNames', length: given.caseNames?.length ?? n },
  ]
    .filter((one) => one.length !== n)
    .map((one) => problem('uneven-lengths', one.at, { given: one.length, limit: n }));

function membershipProblems(column: readonly number[], where: string): Problem[] {
  if (isMultiValue(column)) return [];
  const wrong = column.findIndex((x) => x > 1);
  return wrong < 0 ? [] : [problem('qca-not-a-membership', `${where}[${wrong + 1}]`, { given: at(column, wrong) })];
}

const outcomeProblems = (outcome: readonly number[]): Problem[] =>
  outcome.every((y) => y === outcome[0]) ? [problem('no-variation', 'outcome')] : [];

/** Faults of one kind named one by one; the rest are counted. */
const shownFaults = 10;

/** A case with a membership of exactly one half belongs to no combination: somebody has to decide first. */
function halfProblems(
  given: GivenCases,
  conditions: readonly string[],
  columns: readonly (readonly number[])[],
): Problem[] {
  return columns.flatMap((column, c) => {
    const condition = conditions[c] ?? String(c + 1);
    const halves = column.flatMap((x, i) => (x === 0.5 ? [i] : []));
    const more = halves.length - shownFaults;
    return [
      ...halves.slice(0, shownFaults).map((i) =>
        problem('qca-membership-half', `conditions.${condition}[${i + 1}]`, {
          case: given.caseNames?.[i] ?? String(i + 1),
          condition,
        }),
      ),
      ...(more > 0 ? [problem('more-faults', `conditions.${condition}`, { more })] : []),
    ];
  });
}

function nameProblems(caseNames: readonly string[] | null, conditions: readonly string[]): Problem[] {
  const known = new Set<string>();
  const doubles = (caseNames ?? []).filter((name) => known.has(name) || !known.add(name));
  const odd = conditions.filter((name) => /[~*+[\]\s]/.test(name) || name === '');
  return [
    ...doubles.slice(0, shownFaults).map((name) => problem('qca-name-twice', 'caseNames', { given: name })),
    ...odd.map((name) => problem('qca-odd-name', `conditions.${name}`, { given: name })),
  ];
}

/** The same cases without one of them. */
export const leaveOut = (cases: Cases, index: number): Cases => ({
  ...cases,
  names: cases.names.filter((_, i) => i !== index),
  columns: cases.columns.map((column) => column.filter((_, i) => i !== index)),
  outcome: cases.outcome.filter((_, i) => i !== index),
});

/** The same cases with the absence of the outcome as the outcome. */
export const negate = (cases: Cases): Cases => ({ ...cases, outcome: cases.outcome.map((y) => 1 - y) });

/** Membership of every case in "this condition has this value". */
export function literalMembership(cases: Cases, condition: number, value: number): Float64Array {
  const column = cases.columns[condition] ?? new Float64Array(cases.names.length);
  if (at(cases.space.levels, condition) > 2) return column.map((x) => (x === value ? 1 : 0));
  return value === 1 ? column : column.map((x) => 1 - x);
}

/** Membership of every case in a term: the least of its literals. A term without literals holds everywhere. */
export function termMembership(cases: Cases, term: Term): Float64Array {
  const membership = new Float64Array(cases.names.length).fill(1);
  cases.space.fields.forEach((field, c) => {
    if ((term.mask & field) === 0) return;
    const value = (term.value & field) >>> at(cases.space.shifts, c);
    const column = cases.columns[c] ?? membership;
    const multi = at(cases.space.levels, c) > 2;
    for (let i = 0; i < membership.length; i++) {
      const x = column[i] ?? 0;
      const own = multi ? (x === value ? 1 : 0) : value === 1 ? x : 1 - x;
      if (own < (membership[i] ?? 0)) membership[i] = own;
    }
  });
  return membership;
}

/** The combination each case belongs to: where its membership is above one half. */
export const combinationOf = (cases: Cases, index: number): number =>
  cases.columns.reduce((packed, column, c) => {
    const x = at(column, index);
    const value = at(cases.space.levels, c) > 2 ? x : x > 0.5 ? 1 : 0;
    return packed | (value << at(cases.space.shifts, c));
  }, 0);
