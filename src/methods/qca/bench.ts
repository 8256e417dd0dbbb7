// SPDX-License-Identifier: EUPL-1.2
// The data and the work of the timing table, for the bench: fuzzy conditions with the outcome A*B + ~C*D and noise, from
// the Park-Miller generator, so that our answers can be held against the recorded ones of the R package.
import { range } from '../core/numbers.ts';
import { type Cases, readCases } from './cases.ts';
import { describer } from './describe.ts';
import { conservative, intermediates, parsimonious, remainders, type SolveOptions } from './solve.ts';
import { finish } from './steps.ts';
import { split, truthTable } from './truth-table.ts';

/** Park & Miller 1988: x <- 16807 x mod (2^31 - 1), given as x / (2^31 - 1). */
export function parkMiller(seed: number): () => number {
  let x = seed;
  return () => {
    x = (x * 16807) % 2147483647;
    return x / 2147483647;
  };
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000;
const letters = 'ABCDEFGHIJKLMNOP';

/** `n` cases with `k` conditions (4 or more). The same numbers every time. */
export function qcaBenchData(k: number, n: number): Cases {
  const uniform = parkMiller(5);
  const membership = () => rounded(1 / (1 + Math.exp(-14 * (uniform() - 0.5))));
  const columns = range(k).map(() => range(n).map(membership));
  const [a = [], b = [], c = [], d = []] = columns;
  const outcome = range(n).map((i) => {
    const truth = Math.max(Math.min(a[i] ?? 0, b[i] ?? 0), Math.min(1 - (c[i] ?? 0), d[i] ?? 0));
    return rounded(Math.min(1, Math.max(0, truth + 0.3 * (uniform() - 0.5))));
  });
  const conditions = Object.fromEntries(columns.map((column, i) => [letters[i] ?? '', column]));
  const read = readCases({ conditions, outcome, negated: false, caseNames: null });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.cases;
}

/** What the timing table records under `check`. */
export interface QcaBenchResult {
  readonly rows: number;
  readonly on: number;
  readonly conservative: { readonly PIs: number; readonly models: number; readonly len: number | null };
  readonly parsimonious: { readonly PIs: number; readonly models: number; readonly len: number | null };
  /** Pairs of a conservative and a parsimonious model, each with its intermediate solution. */
  readonly isols: number;
}

/** Truth table, then the three solutions with the fit of every model and path: all that R's times include. */
export function qcaBenchRun(cases: Cases): QcaBenchResult {
  const { space } = cases;
  const rows = truthTable(cases, { consistencyCut: 0.8, contradictionCut: null, priCut: 0, casesCut: 1 });
  const table = split(rows);
  const options: SolveOptions = { list: 10_000, which: 'minimum' };
  const strict = finish(conservative(space, table, options));
  const simple = finish(parsimonious(space, table, [], options));
  const directions = range(space.levels.length).map(() => 1);
  const solutions = { conservative: strict, parsimonious: simple };
  const between = finish(intermediates(space, table, solutions, directions, options));
  const describe = describer(cases, table.positives, remainders(space, table));
  const written = {
    conservative: describe.solution(strict),
    parsimonious: describe.solution(simple),
    intermediate: between.map((found) => describe.intermediate(found, simple)),
  };
  const counts = (one: (typeof written)['conservative']) => ({
    PIs: one.primeImplicants.length,
    models: one.count,
    len: one.size,
  });
  return {
    rows: rows.length,
    on: table.positives.length,
    conservative: counts(written.conservative),
    parsimonious: counts(written.parsimonious),
    isols: written.intermediate.length,
  };
}
