// SPDX-License-Identifier: EUPL-1.2
// Newton's method on the partial likelihood, with steps halved while they overshoot.
import { invert, type Matrix, timesVector } from '../core/linear.ts';
import { exactTotals } from './cox-exact.ts';
import { type ApproximateTies, type CoxData, contribution, emptyContribution, etas, walkSteps } from './cox-steps.ts';

export const tieMethods = ['efron', 'breslow', 'exact'] as const;
export type Ties = (typeof tieMethods)[number];

interface Totals {
  logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

function approximateTotals(data: CoxData, beta: ArrayLike<number>, ties: ApproximateTies): Totals {
  const { p } = data;
  const totals: Totals = { logLikelihood: 0, score: new Float64Array(p), information: new Float64Array(p * p) };
  const own = emptyContribution(p);
  walkSteps(data, etas(data, beta), (step) => {
    contribution(step, ties, p, own);
    totals.logLikelihood += own.logLikelihood;
    for (let a = 0; a < p; a++) totals.score[a] = (totals.score[a] ?? 0) + (own.score[a] ?? 0);
    for (let a = 0; a < p * p; a++) totals.information[a] = (totals.information[a] ?? 0) + (own.information[a] ?? 0);
  });
  return totals;
}

/** A full symmetric matrix from its lower triangle. */
export const symmetric = (lower: Float64Array, p: number): number[][] =>
  Array.from({ length: p }, (_, a) =>
    Array.from({ length: p }, (__, b) => lower[Math.max(a, b) * p + Math.min(a, b)] ?? 0),
  );

export interface CoxFit {
  readonly beta: readonly number[];
  readonly covariance: Matrix;
  readonly logLikelihood: number;
  readonly logLikelihoodNull: number;
  /** Score test at zero. */
  readonly scoreTest: number;
}

export type CoxFailure = 'dependent' | 'diverged';

/** Stops where the reference does: when the likelihood moves by less than this share. Going on changes the ninth digit. */
const STILL = 1e-9;

/** Fits Cox's model; says so where a covariate does not vary or the estimate runs away. */
export function fitCox(data: CoxData, ties: Ties): CoxFit | CoxFailure {
  const { p } = data;
  const totalsAt = (beta: ArrayLike<number>): Totals =>
    ties === 'exact' ? exactTotals(data, beta) : approximateTotals(data, beta, ties);
  let beta: number[] = new Array<number>(p).fill(0);
  let totals = totalsAt(beta);
  const start = totals;
  let inverse = invert(symmetric(totals.information, p));
  if (inverse === undefined) return 'dependent';
  const scoreTest = timesVector(inverse, totals.score).reduce((sum, u, a) => sum + u * (start.score[a] ?? 0), 0);
  for (let i = 0; i < 50; i++) {
    const step = timesVector(inverse, totals.score);
    let share = 1;
    let next = beta.map((b, a) => b + (step[a] ?? 0));
    let found = totalsAt(next);
    while (!(found.logLikelihood >= totals.logLikelihood - 1e-10 * Math.abs(totals.logLikelihood)) && share > 1e-6) {
      share /= 2;
      next = beta.map((b, a) => b + share * (step[a] ?? 0));
      found = totalsAt(next);
    }
    const still = Math.abs(found.logLikelihood - totals.logLikelihood) <= STILL * Math.abs(found.logLikelihood);
    beta = next;
    totals = found;
    inverse = invert(symmetric(totals.information, p));
    if (inverse === undefined || beta.some((b) => !Number.isFinite(b))) return 'diverged';
    if (still)
      return {
        beta,
        covariance: inverse,
        logLikelihood: totals.logLikelihood,
        logLikelihoodNull: start.logLikelihood,
        scoreTest,
      };
  }
  return 'diverged';
}
