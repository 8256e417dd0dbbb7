// SPDX-License-Identifier: EUPL-1.2
// The log-rank test (Mantel 1966) over any number of groups, within strata, with Harrington and Fleming's weights
// (rho 1: Peto and Peto, which listens more to what happens early).
import { chiSquareUpper } from '../core/distributions.ts';
import { dot, invert, timesVector } from '../core/linear.ts';
import type { RiskTable } from './sample.ts';

export interface LogRank {
  /** Weighted ends seen, and expected had all groups ended alike; one per group. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  /** Covariance of observed minus expected. */
  readonly variance: readonly (readonly number[])[];
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

interface Sums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Row by row, groups x groups. */
  readonly variance: Float64Array;
}

/** Adds one stratum: per group the table of its own times, read side by side. */
function addStratum(tables: readonly RiskTable[], rho: number, sums: Sums): void {
  const k = tables.length;
  const places = new Int32Array(k);
  const ended = new Float64Array(k);
  const atRisk = new Float64Array(k);
  let survival = 1;
  while (true) {
    let t = Infinity;
    for (let j = 0; j < k; j++) t = Math.min(t, tables[j]?.time[places[j] ?? 0] ?? Infinity);
    if (t === Infinity) return;
    let [d, n] = [0, 0];
    for (let j = 0; j < k; j++) {
      const table = tables[j];
      const place = places[j] ?? 0;
      atRisk[j] = table?.atRisk[place] ?? 0;
      ended[j] = 0;
      if (table !== undefined && table.time[place] === t) {
        ended[j] = table.events[place] ?? 0;
        places[j] = place + 1;
      }
      d += ended[j] ?? 0;
      n += atRisk[j] ?? 0;
    }
    if (d > 0) {
      addTime(ended, atRisk, d, n, rho === 0 ? 1 : survival ** rho, sums);
      survival *= (n - d) / n;
    }
  }
}

/** One time: expected ends by share at risk, and their hypergeometric covariance. */
function addTime(ended: Float64Array, atRisk: Float64Array, d: number, n: number, weight: number, sums: Sums): void {
  const k = ended.length;
  const { observed, expected, variance } = sums;
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
  for (let i = 0; i < k; i++) {
    const share = (atRisk[i] ?? 0) / n;
    observed[i] = (observed[i] ?? 0) + weight * (ended[i] ?? 0);
    expected[i] = (expected[i] ?? 0) + weight * d * share;
    for (let j = 0; j < k; j++) {
      const other = (atRisk[j] ?? 0) / n;
      variance[i * k + j] = (variance[i * k + j] ?? 0) + spread * share * ((i === j ? 1 : 0) - other);
    }
  }
}

/** The test from the tables: one list of groups per stratum. Undefined where nothing can be compared. */
export function logRankOf(strata: readonly (readonly RiskTable[])[], rho: number): LogRank | undefined {
  const k = strata[0]?.length ?? 0;
  const sums = {
    observed: new Float64Array(k),
    expected: new Float64Array(k),
    variance: new Float64Array(k * k),
  };
  for (const tables of strata) addStratum(tables, rho, sums);
  const variance = Array.from({ length: k }, (_, i) => Array.from(sums.variance.subarray(i * k, (i + 1) * k)));
  // A group that was never at risk while something ended tells nothing; one of the others follows from the rest.
  const used = [...sums.expected.keys()].filter((i) => (sums.expected[i] ?? 0) > 0).slice(1);
  const inverse = invert(used.map((i) => used.map((j) => variance[i]?.[j] ?? 0)));
  if (used.length === 0 || inverse === undefined) return undefined;
  const excess = used.map((i) => (sums.observed[i] ?? 0) - (sums.expected[i] ?? 0));
  const chiSquare = dot(excess, timesVector(inverse, excess));
  return {
    observed: [...sums.observed],
    expected: [...sums.expected],
    variance,
    chiSquare,
    df: used.length,
    p: chiSquareUpper(chiSquare, used.length),
  };
}
