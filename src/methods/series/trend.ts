// SPDX-License-Identifier: EUPL-1.2
// Short series without a model: the median slope, and the chart that tells signal from noise.
import { at, mean, median } from '../core/numbers.ts';

/** Theil and Sen's slope: the median of the slopes between all pairs of points; and the median height of the line. */
export function medianSlope(
  t: readonly number[],
  y: readonly number[],
): { readonly slope: number; readonly intercept: number } | undefined {
  const slopes: number[] = [];
  for (let j = 1; j < t.length; j++)
    for (let i = 0; i < j; i++) if (at(t, j) !== at(t, i)) slopes.push((at(y, j) - at(y, i)) / (at(t, j) - at(t, i)));
  if (slopes.length === 0) return undefined;
  const slope = median(slopes);
  return { slope, intercept: median(y.map((value, i) => value - slope * at(t, i))) };
}

/** Constants of the chart for ranges of two points: d2 turns a mean range into a spread, D4 is its upper limit. */
const D2 = 1.128;
const D4 = 3.267;

export interface Xmr {
  readonly mean: number;
  /** Mean of the differences between neighbours. */
  readonly movingRange: number;
  readonly lower: number;
  readonly upper: number;
  /** Upper limit of a single difference. */
  readonly rangeUpper: number;
  /** Places (1-based) that stand out, by rule. */
  readonly outside: readonly number[];
  readonly jumps: readonly number[];
  /** Runs of points on one side of the mean, long enough to be a signal. */
  readonly runs: readonly { readonly from: number; readonly to: number; readonly side: 'above' | 'below' }[];
}

/** Points in a row on one side of the mean that count as a signal. */
export const RUN = 8;

/** Individuals and moving ranges (Shewhart; Wheeler). */
export function xmr(y: readonly number[]): Xmr {
  const centre = mean(y);
  const ranges = y.slice(1).map((value, i) => Math.abs(value - at(y, i)));
  const movingRange = mean(ranges);
  const reach = (3 * movingRange) / D2;
  const rangeUpper = D4 * movingRange;
  const places = (xs: readonly number[], test: (x: number) => boolean, shift: number) =>
    xs.flatMap((x, i) => (test(x) ? [i + shift] : []));
  return {
    mean: centre,
    movingRange,
    lower: centre - reach,
    upper: centre + reach,
    rangeUpper,
    outside: places(y, (value) => Math.abs(value - centre) > reach, 1),
    jumps: places(ranges, (range) => range > rangeUpper, 2),
    runs: runsOf(y.map((value) => Math.sign(value - centre))),
  };
}

function runsOf(signs: readonly number[]): Xmr['runs'] {
  const runs: { from: number; to: number; side: 'above' | 'below' }[] = [];
  let start = 0;
  for (let i = 1; i <= signs.length; i++) {
    if (signs[i] === signs[start]) continue;
    const sign = signs[start] ?? 0;
    if (sign !== 0 && i - start >= RUN) runs.push({ from: start + 1, to: i, side: sign > 0 ? 'above' : 'below' });
    start = i;
  }
  return runs;
}
