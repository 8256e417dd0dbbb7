// SPDX-License-Identifier: EUPL-1.2
// Comparisons by rank: Wilcoxon's two tests, Hodges and Lehmann's shift with its interval, Cliff's delta.
import { normalCdf, normalUpper } from '../core/distributions.ts';
import { at, median, midranks, sorted, sum } from '../core/numbers.ts';
import type { Interval } from './proportions.ts';

/** Up to this many cases per group without ties the distribution is exact, beyond it normal with correction. */
const EXACT_BELOW = 50;

const hasTies = (values: readonly number[]): boolean => new Set(values).size < values.length;

/** Sum over groups of equal values of t³ - t. */
function tieSum(values: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const v of values) sizes.set(v, (sizes.get(v) ?? 0) + 1);
  return sum([...sizes.values()].map((t) => t ** 3 - t));
}

/** Number of ways for each value of the rank-sum statistic (pairs with x > y), without ties. */
function rankSumWays(m: number, n: number): Float64Array {
  // Ways to choose m of the ranks 1..m+n with a given sum: one rank at a time.
  const highest = m * n;
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(highest + 1));
  const first = ways[0];
  if (first !== undefined) first[0] = 1;
  for (let rank = 1; rank <= m + n; rank++)
    for (let taken = Math.min(m, rank); taken >= 1; taken--) {
      const [to, from] = [ways[taken], ways[taken - 1]];
      const gain = rank - taken;
      if (to === undefined || from === undefined || gain > n) continue;
      for (let s = gain; s <= highest; s++) to[s] = at(to, s) + at(from, s - gain);
    }
  return ways[m] ?? new Float64Array(0);
}

/** Number of ways for each value of the signed-rank statistic. */
function signedRankWays(n: number): Float64Array {
  const ways = new Float64Array((n * (n + 1)) / 2 + 1);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++)
    for (let s = ways.length - 1; s >= rank; s--) ways[s] = at(ways, s) + at(ways, s - rank);
  return ways;
}

/** Twice the smaller tail of a symmetric exact distribution. */
function exactTwoSided(ways: Float64Array, statistic: number): number {
  const total = ways.reduce((a, b) => a + b, 0);
  const below = ways.subarray(0, statistic + 1).reduce((a, b) => a + b, 0);
  const above = ways.subarray(statistic).reduce((a, b) => a + b, 0);
  return Math.min(1, (2 * Math.min(below, above)) / total);
}

/** Normal approximation with continuity correction; undefined spread gives null. */
function normalTwoSided(distance: number, sd: number): number | null {
  if (!(sd > 0)) return null;
  const z = (distance - Math.sign(distance) * 0.5) / sd;
  return Math.min(1, 2 * Math.min(normalCdf(z), normalUpper(z)));
}

export interface RankTest {
  readonly statistic: number;
  /** Null where all values are equal. */
  readonly p: number | null;
  readonly exact: boolean;
}

/** Wilcoxon's rank-sum test (Mann-Whitney); the statistic counts pairs with x > y, ties half. */
export function rankSum(x: readonly number[], y: readonly number[]): RankTest {
  const all = [...x, ...y];
  const [m, n] = [x.length, y.length];
  const statistic = sum(midranks(all).slice(0, m)) - (m * (m + 1)) / 2;
  if (m < EXACT_BELOW && n < EXACT_BELOW && !hasTies(all))
    return { statistic, p: exactTwoSided(rankSumWays(m, n), statistic), exact: true };
  const sd = Math.sqrt(((m * n) / 12) * (m + n + 1 - tieSum(all) / ((m + n) * (m + n - 1))));
  return { statistic, p: normalTwoSided(statistic - (m * n) / 2, sd), exact: false };
}

/** Wilcoxon's signed-rank test; differences of zero are left out. */
export function signedRank(differences: readonly number[]): RankTest {
  const kept = differences.filter((d) => d !== 0);
  const sizes = kept.map(Math.abs);
  const n = kept.length;
  const ranks = midranks(sizes);
  const statistic = sum(kept.map((d, i) => (d > 0 ? at(ranks, i) : 0)));
  if (n === differences.length && n < EXACT_BELOW && !hasTies(sizes))
    return { statistic, p: exactTwoSided(signedRankWays(n), statistic), exact: true };
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieSum(sizes) / 48);
  return { statistic, p: normalTwoSided(statistic - (n * (n + 1)) / 4, sd), exact: false };
}

/** Median of all differences x - y (Hodges & Lehmann 1963), and the interval that the exact rank-sum test leaves. */
export function hodgesLehmann(
  x: readonly number[],
  y: readonly number[],
  level = 0.95,
): { readonly shift: number; readonly interval: Interval; readonly achieved: number } {
  const differences = sorted(x.flatMap((a) => y.map((b) => a - b)));
  const tail = (1 - level) / 2;
  const count = differences.length;
  const skip = Math.max(1, criticalValue(x.length, y.length, tail));
  const lowerTail = tailBelow(x.length, y.length, skip);
  return {
    shift: median(differences),
    interval: [at(differences, skip - 1), at(differences, count - skip)],
    achieved: 1 - 2 * lowerTail,
  };
}

/** Smallest q with P(W <= q) >= tail; exact for small groups, normal beyond. */
function criticalValue(m: number, n: number, tail: number): number {
  if (m >= EXACT_BELOW || n >= EXACT_BELOW) {
    const sd = Math.sqrt((m * n * (m + n + 1)) / 12);
    let q = Math.floor((m * n) / 2);
    while (q > 0 && normalCdf((q - 0.5 - (m * n) / 2) / sd) >= tail) q--;
    return q;
  }
  const ways = rankSumWays(m, n);
  const total = ways.reduce((a, b) => a + b, 0);
  let below = 0;
  for (let q = 0; q < ways.length; q++) {
    below += at(ways, q);
    if (below / total >= tail) return q;
  }
  return ways.length - 1;
}

/** P(W < q). */
function tailBelow(m: number, n: number, q: number): number {
  if (m >= EXACT_BELOW || n >= EXACT_BELOW)
    return normalCdf((q - 0.5 - (m * n) / 2) / Math.sqrt((m * n * (m + n + 1)) / 12));
  const ways = rankSumWays(m, n);
  return ways.subarray(0, q).reduce((a, b) => a + b, 0) / ways.reduce((a, b) => a + b, 0);
}

/** Share of pairs with x > y minus share with x < y (Cliff 1993): -1 to 1. */
export function cliffsDelta(x: readonly number[], y: readonly number[]): number {
  return sum(x.map((a) => sum(y.map((b) => Math.sign(a - b))))) / (x.length * y.length);
}
