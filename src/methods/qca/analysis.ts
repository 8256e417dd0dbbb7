// SPDX-License-Identifier: EUPL-1.2
// From a truth table to all three solutions, in slices.
import { type Cases, negate } from './cases.ts';
import { describer, type IntermediateSolution, type Solution } from './describe.ts';
import {
  conservative,
  contradictoryAssumptions,
  coveredBy,
  type Directions,
  intermediates,
  parsimonious,
  remainders,
  type SolveOptions,
} from './solve.ts';
import { rowNumber, type Term } from './space.ts';
import type { Steps } from './steps.ts';
import { type CutOffs, type Split, split, type TruthRow, truthTable } from './truth-table.ts';

export interface TruthTableRow {
  readonly row: number;
  readonly values: readonly number[];
  readonly n: number;
  readonly cases: readonly string[];
  readonly consistency: number;
  readonly pri: number;
  /** 1 leads to the outcome, 0 does not, C contradicts itself, ? too few cases. */
  readonly outcome: '1' | '0' | 'C' | '?';
}

export interface QcaFound {
  readonly conditions: readonly string[];
  readonly negated: boolean;
  /** The combinations seen; those never seen are counted only. */
  readonly truthTable: readonly TruthTableRow[];
  readonly combinations: number;
  /** Rows that may not be assumed to lead to the outcome (enhanced analysis): row numbers. */
  readonly excludedAssumptions: readonly number[];
  readonly conservative: Solution;
  readonly parsimonious: Solution;
  /** One per pair of a conservative and a parsimonious model; null where no expectations were given. */
  readonly intermediate: readonly IntermediateSolution[] | null;
}

export interface QcaOptions extends CutOffs, SolveOptions {
  readonly directions: Directions | null;
  /** Whether contradictory assumptions are forbidden (enhanced standard analysis). */
  readonly enhanced: boolean;
  /** Terms held to be necessary: a row outside them may not be assumed to lead to the outcome. */
  readonly necessary: readonly Term[];
  readonly budget: number;
}

/** Assumptions that may not be made: contradictory ones, and those against a necessary condition. */
function forbidden(cases: Cases, table: Split, options: QcaOptions): number[] {
  const { space } = cases;
  const unknown = remainders(space, table);
  const against = options.necessary.length === 0 ? [] : unknown.filter((row) => !inAll(options.necessary, row));
  if (!options.enhanced) return against;
  const absence = split(truthTable(negate(cases), options));
  return [...new Set([...against, ...contradictoryAssumptions(space, table, absence, options.budget)])];
}

const inAll = (terms: readonly Term[], row: number): boolean =>
  terms.every((term) => coveredBy([term], [row]).length > 0);

/**
 * The whole analysis in slices, for pages that show progress or let people leave. The table must have a combination
 * that leads to the outcome.
 */
export function* qcaSteps(cases: Cases, rows: readonly TruthRow[], options: QcaOptions): Steps<QcaFound> {
  const { space } = cases;
  const seen = split(rows);
  const excluded = forbidden(cases, seen, options);
  const table: Split = { positives: seen.positives, negatives: [...seen.negatives, ...excluded] };
  const strict = yield* conservative(space, table, options);
  const simple = yield* parsimonious(space, table, [], options);
  const between =
    options.directions === null
      ? null
      : yield* intermediates(space, table, { conservative: strict, parsimonious: simple }, options.directions, options);
  const describe = describer(cases, table.positives, remainders(space, table));
  return {
    conditions: cases.conditions,
    negated: false,
    truthTable: rows.map((row) => shown(cases, row)),
    combinations: space.size,
    excludedAssumptions: excluded.map((row) => rowNumber(space, row)).sort((a, b) => a - b),
    conservative: describe.solution(strict),
    parsimonious: describe.solution(simple),
    intermediate: between?.map((found) => describe.intermediate(found, simple)) ?? null,
  };
}

const shown = (cases: Cases, row: TruthRow): TruthTableRow => ({
  row: row.number,
  values: row.values,
  n: row.members.length,
  cases: row.members.map((i) => cases.names[i] ?? String(i + 1)),
  consistency: row.consistency,
  pri: row.pri,
  outcome: row.outcome,
});
