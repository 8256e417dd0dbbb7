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

/** Probability of each possible first count when the odds ratio is exp(logOdds). */
function probabilities({ logWays }: Support, logOdds: number): number[] {
  const logs = logWays.map((ways, i) => ways + logOdds * i);
  const top = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Two-sided p: all tables no more likely than this one; and mid-p: equally likely ones count half. */
export function fisherExact(counts: Counts): { readonly p: number; readonly midP: number } {
  const support = supportOf(counts);
  const chances = probabilities(support, 0);
  const observed = at(chances, counts.x1 - support.low);
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
  const meanAt = (logOdds: number) => probabilities(support, logOdds).reduce((sum, c, i) => sum + c * i, 0);
  const atLeast = (logOdds: number) =>
    probabilities(support, logOdds).reduce((sum, c, i) => (i >= k ? sum + c : sum), 0);
  const atMost = (logOdds: number) =>
    probabilities(support, logOdds).reduce((sum, c, i) => (i <= k ? sum + c : sum), 0);
  const estimate = () => {
    if (low === high) return null;
    if (counts.x1 === low) return 0;
    if (counts.x1 === high) return Infinity;
    return solve((u) => meanAt(u) - k);
  };
  return {
    estimate: estimate(),
    interval: [
      counts.x1 === low ? 0 : solve((u) => atLeast(u) - tail),
      counts.x1 === high ? Infinity : solve((u) => atMost(u) - tail),
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
  const at1 = (odds: number) =>
    odds === 0 ? support.logWays.map((_, i) => (i === 0 ? 1 : 0)) : probabilities(support, Math.log(odds));
  const meanAt = (odds: number) => at1(odds).reduce((sum, c, i) => sum + c * i, 0);
  const atLeast = (odds: number) => at1(odds).reduce((sum, c, i) => (i >= k ? sum + c : sum), 0);
  const atMost = (odds: number) => at1(odds).reduce((sum, c, i) => (i <= k ? sum + c : sum), 0);
  const seek = (gap: (odds: number) => number, aboveOne: boolean): number =>
    aboveOne
      ? 1 / findRoot((inverse) => gap(1 / inverse), Number.EPSILON, 1, REFERENCE_TOLERANCE)
      : findRoot(gap, 0, 1, REFERENCE_TOLERANCE);
  const estimate = () => {
    if (counts.x1 === low) return 0;
    if (counts.x1 === high) return Infinity;
    return meanAt(1) === k ? 1 : seek((odds) => meanAt(odds) - k, meanAt(1) < k);
  };
  return {
    estimate: estimate(),
    interval: [
      counts.x1 === low ? 0 : seek((odds) => atLeast(odds) - tail, atLeast(1) < tail),
      counts.x1 === high ? Infinity : seek((odds) => atMost(odds) - tail, atMost(1) > tail),
    ],
  };
}
