// SPDX-License-Identifier: EUPL-1.2
// Ties counted exactly: given that d of those at risk ended at this moment, how likely was it these d? (Gail et al. 1981)
import { type CoxData, etas, type Step, walkSteps } from './cox-steps.ts';

/** Sums over all sets of j rows of the product of their weights, with first and second derivatives. */
interface Subsets {
  readonly b0: Float64Array;
  readonly b1: Float64Array;
  readonly b2: Float64Array;
}

/** One more row: every set of j either lacks it, or is a set of j - 1 with it added. */
function include({ b0, b1, b2 }: Subsets, x: Float64Array, row: number, p: number, weight: number): void {
  for (let j = b0.length - 1; j >= 1; j--) {
    const k = j - 1;
    for (let a = 0; a < p; a++) {
      const xa = x[row * p + a] ?? 0;
      for (let b = 0; b <= a; b++) {
        const xb = x[row * p + b] ?? 0;
        const at = j * p * p + a * p + b;
        const before = k * p * p + a * p + b;
        b2[at] =
          (b2[at] ?? 0) +
          weight * ((b2[before] ?? 0) + xa * (b1[k * p + b] ?? 0) + xb * (b1[k * p + a] ?? 0) + xa * xb * (b0[k] ?? 0));
      }
    }
    for (let a = 0; a < p; a++)
      b1[j * p + a] = (b1[j * p + a] ?? 0) + weight * ((b1[k * p + a] ?? 0) + (x[row * p + a] ?? 0) * (b0[k] ?? 0));
    b0[j] = (b0[j] ?? 0) + weight * (b0[k] ?? 0);
  }
}

export interface ExactTotals {
  logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** Rows at risk at a step: everyone later in the walk of the same stratum, and in view. */
function rowsAtRisk(data: CoxData, step: Step): number[] {
  const { order, stratum, entry } = data;
  const rows: number[] = [];
  for (let i = step.to - 1; i >= 0; i--) {
    const row = order[i] ?? 0;
    if (stratum[row] !== step.stratum) break;
    if (entry === null || (entry[row] ?? 0) < step.time) rows.push(row);
  }
  return rows;
}

/** Work of the exact count: rows at risk times ends, summed over times. */
export function exactWork(data: CoxData): number {
  let work = 0;
  walkSteps(data, new Float64Array(data.time.length), (step) => {
    work += step.risk.s0 * step.deaths;
  });
  return work;
}

/** Likelihood, score and information (lower triangle) at beta. */
export function exactTotals(data: CoxData, beta: ArrayLike<number>): ExactTotals {
  const { x, p } = data;
  const eta = etas(data, beta);
  const totals: ExactTotals = { logLikelihood: 0, score: new Float64Array(p), information: new Float64Array(p * p) };
  walkSteps(data, eta, (step) => {
    const d = step.deaths;
    const subsets = {
      b0: new Float64Array(d + 1),
      b1: new Float64Array((d + 1) * p),
      b2: new Float64Array((d + 1) * p * p),
    };
    subsets.b0[0] = 1;
    const rows = rowsAtRisk(data, step);
    // Scaled by the mean weight, so that sums over many sets stay within range.
    const scale = step.risk.s0 / rows.length;
    for (const row of rows) include(subsets, x, row, p, Math.exp(eta[row] ?? 0) / scale);
    const whole = subsets.b0[d] ?? 1;
    totals.logLikelihood += step.endedEta - Math.log(whole) - d * Math.log(scale);
    for (let a = 0; a < p; a++) {
      const mean = (subsets.b1[d * p + a] ?? 0) / whole;
      totals.score[a] = (totals.score[a] ?? 0) + (step.endedX[a] ?? 0) - mean;
      for (let b = 0; b <= a; b++) {
        const square = (subsets.b2[d * p * p + a * p + b] ?? 0) / whole;
        const at = a * p + b;
        totals.information[at] = (totals.information[at] ?? 0) + square - mean * ((subsets.b1[d * p + b] ?? 0) / whole);
      }
    }
  });
  return totals;
}
