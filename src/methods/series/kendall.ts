// SPDX-License-Identifier: EUPL-1.2
// Kendall's tau (1938): how many pairs of points go up together, less those that do not.
import { normalTwoSided } from '../core/distributions.ts';
import { at } from '../core/numbers.ts';

export interface Kendall {
  /** tau-b; plain tau where nothing is tied. */
  readonly tau: number;
  /** Pairs that agree less pairs that do not. */
  readonly score: number;
  /** Pairs that agree (ties count as neither). */
  readonly agreeing: number;
  /** Score over its standard error, with the correction for ties. */
  readonly z: number;
  readonly ties: boolean;
  /** Exact where there are no ties and fewer than 50 points, else from the normal. */
  readonly p: number;
  readonly exact: boolean;
}

const tieSizes = (xs: readonly number[]): number[] => {
  const sizes = new Map<number, number>();
  for (const x of xs) sizes.set(x, (sizes.get(x) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
};

const over = (sizes: readonly number[], f: (t: number) => number): number => sizes.reduce((sum, t) => sum + f(t), 0);

/** Share of all orders of n things with at most `inversions` pairs out of order. */
function shareUpTo(inversions: number, n: number): number {
  // Number of orders by inversions, built up one thing at a time, as shares so that nothing overflows.
  let shares = [1];
  for (let size = 2; size <= n; size++) {
    const next = new Array<number>(shares.length + size - 1).fill(0);
    shares.forEach((share, i) => {
      for (let j = 0; j < size; j++) next[i + j] = at(next, i + j) + share / size;
    });
    shares = next;
  }
  return shares.slice(0, inversions + 1).reduce((sum, x) => sum + x, 0);
}

/** Exact two-sided p: twice the smaller tail of the number of agreeing pairs. */
function exactP(agreeing: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  const tail = Math.min(agreeing, pairs - agreeing);
  return Math.min(1, 2 * shareUpTo(tail, n));
}

/** Undefined where one of the two never varies. Needs at least two points; takes n² / 2 steps. */
export function kendall(x: readonly number[], y: readonly number[]): Kendall | undefined {
  const n = x.length;
  let score = 0;
  let agreeing = 0;
  for (let i = 1; i < n; i++)
    for (let j = 0; j < i; j++) {
      const sign = Math.sign(at(x, i) - at(x, j)) * Math.sign(at(y, i) - at(y, j));
      score += sign;
      if (sign > 0) agreeing++;
    }
  const pairs = (n * (n - 1)) / 2;
  const [tx, ty] = [tieSizes(x), tieSizes(y)];
  const pairsIn = (sizes: readonly number[]) => over(sizes, (t) => (t * (t - 1)) / 2);
  const room = Math.sqrt((pairs - pairsIn(tx)) * (pairs - pairsIn(ty)));
  if (!(room > 0)) return undefined;
  const ends = (sizes: readonly number[]) => over(sizes, (t) => t * (t - 1) * (2 * t + 5));
  const triples = (sizes: readonly number[]) => over(sizes, (t) => t * (t - 1) * (t - 2));
  const variance =
    (n * (n - 1) * (2 * n + 5) - ends(tx) - ends(ty)) / 18 +
    (n > 2 ? (triples(tx) * triples(ty)) / (9 * n * (n - 1) * (n - 2)) : 0) +
    (2 * pairsIn(tx) * pairsIn(ty)) / (n * (n - 1));
  const z = score / Math.sqrt(variance);
  const ties = tx.length + ty.length > 0;
  const exact = !ties && n < 50;
  return { tau: score / room, score, agreeing, z, ties, exact, p: exact ? exactP(agreeing, n) : normalTwoSided(z) };
}
