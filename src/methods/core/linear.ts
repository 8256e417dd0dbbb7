// SPDX-License-Identifier: EUPL-1.2
// Small linear algebra: least squares with a handful of columns, symmetric matrices of that size. Rows of numbers.
import { at, range } from './numbers.ts';

export type Matrix = readonly (readonly number[])[];

const cell = (m: Matrix, i: number, j: number): number => at(m[i] ?? [], j);

export const transpose = (m: Matrix): number[][] => range(m[0]?.length ?? 0).map((j) => m.map((row) => at(row, j)));

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += at(a, i) * at(b, i);
  return total;
};

export const multiply = (a: Matrix, b: Matrix): number[][] => {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
};

export const timesVector = (a: Matrix, x: ArrayLike<number>): number[] => a.map((row) => dot(row, x));

/** Lower triangle L with L L' = m, or undefined where m is not positive definite. */
export function cholesky(m: Matrix): number[][] | undefined {
  const size = m.length;
  const lower = range(size).map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    const row = lower[i] ?? [];
    for (let j = 0; j <= i; j++) {
      const other = lower[j] ?? [];
      let rest = cell(m, i, j);
      for (let k = 0; k < j; k++) rest -= at(row, k) * at(other, k);
      if (i !== j) row[j] = rest / at(other, j);
      else if (rest > 0) row[j] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}

/** The inverse of a symmetric positive definite matrix, or undefined. */
export function invert(m: Matrix): number[][] | undefined {
  const lower = cholesky(m);
  return lower && inverseFromTriangle(lower);
}

/** (L L')^-1 from L, column by column. */
function inverseFromTriangle(lower: Matrix): number[][] {
  const size = lower.length;
  const half = range(size).map((column) => {
    const x = new Array<number>(size).fill(0);
    for (let i = column; i < size; i++) {
      let rest = i === column ? 1 : 0;
      for (let k = column; k < i; k++) rest -= cell(lower, i, k) * at(x, k);
      x[i] = rest / cell(lower, i, i);
    }
    return x;
  });
  return half.map((a) => half.map((b) => dot(a, b)));
}

export interface LeastSquares {
  /** One per column of x. */
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  /** (X'X)^-1. */
  readonly inverse: readonly (readonly number[])[];
  /** Sum of squared residuals. */
  readonly rss: number;
  /** n - p. */
  readonly df: number;
}

/**
 * Least squares by Householder reflections. `x` has n rows and p columns; undefined where the columns are not
 * independent (a column repeats others) or n < p.
 */
export function leastSquares(x: Matrix, y: readonly number[]): LeastSquares | undefined {
  const n = x.length;
  const p = x[0]?.length ?? 0;
  if (n < p || p === 0) return undefined;
  const a = x.map((row) => [...row]);
  const b = [...y];
  const sizes = range(p).map((j) => Math.hypot(...a.map((row) => at(row, j))));
  for (let j = 0; j < p; j++) {
    let norm = 0;
    for (let i = j; i < n; i++) norm = Math.hypot(norm, cell(a, i, j));
    if (!(norm > 1e-11 * at(sizes, j))) return undefined;
    const lead = cell(a, j, j);
    const alpha = lead > 0 ? -norm : norm;
    const v = range(n).map((i) => (i < j ? 0 : i === j ? lead - alpha : cell(a, i, j)));
    const scale = 2 / dot(v, v);
    for (let k = j; k < p; k++) {
      let share = 0;
      for (let i = j; i < n; i++) share += at(v, i) * cell(a, i, k);
      for (let i = j; i < n; i++) {
        const row = a[i];
        if (row !== undefined) row[k] = at(row, k) - scale * share * at(v, i);
      }
    }
    let share = 0;
    for (let i = j; i < n; i++) share += at(v, i) * at(b, i);
    for (let i = j; i < n; i++) b[i] = at(b, i) - scale * share * at(v, i);
  }
  const coefficients = new Array<number>(p).fill(0);
  for (let i = p - 1; i >= 0; i--) {
    let rest = at(b, i);
    for (let k = i + 1; k < p; k++) rest -= cell(a, i, k) * at(coefficients, k);
    coefficients[i] = rest / cell(a, i, i);
  }
  const residuals = x.map((row, i) => at(y, i) - dot(row, coefficients));
  // R' is a lower triangle with R'R = X'X.
  const inverse = inverseFromTriangle(range(p).map((i) => range(p).map((k) => (k <= i ? cell(a, k, i) : 0))));
  return { coefficients, residuals, inverse, rss: dot(residuals, residuals), df: n - p };
}

/** Sandwich of rows: bread · (sum over groups of s s') · bread, where s is a group's sum of scores. */
export function sandwich(bread: Matrix, scores: Matrix): number[][] {
  const p = bread.length;
  const meat = range(p).map((i) => range(p).map((j) => scores.reduce((total, s) => total + at(s, i) * at(s, j), 0)));
  return multiply(multiply(bread, meat), bread);
}
