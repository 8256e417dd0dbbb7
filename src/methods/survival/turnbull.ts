// SPDX-License-Identifier: EUPL-1.2
// Ends seen only between two checks: the non-parametric maximum likelihood of Turnbull (1976), by EM.

/** Still in place at `left`, gone at `right` (Infinity: never seen gone). */
export interface CheckedRow {
  readonly left: number;
  readonly right: number;
}

export interface Turnbull {
  /** Intervals (left, right] in which an end can lie, with the share of results that ended there. */
  readonly intervals: readonly { readonly left: number; readonly right: number; readonly mass: number }[];
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** The innermost intervals: from some left end to the nearest right end, with no other left end between. */
export function innermost(rows: readonly CheckedRow[]): CheckedRow[] {
  const ends = [
    ...rows.map((row) => ({ at: row.left, isLeft: true })),
    ...rows.map((row) => ({ at: row.right, isLeft: false })),
    // At the same moment a right end comes first: (6, 12] ends before (12, 18] begins.
  ].sort((a, b) => a.at - b.at || Number(a.isLeft) - Number(b.isLeft));
  const found: CheckedRow[] = [];
  ends.forEach((end, i) => {
    const next = ends[i + 1];
    if (end.isLeft && next !== undefined && !next.isLeft) found.push({ left: end.at, right: next.at });
  });
  return found;
}

interface Span {
  readonly from: number;
  readonly to: number;
  count: number;
}

/** Each row covers a run of places; rows that cover the same run count together. */
function spansOf(rows: readonly CheckedRow[], places: readonly CheckedRow[]): Span[] {
  const spans = new Map<string, Span>();
  for (const row of rows) {
    const key = `${row.left} ${row.right}`;
    const known = spans.get(key);
    if (known !== undefined) known.count++;
    else
      spans.set(key, {
        from: places.findIndex((place) => place.left >= row.left),
        to: places.findLastIndex((place) => place.right <= row.right),
        count: 1,
      });
  }
  return [...spans.values()];
}

/** EM from equal shares until no share moves by more than `tolerance`. */
export function turnbull(rows: readonly CheckedRow[], tolerance = 1e-15, most = 20_000): Turnbull {
  const places = innermost(rows);
  const spans = spansOf(rows, places);
  let mass = new Float64Array(places.length).fill(1 / places.length);
  let moved = Infinity;
  let iterations = 0;
  const within = (from: number, to: number) => {
    let total = 0;
    for (let j = from; j <= to; j++) total += mass[j] ?? 0;
    return total;
  };
  while (moved > tolerance && iterations < most) {
    const next = new Float64Array(places.length);
    for (const { from, to, count } of spans) {
      const scale = count / (within(from, to) * rows.length);
      for (let j = from; j <= to; j++) next[j] = (next[j] ?? 0) + (mass[j] ?? 0) * scale;
    }
    moved = next.reduce((largest, x, j) => Math.max(largest, Math.abs(x - (mass[j] ?? 0))), 0);
    mass = next;
    iterations++;
  }
  return {
    intervals: places.map(({ left, right }, j) => ({ left, right, mass: mass[j] ?? 0 })),
    logLikelihood: spans.reduce((total, { from, to, count }) => total + count * Math.log(within(from, to)), 0),
    iterations,
    converged: moved <= tolerance,
  };
}
