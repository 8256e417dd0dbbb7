// SPDX-License-Identifier: EUPL-1.2
// Kaplan and Meier's curve (1958) with Greenwood's error (1926), and what is read from it.
import { normalQuantile } from '../core/distributions.ts';
import { type Bounds, boundsOf, type IntervalType } from './intervals.ts';
import type { RiskTable } from './sample.ts';

/** A survival curve, one entry per distinct time. */
export interface Curve extends RiskTable {
  /** Share still in place just after each time. */
  readonly survival: Float64Array;
  /** Standard error of log survival (square root of Greenwood's sum); Infinity once the share is 0. */
  readonly logStdErr: Float64Array;
  /** Bounds of the share; -Infinity and Infinity where no interval exists. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** The curve from the table of times. */
export function curveOf(table: RiskTable, type: IntervalType, level: number): Curve {
  const { atRisk, events } = table;
  const n = atRisk.length;
  const z = normalQuantile((1 + level) / 2);
  const bounds = boundsOf(type);
  const band: Bounds = { lower: 0, upper: 0 };
  bounds(1, 0, band);
  const curve: Curve = {
    ...table,
    survival: new Float64Array(n),
    logStdErr: new Float64Array(n),
    lower: new Float64Array(n),
    upper: new Float64Array(n),
  };
  let s = 1;
  let greenwood = 0;
  let error = 0;
  for (let i = 0; i < n; i++) {
    const d = events[i] ?? 0;
    if (d > 0) {
      const r = atRisk[i] ?? 0;
      s *= (r - d) / r;
      greenwood += d / (r * (r - d));
      error = Math.sqrt(greenwood);
      bounds(s, z * error, band);
    }
    curve.survival[i] = s;
    curve.logStdErr[i] = error;
    curve.lower[i] = band.lower;
    curve.upper[i] = band.upper;
  }
  return curve;
}

/** Nelson and Aalen's cumulative hazard with its standard error, one entry per time of the table. */
export function cumulativeHazard({ atRisk, events }: RiskTable): { hazard: Float64Array; stdErr: Float64Array } {
  const hazard = new Float64Array(events.length);
  const stdErr = new Float64Array(events.length);
  let total = 0;
  let variance = 0;
  for (let i = 0; i < events.length; i++) {
    const d = events[i] ?? 0;
    const r = atRisk[i] ?? 1;
    if (d > 0) {
      total += d / r;
      variance += d / (r * r);
    }
    hazard[i] = total;
    stdErr[i] = Math.sqrt(variance);
  }
  return { hazard, stdErr };
}

/** Standard error of the share itself at a place of the curve; null once everything has ended. */
export const stdErrAt = (curve: Curve, i: number): number | null => {
  const s = curve.survival[i] ?? 1;
  return s > 0 ? s * (curve.logStdErr[i] ?? 0) : null;
};

const finite = (x: number | undefined): number | null => (x !== undefined && Number.isFinite(x) ? x : null);

/** The first place at which the sorted times pass t; all of them when none does. */
function firstAfter(times: Float64Array, t: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface AtTime {
  readonly time: number;
  readonly survival: number;
  readonly stdErr: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Rows at risk at this time: observed, and not ended before. */
  readonly atRisk: number;
}

/** The curve at one time. Past its last time the share stands still and nobody is at risk. */
export function curveAt(curve: Curve, t: number): AtTime {
  const after = firstAfter(curve.time, t);
  const i = after - 1;
  const atRisk = curve.atRisk[i >= 0 && curve.time[i] === t ? i : after] ?? 0;
  if (i < 0) return { time: t, survival: 1, stdErr: 0, lower: 1, upper: 1, atRisk };
  return {
    time: t,
    survival: curve.survival[i] ?? 1,
    stdErr: stdErrAt(curve, i),
    lower: finite(curve.lower[i]),
    upper: finite(curve.upper[i]),
    atRisk,
  };
}

const TOLERANCE = Math.sqrt(Number.EPSILON);

/**
 * The time at which the share has fallen to `share`; half-way where it stays exactly there for a while; null when it
 * never falls so far. Places without a bound are passed over. A band may widen again: then the place nearest below the
 * share counts, as in the reference.
 */
export function timeOfShare(times: Float64Array, shares: Float64Array, share: number): number | null {
  let [reached, passed] = [-1, -1];
  let [nearest, nearestPassed] = [-Infinity, -Infinity];
  for (let i = 0; i < shares.length; i++) {
    const s = shares[i] ?? 1;
    if (s <= share + TOLERANCE && s > nearest) [reached, nearest] = [i, s];
    if (s < share - TOLERANCE && s > nearestPassed) [passed, nearestPassed] = [i, s];
  }
  if (reached < 0) return null;
  return ((times[reached] ?? 0) + (times[passed < 0 ? times.length - 1 : passed] ?? 0)) / 2;
}

export interface Quantile {
  /** Share that has ended: 0.5 is the median. */
  readonly probability: number;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The time by which a share `probability` has ended, with the interval that follows from the band of the curve. */
export const quantileOf = (curve: Curve, probability: number): Quantile => ({
  probability,
  estimate: timeOfShare(curve.time, curve.survival, 1 - probability),
  lower: timeOfShare(curve.time, curve.lower, 1 - probability),
  upper: timeOfShare(curve.time, curve.upper, 1 - probability),
});
