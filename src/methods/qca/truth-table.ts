// SPDX-License-Identifier: EUPL-1.2
// The truth table (Ragin 2008, ch. 7): each case belongs to the one combination where its membership is above one half;
// how consistent a combination is with the outcome is measured over the memberships of all cases in it.
import { type Cases, combinationOf, termMembership } from './cases.ts';
import { sufficiency } from './fit.ts';
import { rowNumber, unpack } from './space.ts';

export interface CutOffs {
  /** A combination leads to the outcome from this consistency on. */
  readonly consistencyCut: number;
  /** Below this it does not; between the two it is a contradiction. Null: there is one cut only. */
  readonly contradictionCut: number | null;
  /** It must also have this much proportional reduction in inconsistency. */
  readonly priCut: number;
  /** With fewer cases than this a combination counts as not seen. */
  readonly casesCut: number;
}

/** Leads to the outcome, does not, contradicts itself, or has too few cases to say. */
export type RowOutcome = '1' | '0' | 'C' | '?';

export interface TruthRow {
  /** 1-based, counting with the first condition most significant; row 1: all absent. */
  readonly number: number;
  readonly values: readonly number[];
  /** Numbers of its cases, 0-based. */
  readonly members: readonly number[];
  readonly consistency: number;
  readonly pri: number;
  readonly outcome: RowOutcome;
  /** The combination packed as the minimisation takes it. */
  readonly packed: number;
}

/** A consistency of 0.8 that came out a rounding error lower is still 0.8. */
const slack = 1e-9;

function judge(n: number, consistency: number, pri: number, cuts: CutOffs): RowOutcome {
  if (n < cuts.casesCut) return '?';
  if (consistency >= cuts.consistencyCut - slack) return pri >= cuts.priCut - slack ? '1' : '0';
  return cuts.contradictionCut !== null && consistency >= cuts.contradictionCut - slack ? 'C' : '0';
}

/** The combinations seen, in the order of their numbers. */
export function truthTable(cases: Cases, cuts: CutOffs): TruthRow[] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < cases.names.length; i++) {
    const packed = combinationOf(cases, i);
    const known = members.get(packed);
    if (known === undefined) members.set(packed, [i]);
    else known.push(i);
  }
  return [...members]
    .map(([packed, own]) => {
      const fit = sufficiency(termMembership(cases, { mask: cases.space.full, value: packed }), cases.outcome);
      const [consistency, pri] = [fit.consistency ?? 0, fit.pri ?? 0];
      return {
        number: rowNumber(cases.space, packed),
        values: unpack(cases.space, packed),
        members: own,
        consistency,
        pri,
        outcome: judge(own.length, consistency, pri, cuts),
        packed,
      };
    })
    .sort((a, b) => a.number - b.number);
}

/** The table with other cut-offs: which rows flip, without measuring anew. */
export const recut = (rows: readonly TruthRow[], cuts: CutOffs): TruthRow[] =>
  rows.map((row) => ({ ...row, outcome: judge(row.members.length, row.consistency, row.pri, cuts) }));

/** What minimisation needs of a table: rows that lead to the outcome, and rows that must not be covered. */
export interface Split {
  readonly positives: readonly number[];
  readonly negatives: readonly number[];
}

/** Contradictions count as not leading to the outcome; combinations with too few cases as not seen. */
export const split = (rows: readonly TruthRow[]): Split => ({
  positives: rows.filter((row) => row.outcome === '1').map((row) => row.packed),
  negatives: rows.filter((row) => row.outcome === '0' || row.outcome === 'C').map((row) => row.packed),
});
