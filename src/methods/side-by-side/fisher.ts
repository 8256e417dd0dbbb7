// SPDX-License-Identifier: EUPL-1.2
// Fisher's exact comparison of two counts, from the hypergeometric distribution and its noncentral form.
import { at, range } from '../core/numbers.ts';
import { findRoot } from '../core/roots.ts';
import { logChoose } from '../core/special.ts';
import type { Interval } from './proportions.ts';

/** Two probabilities this close, relatively, count as equal: they differ by rounding only. */
const SLACK = 1 + 1e-7;

export interface Counts {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
}

/** What the first count can be when both margins are kept, and the logarithm of its number of ways. */
interface Support {
  readonly low: number;
  readonly high: number;
  readonly logWays: readonly number[];
}

function supportOf({ x1, n1, x2, n2 }: Counts): Support {
  const total = x1 + x2;
  const low = Math.max(0, total - n2);
  const high = Math.min(n1, total);
  const logWays = range(high - low + 1).map((i) => logChoose(n1, low + i) + logChoose(n2, total - low - i));
  return { low, high, logWays };
}

/** Chances of the first counts from `from` on; all others are too small to matter. */
interface Chances {
  readonly from: number;
  readonly chances: readonly number[];
}

/** Logarithms this far below the largest add nothing to a sum of doubles. */
const NEGLIGIBLE = 700;

/**
 * Probability of each possible first count (by its place in the support) when the odds ratio is exp(logOdds). The
 * logarithms rise to one peak and fall: the peak is found by halving, and the sum runs outward from it.
 */
function probabilities({ logWays }: Support, logOdds: number): Chances {
  const log = (i: number) => at(logWays, i) + logOdds * i;
  let [left, right] = [0, logWays.length - 1];
  while (left < right) {
    const middle = (left + right) >> 1;
    if (log(middle) < log(middle + 1)) left = middle + 1;
    else right = middle;
  }
  const top = log(left);
  let [from, to] = [left, left];
  while (from > 0 && log(from - 1) > top - NEGLIGIBLE) from--;
  while (to < logWays.length - 1 && log(to + 1) > top - NEGLIGIBLE) to++;
  const weights = range(to - from + 1).map((i) => Math.exp(log(from + i) - top));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return { from, chances: weights.map((w) => w / total) };
}

const meanOf = ({ from, chances }: Chances): number => chances.reduce((sum, c, i) => sum + c * (from + i), 0);
const atLeast = ({ from, chances }: Chances, k: number): number =>
  chances.reduce((sum, c, i) => (from + i >= k ? sum + c : sum), 0);
const atMost = ({ from, chances }: Chances, k: number): number =>
  chances.reduce((sum, c, i) => (from + i <= k ? sum + c : sum), 0);

/** Two-sided p: all tables no more likely than this one; and mid-p: equally likely ones count half. */
export function fisherExact(counts: Counts): { readonly p: number; readonly midP: number } {
  const support = supportOf(counts);
  const { from, chances } = probabilities(support, 0);
  const observed = chances[counts.x1 - support.low - from] ?? 0;
  const rarer = chances.filter((c) => c * SLACK < observed).reduce((sum, c) => sum + c, 0);
  const equal = chances.filter((c) => c * SLACK >= observed && c <= observed * SLACK).reduce((sum, c) => sum + c, 0);
  return { p: Math.min(1, rarer + equal), midP: rarer + equal / 2 };
}

/** Odds ratio by conditional maximum likelihood and its exact interval; the upper end may be Infinity. */
export interface OddsRatio {
  /** Null where the margins leave only one possible table: the data say nothing about it. */
  readonly estimate: number | null;
  readonly interval: Interval;
}

/** Log odds ratios are sought within this; beyond it a ratio is 0 or Infinity for all purposes. */
const WIDEST = 700;

export function conditionalOddsRatio(counts: Counts, level = 0.95): OddsRatio {
  const support = supportOf(counts);
  const { low, high } = support;
  const k = counts.x1 - low;
  const tail = (1 - level) / 2;
  const solve = (gap: (logOdds: number) => number): number => Math.exp(findRoot(gap, -WIDEST, WIDEST));
  const estimate = () => {
    if (low === high) return null;
    if (counts.x1 === low) return 0;
    if (counts.x1 === high) return Infinity;
    return solve((u) => meanOf(probabilities(support, u)) - k);
  };
  return {
    estimate: estimate(),
    interval: [
      counts.x1 === low ? 0 : solve((u) => atLeast(probabilities(support, u), k) - tail),
      counts.x1 === high ? Infinity : solve((u) => atMost(probabilities(support, u), k) - tail),
    ],
  };
}

/** R's default tolerance for a root: the fourth root of the machine's precision. */
const REFERENCE_TOLERANCE = Number.EPSILON ** 0.25;

/**
 * The odds ratio as R's fisher.test seeks it: on the ratio or its inverse, to about 1e-4. Only to compare with that
 * reference digit by digit; `conditionalOddsRatio` is the accurate one.
 */
export function referenceOddsRatio(counts: Counts, level = 0.95): { estimate: number; interval: Interval } {
  const support = supportOf(counts);
  const { low, high } = support;
  const k = counts.x1 - low;
  const tail = (1 - level) / 2;
  const of = (odds: number): Chances =>
    odds === 0 ? { from: 0, chances: [1] } : probabilities(support, Math.log(odds));
  const seek = (gap: (odds: number) => number, aboveOne: boolean): number =>
    aboveOne
      ? 1 / findRoot((inverse) => gap(1 / inverse), Number.EPSILON, 1, REFERENCE_TOLERANCE)
      : findRoot(gap, 0, 1, REFERENCE_TOLERANCE);
  const estimate = () => {
    if (counts.x1 === low) return 0;
    if (counts.x1 === high) return Infinity;
    const mean = meanOf(of(1));
    return mean === k ? 1 : seek((odds) => meanOf(of(odds)) - k, mean < k);
  };
  return {
    estimate: estimate(),
    interval: [
      counts.x1 === low ? 0 : seek((odds) => atLeast(of(odds), k) - tail, atLeast(of(1), k) < tail),
      counts.x1 === high ? Infinity : seek((odds) => atMost(of(odds), k) - tail, atMost(of(1), k) > tail),
    ],
  };
}
