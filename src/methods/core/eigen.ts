// SPDX-License-Identifier: EUPL-1.2
// Eigenvalues of a small symmetric matrix by Jacobi's rotations, and powers made of them.
import { type Matrix, multiply, transpose } from './linear.ts';

const cell = (m: Matrix, i: number, j: number): number => m[i]?.[j] ?? 0;

/** The rotation that clears one pair of off-diagonal cells. */
function rotation(m: Matrix, p: number, q: number): { readonly c: number; readonly s: number } {
  const theta = (cell(m, q, q) - cell(m, p, p)) / (2 * cell(m, p, q));
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  return { c, s: t * c };
}

const rotateColumns = (m: Matrix, p: number, q: number, c: number, s: number): number[][] =>
  m.map((row) => row.map((x, j) => (j === p ? c * x - s * (row[q] ?? 0) : j === q ? s * (row[p] ?? 0) + c * x : x)));

export interface Eigen {
  readonly values: readonly number[];
  /** Columns are the eigenvectors. */
  readonly vectors: Matrix;
}

export function eigen(symmetric: Matrix): Eigen {
  const n = symmetric.length;
  let m: Matrix = symmetric;
  let vectors: Matrix = symmetric.map((_, i) => symmetric.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const size = Math.abs(cell(m, p, q));
        off = Math.max(off, size);
        if (size < 1e-300) continue;
        const { c, s } = rotation(m, p, q);
        const half = rotateColumns(m, p, q, c, s);
        m = transpose(rotateColumns(transpose(half), p, q, c, s));
        vectors = rotateColumns(vectors, p, q, c, s);
      }
    const scale = Math.max(...m.map((row, i) => Math.abs(row[i] ?? 0)));
    if (off <= 1e-16 * scale) break;
  }
  return { values: m.map((row, i) => row[i] ?? 0), vectors };
}

/** The symmetric matrix raised to a power; eigenvalues that are zero but for rounding stay zero. */
export function symmetricPower(m: Matrix, power: number): number[][] {
  const { values, vectors } = eigen(m);
  const floor = 1e-12 * Math.max(...values.map(Math.abs));
  const powers = values.map((value) => (value > floor ? value ** power : 0));
  return multiply(
    vectors.map((row) => row.map((x, j) => x * (powers[j] ?? 0))),
    transpose(vectors),
  );
}
