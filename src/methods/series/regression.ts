// SPDX-License-Identifier: EUPL-1.2
// Least squares over time, and errors that allow for points that resemble their neighbours.
import { tQuantile, tTwoSided } from '../core/distributions.ts';
import { dot, type LeastSquares, leastSquares, type Matrix, multiply, timesVector } from '../core/linear.ts';
import { at, mean, sum } from '../core/numbers.ts';

export interface Tested {
  readonly stdErr: readonly number[];
  readonly t: readonly (number | null)[];
  readonly p: readonly (number | null)[];
}

export interface Ols extends Tested {
  readonly coefficients: readonly number[];
  readonly covariance: Matrix;
  readonly df: number;
  readonly sigma: number;
  readonly r2: number | null;
  readonly adjustedR2: number | null;
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
}

/** Tests of coefficients by their errors; null where an error is zero. */
export function testedBy(coefficients: readonly number[], stdErr: readonly number[], df: number): Tested {
  const t = coefficients.map((b, j) => (at(stdErr, j) > 0 ? b / at(stdErr, j) : null));
  return { stdErr, t, p: t.map((value) => (value === null ? null : tTwoSided(value, df))) };
}

/** Ordinary least squares with its usual errors; undefined where columns depend on one another or no freedom is left. */
export function ols(x: Matrix, y: readonly number[]): { readonly ols: Ols; readonly fit: LeastSquares } | undefined {
  const fit = leastSquares(x, y);
  if (fit === undefined || fit.df <= 0) return undefined;
  const s2 = fit.rss / fit.df;
  const covariance = fit.inverse.map((row) => row.map((value) => value * s2));
  const centre = mean(y);
  const total = sum(y.map((value) => (value - centre) ** 2));
  const varies = total > 0;
  return {
    fit,
    ols: {
      coefficients: fit.coefficients,
      covariance,
      df: fit.df,
      sigma: Math.sqrt(s2),
      r2: varies ? 1 - fit.rss / total : null,
      adjustedR2: varies ? 1 - fit.rss / fit.df / (total / (y.length - 1)) : null,
      fitted: y.map((value, i) => value - at(fit.residuals, i)),
      residuals: fit.residuals,
      ...testedBy(
        fit.coefficients,
        covariance.map((row, j) => Math.sqrt(at(row, j))),
        fit.df,
      ),
    },
  };
}

const robustErrors = (bread: Matrix, meat: Matrix, scale: number): number[] =>
  multiply(multiply(bread, meat), bread).map((row, j) => Math.sqrt(Math.max(0, at(row, j) * scale)));

/** Newey & West's errors (1987): Bartlett weights up to `lag`, scaled by n / (n - p). */
export function neweyWest(x: Matrix, fit: LeastSquares, lag: number): Tested {
  const n = x.length;
  const scores = x.map((row, i) => row.map((value) => value * at(fit.residuals, i)));
  const p = fit.coefficients.length;
  const meat = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (let l = 0; l <= Math.min(lag, n - 1); l++) {
    const weight = 1 - l / (lag + 1);
    for (let i = l; i < n; i++) {
      const [now, before] = [scores[i] ?? [], scores[i - l] ?? []];
      for (let a = 0; a < p; a++) {
        const row = meat[a];
        if (row === undefined) continue;
        for (let b = 0; b < p; b++) {
          const pair = at(now, a) * at(before, b) + (l > 0 ? at(before, a) * at(now, b) : 0);
          row[b] = at(row, b) + weight * pair;
        }
      }
    }
  }
  return testedBy(fit.coefficients, robustErrors(fit.inverse, meat, n / fit.df), fit.df);
}

/** HC3: each residual as if its own point had not been used (MacKinnon & White 1985). Undefined where one point decides. */
export function hc3(x: Matrix, fit: LeastSquares): Tested | undefined {
  const pull = x.map((row) => dot(row, timesVector(fit.inverse, row)));
  if (pull.some((h) => h > 1 - 1e-9)) return undefined;
  const p = fit.coefficients.length;
  const meat = Array.from({ length: p }, (_, a) =>
    Array.from({ length: p }, (__, b) =>
      x.reduce((total, row, i) => total + (at(fit.residuals, i) / (1 - at(pull, i))) ** 2 * at(row, a) * at(row, b), 0),
    ),
  );
  return testedBy(fit.coefficients, robustErrors(fit.inverse, meat, 1), fit.df);
}

export interface Expected {
  readonly estimate: number;
  readonly stdErr: number;
  readonly interval: readonly [number, number];
}

/** The expected value at a row of columns, with the interval of the line there. */
export function expectedAt(found: Ols, row: readonly number[], level: number): Expected {
  const estimate = dot(row, found.coefficients);
  const stdErr = Math.sqrt(Math.max(0, dot(row, timesVector(found.covariance, row))));
  const reach = tQuantile((1 + level) / 2, found.df) * stdErr;
  return { estimate, stdErr, interval: [estimate - reach, estimate + reach] };
}
