// SPDX-License-Identifier: EUPL-1.2
// Means of two groups and of pairs: Welch's and the paired t, Hedges' g.
import { tQuantile, tTwoSided } from '../core/distributions.ts';
import { mean, variance } from '../core/numbers.ts';
import type { Interval } from './proportions.ts';

export interface TTest {
  readonly difference: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

const tTest = (difference: number, se: number, df: number, level: number): TTest | null => {
  if (!(se > 0)) return null;
  const half = tQuantile((1 + level) / 2, df) * se;
  const t = difference / se;
  return { difference, t, df, p: tTwoSided(t, df), interval: [difference - half, difference + half] };
};

/** Difference of means without assuming equal spread (Welch 1947). Null where a group has one case or no spread at all. */
export function welch(x: readonly number[], y: readonly number[], level = 0.95): TTest | null {
  if (x.length < 2 || y.length < 2) return null;
  const [a, b] = [variance(x) / x.length, variance(y) / y.length];
  const df = (a + b) ** 2 / (a ** 2 / (x.length - 1) + b ** 2 / (y.length - 1));
  return tTest(mean(x) - mean(y), Math.sqrt(a + b), df, level);
}

/** Mean of the differences within pairs. Null where there is one pair or no spread. */
export function pairedT(differences: readonly number[], level = 0.95): TTest | null {
  if (differences.length < 2) return null;
  return tTest(mean(differences), Math.sqrt(variance(differences) / differences.length), differences.length - 1, level);
}

/** Small-sample factor that takes the bias out of a standardised difference: Hedges' usual approximation (1981). */
export const hedgesFactor = (df: number): number => 1 - 3 / (4 * df - 1);

/**
 * Difference of means in units of the pooled standard deviation, with Hedges' approximate small-sample factor (pooling
 * uses the exact one, which differs in the third digit). Null without spread.
 */
export function hedgesG(x: readonly number[], y: readonly number[]): number | null {
  const df = x.length + y.length - 2;
  if (x.length < 2 || y.length < 2) return null;
  const pooled = Math.sqrt(((x.length - 1) * variance(x) + (y.length - 1) * variance(y)) / df);
  return pooled > 0 ? (hedgesFactor(df) * (mean(x) - mean(y))) / pooled : null;
}
