// SPDX-License-Identifier: EUPL-1.2
// The average time in place within a horizon: the area under the curve (Royston & Parmar 2013).
import { normalQuantile, normalTwoSided } from '../core/distributions.ts';
import type { RiskTable } from './sample.ts';

export interface RestrictedMean {
  /** Average time in place within the horizon. */
  readonly mean: number;
  readonly stdErr: number;
}

type Interval = readonly [number, number];

/** Area under the curve up to the horizon; past the last time the curve stands still. */
export function restrictedMean(
  curve: RiskTable & { readonly survival: Float64Array },
  horizon: number,
): RestrictedMean {
  const { time, atRisk, events, survival } = curve;
  const areas: number[] = [];
  let [area, at, s] = [0, 0, 1];
  let last = 0;
  for (; last < time.length && (time[last] ?? 0) <= horizon; last++) {
    area += s * ((time[last] ?? 0) - at);
    areas.push(area);
    at = time[last] ?? 0;
    s = survival[last] ?? 0;
  }
  area += s * (horizon - at);
  let variance = 0;
  for (let i = 0; i < last; i++) {
    const [d, r] = [events[i] ?? 0, atRisk[i] ?? 0];
    // Where everybody at risk ends, nothing lies beyond and nothing can vary.
    if (d > 0 && r > d) variance += (area - (areas[i] ?? 0)) ** 2 * (d / (r * (r - d)));
  }
  return { mean: area, stdErr: Math.sqrt(variance) };
}

/** Estimate with its normal interval. */
export const normalInterval = (estimate: number, stdErr: number, level: number): Interval => {
  const reach = normalQuantile((1 + level) / 2) * stdErr;
  return [estimate - reach, estimate + reach];
};

export interface Contrast {
  readonly estimate: number;
  readonly interval: Interval;
  readonly p: number;
}

/** Two independent arms: the difference, and both ratios (time in place, time lost). */
export interface ArmContrast {
  readonly difference: Contrast;
  readonly ratio: Contrast | null;
  readonly lostRatio: Contrast | null;
}

/** First arm minus, and divided by, the second. */
export function contrastArms(a: RestrictedMean, b: RestrictedMean, horizon: number, level: number): ArmContrast {
  const stdErr = Math.hypot(a.stdErr, b.stdErr);
  const difference = a.mean - b.mean;
  return {
    difference: {
      estimate: difference,
      interval: normalInterval(difference, stdErr, level),
      p: stdErr === 0 ? (difference === 0 ? 1 : 0) : normalTwoSided(difference / stdErr),
    },
    ratio: ratioOf(a.mean, a.stdErr, b.mean, b.stdErr, level),
    lostRatio: ratioOf(horizon - a.mean, a.stdErr, horizon - b.mean, b.stdErr, level),
  };
}

/** Ratio on the log scale; null where one of them is zero or nothing varies. */
function ratioOf(a: number, seA: number, b: number, seB: number, level: number): Contrast | null {
  if (!(a > 0 && b > 0) || (seA === 0 && seB === 0)) return null;
  const log = Math.log(a / b);
  const stdErr = Math.hypot(seA / a, seB / b);
  const [low, high] = normalInterval(log, stdErr, level);
  return { estimate: a / b, interval: [Math.exp(low), Math.exp(high)], p: normalTwoSided(log / stdErr) };
}
