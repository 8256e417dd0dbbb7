// SPDX-License-Identifier: EUPL-1.2
// Do neighbouring points resemble each other more than the line explains? Durbin-Watson, Breusch-Godfrey, correlations.
import { chiSquareUpper, normalCdf } from '../core/distributions.ts';
import { dot, type LeastSquares, leastSquares, type Matrix, multiply, transpose } from '../core/linear.ts';
import { at, mean, sum } from '../core/numbers.ts';

/** Correlation of the residuals with themselves 1 to `lags` points later. */
export function correlations(residuals: readonly number[], lags: number): number[] {
  const centre = mean(residuals);
  const centred = residuals.map((r) => r - centre);
  const total = sum(centred.map((r) => r * r));
  return Array.from({ length: lags }, (_, l) =>
    total > 0 ? sum(centred.slice(l + 1).map((r, i) => r * at(centred, i))) / total : 0,
  );
}

/** Breusch and Godfrey's test (1978) of autocorrelation up to an order. Undefined where it cannot be fitted. */
export function breuschGodfrey(
  x: Matrix,
  fit: LeastSquares,
  order: number,
): { readonly chiSquare: number; readonly p: number } | undefined {
  const { residuals } = fit;
  const wider = x.map((row, i) => [...row, ...Array.from({ length: order }, (_, l) => residuals[i - l - 1] ?? 0)]);
  const helper = leastSquares(wider, residuals);
  if (helper === undefined || fit.rss === 0) return undefined;
  const chiSquare = x.length * (1 - helper.rss / fit.rss);
  return { chiSquare, p: chiSquareUpper(chiSquare, order) };
}

export interface DurbinWatson {
  readonly statistic: number;
  /** Chance of a value this low or lower if the errors were independent. */
  readonly p: number;
}

/** Length from which the p-value comes from the normal approximation. */
const LONG = 100;

/** Durbin and Watson (1950, 1951): near 2 is independent, below 2 is positive autocorrelation. Undefined without residuals. */
export function durbinWatson(x: Matrix, fit: LeastSquares): DurbinWatson | undefined {
  const { residuals, rss } = fit;
  if (!(rss > 0)) return undefined;
  const steps = sum(residuals.slice(1).map((r, i) => (r - at(residuals, i)) ** 2));
  const statistic = steps / rss;
  const p = x.length < LONG ? exactShareBelow(x, statistic) : normalShareBelow(x, fit, statistic);
  return { statistic, p };
}

/** The matrix of squared first differences, applied to each column. */
const differenced = (x: Matrix): number[][] =>
  x.map((row, i) =>
    row.map((value, j) => {
      const [before, after] = [x[i - 1]?.[j], x[i + 1]?.[j]];
      return (before === undefined ? 0 : value - before) + (after === undefined ? 0 : value - after);
    }),
  );

const trace = (m: Matrix): number => sum(m.map((row, i) => at(row, i)));

function normalShareBelow(x: Matrix, fit: LeastSquares, statistic: number): number {
  const [n, k] = [x.length, fit.coefficients.length];
  const ax = differenced(x);
  const once = multiply(multiply(transpose(x), ax), fit.inverse);
  const p = 2 * (n - 1) - trace(once);
  const q =
    2 * (3 * n - 4) - 2 * trace(multiply(multiply(transpose(ax), ax), fit.inverse)) + trace(multiply(once, once));
  const centre = p / (n - k);
  const variance = (2 / ((n - k) * (n - k + 2))) * (q - p * centre);
  return normalCdf((statistic - centre) / Math.sqrt(variance));
}

/** A complex number. */
type Complex = readonly [re: number, im: number];
const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
const minus = ([a, b]: Complex, [c, d]: Complex): Complex => [a - c, b - d];
const over = ([a, b]: Complex, [c, d]: Complex): Complex => {
  const size = c * c + d * d;
  return [(a * c + b * d) / size, (b * c - a * d) / size];
};

/**
 * The chance that Durbin-Watson is below d: that a quadratic form in normal errors is negative, by inverting its
 * characteristic function (Imhof 1961). The form lives outside the columns of x; its determinant is that of a
 * tridiagonal matrix times that of a small one, so no eigenvalues are needed. In the logarithm of the argument the
 * trapezium rule converges exponentially.
 */
function exactShareBelow(x: Matrix, d: number): number {
  const step = 0.125;
  let integral = 0;
  for (let t = -45; t <= 45; t += step) {
    const { angle, logSize } = characteristic(x, d, Math.exp(t));
    integral += Math.sin(angle / 2) * Math.exp(-logSize / 2);
  }
  return Math.min(1, Math.max(0, 0.5 - (integral * step) / Math.PI));
}

/** Angle and log size of det(I + iuMB) with B = A - d I and M the projection off x; all pivots have positive real parts. */
function characteristic(x: Matrix, d: number, u: number): { readonly angle: number; readonly logSize: number } {
  const n = x.length;
  let [angle, logSize] = [0, 0];
  const count = (pivot: Complex, sign = 1) => {
    angle += sign * Math.atan2(pivot[1], pivot[0]);
    logSize += sign * Math.log(Math.hypot(pivot[0], pivot[1]));
  };
  // Factor the tridiagonal I + iuB and solve it for the columns of x.
  const side: Complex = [0, -u];
  const pivots: Complex[] = [];
  const solved: Complex[][] = [];
  for (let i = 0; i < n; i++) {
    const own = (i === 0 || i === n - 1 ? 1 : 2) - d;
    let pivot: Complex = [1, u * own];
    let row: Complex[] = (x[i] ?? []).map((value) => [value, 0]);
    const [before, above] = [pivots[i - 1], solved[i - 1]];
    if (before !== undefined && above !== undefined) {
      const factor = over(side, before);
      pivot = minus(pivot, times(factor, side));
      row = row.map((value, j) => minus(value, times(factor, above[j] ?? [0, 0])));
    }
    pivots.push(pivot);
    solved.push(row);
    count(pivot);
  }
  for (let i = n - 1; i >= 0; i--) {
    const below = solved[i + 1];
    solved[i] = (solved[i] ?? []).map((value, j) =>
      over(below ? minus(value, times(side, below[j] ?? [0, 0])) : value, pivots[i] ?? [1, 0]),
    );
  }
  eliminate(crossed(x, solved), (pivot) => count(pivot));
  eliminate(
    crossed(
      x,
      x.map((row) => row.map((value): Complex => [value, 0])),
    ),
    (pivot) => count(pivot, -1),
  );
  return { angle, logSize };
}

/** x' s for a complex s. */
const crossed = (x: Matrix, s: readonly (readonly Complex[])[]): Complex[][] =>
  transpose(x).map((column) =>
    column
      .map((_, j) => j)
      .slice(0, x[0]?.length ?? 0)
      .map(
        (j): Complex => [
          dot(
            column,
            s.map((row) => row[j]?.[0] ?? 0),
          ),
          dot(
            column,
            s.map((row) => row[j]?.[1] ?? 0),
          ),
        ],
      ),
  );

/** Gauss elimination of a small matrix, pivot by pivot. */
function eliminate(m: Complex[][], visit: (pivot: Complex) => void): void {
  m.forEach((row, i) => {
    const pivot = row[i] ?? [1, 0];
    visit(pivot);
    for (const below of m.slice(i + 1)) {
      const factor = over(below[i] ?? [0, 0], pivot);
      below.forEach((value, j) => {
        below[j] = minus(value, times(factor, row[j] ?? [0, 0]));
      });
    }
  });
}
