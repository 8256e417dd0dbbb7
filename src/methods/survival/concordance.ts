// SPDX-License-Identifier: EUPL-1.2
// How often did the row expected to end first, end first? Pairs counted with a tree of counts: n log n.
import { type CoxData, walkSteps } from './cox-steps.ts';

/** Counts of rows by rank of their expected risk (Fenwick 1994). */
class Counts {
  readonly #tree: Int32Array;
  constructor(ranks: number) {
    this.#tree = new Int32Array(ranks + 1);
  }
  add(rank: number, by: 1 | -1): void {
    for (let i = rank; i < this.#tree.length; i += i & -i) this.#tree[i] = (this.#tree[i] ?? 0) + by;
  }
  /** Rows with a rank up to this one. */
  upTo(rank: number): number {
    let total = 0;
    for (let i = rank; i > 0; i -= i & -i) total += this.#tree[i] ?? 0;
    return total;
  }
}

/** Ranks from 1, equal values alike; values that differ by rounding only are equal. */
function denseRanks(values: Float64Array): { readonly ranks: Int32Array; readonly count: number } {
  const order = new Int32Array(values.length).map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Int32Array(values.length);
  let [count, last] = [0, -Infinity];
  for (const i of order) {
    const value = values[i] ?? 0;
    if (value - last > 1e-10 * Math.max(1, Math.abs(value))) count++;
    last = value;
    ranks[i] = count;
  }
  return { ranks, count };
}

/**
 * Share of comparable pairs in which the higher expected risk ended first; ties in expected risk count half. A pair is
 * comparable when one is seen to end while the other, of the same stratum, is in view and ends or is lost later. Null
 * where no pair is comparable.
 */
export function concordance(data: CoxData, eta: Float64Array): number | null {
  const { time, event, entry, stratum, order, byEntry } = data;
  const { ranks, count } = denseRanks(eta);
  let counts = new Counts(count);
  let [current, added, leaving, inView] = [-1, 0, 0, 0];
  let [agree, tied, pairs] = [0, 0, 0];
  walkSteps(data, new Float64Array(time.length), (step) => {
    if (step.stratum !== current) {
      current = step.stratum;
      counts = new Counts(count);
      inView = 0;
      while (stratum[order[added] ?? 0] !== current) added++;
      while (leaving < byEntry.length && stratum[byEntry[leaving] ?? 0] !== current) leaving++;
    }
    const put = (row: number, by: 1 | -1) => {
      counts.add(ranks[row] ?? 1, by);
      inView += by;
    };
    // In view and outliving this time: everyone later, and those last seen at this very time.
    for (; added < step.from; added++) put(order[added] ?? 0, 1);
    for (let k = step.from; k < step.to; k++) if (event[order[k] ?? 0] !== 1) put(order[k] ?? 0, 1);
    for (; entry !== null && leaving < byEntry.length; leaving++) {
      const row = byEntry[leaving] ?? 0;
      if (stratum[row] !== current || (entry[row] ?? 0) < step.time) break;
      put(row, -1);
    }
    for (let k = step.from; k < step.to; k++) {
      const row = order[k] ?? 0;
      if (event[row] !== 1) continue;
      const rank = ranks[row] ?? 1;
      const below = counts.upTo(rank - 1);
      agree += below;
      tied += counts.upTo(rank) - below;
      pairs += inView;
    }
    for (let k = step.from; k < step.to; k++) if (event[order[k] ?? 0] === 1) put(order[k] ?? 0, 1);
    added = step.to;
  });
  return pairs > 0 ? (agree + tied / 2) / pairs : null;
}
