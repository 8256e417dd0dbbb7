// SPDX-License-Identifier: EUPL-1.2
// Sums, means and medians, as everybody writes them.

export const sum = (xs: readonly number[]): number => xs.reduce((total, x) => total + x, 0);

export const mean = (xs: readonly number[]): number => sum(xs) / xs.length;

/** Variance with n - 1; two passes, so that a large mean costs no digits. */
export function variance(xs: readonly number[]): number {
  const m = mean(xs);
  return sum(xs.map((x) => (x - m) ** 2)) / (xs.length - 1);
}

export const sorted = (xs: readonly number[]): number[] => [...xs].sort((a, b) => a - b);

export function median(xs: readonly number[]): number {
  const s = sorted(xs);
  const half = s.length >> 1;
  return s.length % 2 === 1 ? (s[half] ?? Number.NaN) : ((s[half - 1] ?? Number.NaN) + (s[half] ?? Number.NaN)) / 2;
}

/** Whole numbers from 0 up to n. */
export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The number at a place that the caller knows to exist; a missing one is a fault in the code, not in the data. */
export function at(xs: ArrayLike<number>, i: number): number {
  const x = xs[i];
  if (x === undefined) throw new RangeError(`no element ${i} in a list of ${xs.length}`);
  return x;
}

/** Midranks, 1-based: ties share the mean of their places. */
export function midranks(xs: readonly number[]): number[] {
  const order = range(xs.length).sort((a, b) => at(xs, a) - at(xs, b));
  const ranks = new Array<number>(xs.length).fill(0);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j + 1 < order.length && at(xs, at(order, j + 1)) === at(xs, at(order, i))) j++;
    for (let k = i; k <= j; k++) ranks[at(order, k)] = (i + j) / 2 + 1;
    i = j + 1;
  }
  return ranks;
}
