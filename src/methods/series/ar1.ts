// SPDX-License-Identifier: EUPL-1.2
// Least squares where each error carries over a share phi of the one before: AR(1), by (restricted) likelihood.
import { cholesky, leastSquares, type Matrix, multiply, transpose } from '../core/linear.ts';
import { minimise } from '../core/minimise.ts';

export interface Ar1Fit {
  readonly coefficients: readonly number[];
  readonly stdErr: readonly number[];
  /** Share of an error that carries over to the next point. */
  readonly phi: number;
  /** Standard deviation of the errors themselves, carried-over part included. */
  readonly sigma: number;
  readonly logLikelihood: number;
}

/** Rows with the carried-over share taken out; scaled so that the errors have the variance of a single error. */
function whiten(rows: Matrix, phi: number): number[][] {
  const scale = Math.sqrt(1 - phi * phi);
  return rows.map((row, i) => (i === 0 ? [...row] : row.map((x, j) => (x - phi * (rows[i - 1]?.[j] ?? 0)) / scale)));
}

const logDeterminant = (m: Matrix): number =>
  2 * (cholesky(m) ?? []).reduce((sum, row, i) => sum + Math.log(row[i] ?? 1), 0);

/** The fit at one phi; undefined where the columns are not independent. */
export function fitAtPhi(x: Matrix, y: readonly number[], phi: number, restricted: boolean): Ar1Fit | undefined {
  const [n, p] = [x.length, x[0]?.length ?? 0];
  const columns = whiten(x, phi);
  const fit = leastSquares(
    columns,
    whiten(
      y.map((value) => [value]),
      phi,
    ).map((row) => row[0] ?? 0),
  );
  if (fit === undefined || fit.rss === 0) return undefined;
  const free = restricted ? n - p : n;
  const sigma2 = fit.rss / free;
  const logDet = (n - 1) * Math.log(1 - phi * phi);
  const crossed = restricted ? logDeterminant(multiply(transpose(columns), columns)) : 0;
  return {
    coefficients: fit.coefficients,
    // The error of the coefficients is always counted on n - p.
    stdErr: fit.inverse.map((row, i) => Math.sqrt((row[i] ?? 0) * (fit.rss / (n - p)))),
    phi,
    sigma: Math.sqrt(sigma2),
    logLikelihood: -0.5 * (free * (Math.log(2 * Math.PI * sigma2) + 1) + logDet + crossed),
  };
}

/** The likeliest phi, between -1 and 1, and the fit there. */
export function ar1(x: Matrix, y: readonly number[], how: 'REML' | 'ML'): Ar1Fit | undefined {
  // On this scale phi can come near its ends without ever reaching them.
  const phiOf = (z: number) => Math.tanh(z / 2);
  const worth = ([z = 0]: readonly number[]): number => {
    const fit = Math.abs(z) > 30 ? undefined : fitAtPhi(x, y, phiOf(z), how === 'REML');
    return fit ? -fit.logLikelihood : Number.POSITIVE_INFINITY;
  };
  const starts = [-2, -1, 0, 1, 2, 4];
  const best = starts.reduce((a, b) => (worth([b]) < worth([a]) ? b : a));
  const { at } = minimise(worth, [best], 0.5);
  return fitAtPhi(x, y, phiOf(at[0] ?? 0), how === 'REML');
}
