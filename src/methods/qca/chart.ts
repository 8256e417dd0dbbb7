// SPDX-License-Identifier: EUPL-1.2
// The prime implicant chart: which terms cover which positive rows. It is made smaller only in ways that keep every
// model: a row goes when covering another row always covers it too; terms that then cover the same rows are one class,
// whose members can stand in for each other. (Dropping a term that covers less than another would lose models.)
import { at, range } from '../core/numbers.ts';
import { type Bits, bitsOf, countBits, hasBit, isEmpty, isSubset, membersOf } from './bits.ts';
import { covers, type Term } from './space.ts';

/** Terms that cover the same rows of the reduced chart. */
export interface TermClass {
  readonly rows: Bits;
  /** Numbers of the terms, 0-based. */
  readonly terms: readonly number[];
}

export interface Chart {
  readonly rowCount: number;
  readonly classes: readonly TermClass[];
  /** For each row: the classes that cover it. */
  readonly rowClasses: readonly Bits[];
}

/** Builds and reduces the chart. Every row must be covered by some term, as prime implicants do. */
export function makeChart(terms: readonly Term[], rows: readonly number[]): Chart {
  const byRow = rows.map((row) =>
    bitsOf(
      terms.length,
      range(terms.length).filter((t) => isCoveredBy(terms, t, row)),
    ),
  );
  const kept = independentRows(byRow);
  const byTerm = new Map<string, { rows: Bits; terms: number[] }>();
  for (let t = 0; t < terms.length; t++) {
    const covered = bitsOf(
      kept.length,
      range(kept.length).filter((r) => hasBit(kept[r] ?? noBits, t)),
    );
    if (isEmpty(covered)) continue;
    const key = covered.join();
    const known = byTerm.get(key);
    if (known === undefined) byTerm.set(key, { rows: covered, terms: [t] });
    else known.terms.push(t);
  }
  return chartOf([...byTerm.values()], kept.length);
}

const noBits: Bits = new Int32Array(0);

const isCoveredBy = (terms: readonly Term[], t: number, row: number): boolean => {
  const term = terms[t];
  return term !== undefined && covers(term, row);
};

/** Rows whose sets of terms hold no other row's set; of equal ones the first. */
function independentRows(byRow: readonly Bits[]): Bits[] {
  const order = byRow
    .map((bits, i) => ({ bits, i, size: countBits(bits) }))
    .sort((a, b) => a.size - b.size || a.i - b.i);
  const kept: typeof order = [];
  for (const row of order) if (!kept.some((other) => isSubset(other.bits, row.bits))) kept.push(row);
  return kept.map((row) => row.bits);
}

function chartOf(classes: readonly TermClass[], rowCount: number): Chart {
  const rowClasses = range(rowCount).map((r) =>
    bitsOf(
      classes.length,
      range(classes.length).filter((c) => hasBit(classes[c]?.rows ?? noBits, r)),
    ),
  );
  return { rowCount, classes, rowClasses };
}

/**
 * The chart without classes that cover less than another. It has the same minimum size but not the same models, so it
 * serves to find the size only.
 */
export function withoutDominated(chart: Chart): Chart {
  let current = chart;
  for (;;) {
    const { classes } = current;
    if (classes.length > mostCompared) return current;
    const kept = classes.filter((a) => !classes.some((b) => b !== a && isSubset(a.rows, b.rows)));
    const rows = independentRows(chartOf(kept, current.rowCount).rowClasses);
    if (kept.length === classes.length && rows.length === current.rowCount) return current;
    const again = kept.map((one, c) => ({
      ...one,
      rows: bitsOf(
        rows.length,
        range(rows.length).filter((r) => hasBit(rows[r] ?? noBits, c)),
      ),
    }));
    current = chartOf(mergeEqual(again), rows.length);
  }
}

/** Every class is compared with every other: beyond this many that would take longer than it saves. */
const mostCompared = 20_000;

function mergeEqual(classes: readonly TermClass[]): TermClass[] {
  const seen = new Map<string, TermClass>();
  for (const one of classes) if (!seen.has(one.rows.join())) seen.set(one.rows.join(), one);
  return [...seen.values()].filter((one) => !isEmpty(one.rows));
}

/** Terms that every model must hold, because some row is covered by nothing else. */
export const essentialTerms = (chart: Chart): number[] =>
  chart.rowClasses.flatMap((classes) => {
    const members = membersOf(classes);
    const only = members.length === 1 ? chart.classes[at(members, 0)] : undefined;
    return only !== undefined && only.terms.length === 1 ? [at(only.terms, 0)] : [];
  });
