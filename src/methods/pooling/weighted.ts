// SPDX-License-Identifier: EUPL-1.2
// Weighted least squares for many studies and few coefficients. Everything is a sum over studies: no matrix of studies
// by studies is ever made. P stands for W - W X (X'WX)^-1 X'W throughout.
import { invert, type Matrix, multiply } from '../core/linear.ts';

/** Effects, their variances, and the columns of the model (one column of ones where there are no moderators). */
export interface Studies {
  readonly y: Float64Array;
  readonly v: Float64Array;
  readonly x: readonly Float64Array[];
}

export interface WeightedFit {
  readonly weights: Float64Array;
  readonly coefficients: readonly number[];
  /** (X'WX)^-1. */
  readonly inverse: Matrix;
  readonly residuals: Float64Array;
  /** Sum of w r², which is y'Py. */
  readonly rss: number;
}

const column = (x: readonly Float64Array[], j: number): Float64Array => x[j] ?? new Float64Array();

/** Sum over studies of f(i) x x', as a small matrix. */
export function crossProduct(x: readonly Float64Array[], factor: Float64Array): number[][] {
  const p = x.length;
  const out = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (let a = 0; a < p; a++)
    for (let b = a; b < p; b++) {
      const [left, right] = [column(x, a), column(x, b)];
      let total = 0;
      for (let i = 0; i < factor.length; i++) total += (factor[i] ?? 0) * (left[i] ?? 0) * (right[i] ?? 0);
      const [rowA, rowB] = [out[a], out[b]];
      if (rowA) rowA[b] = total;
      if (rowB) rowB[a] = total;
    }
  return out;
}

/** The fit with given weights, or undefined where a column follows from the others. */
export function weightedFit({ y, x }: Studies, weights: Float64Array): WeightedFit | undefined {
  const inverse = invert(crossProduct(x, weights));
  if (inverse === undefined) return undefined;
  const right = x.map((own) => {
    let total = 0;
    for (let i = 0; i < y.length; i++) total += (weights[i] ?? 0) * (own[i] ?? 0) * (y[i] ?? 0);
    return total;
  });
  const coefficients = inverse.map((row) => row.reduce((sum, a, j) => sum + a * (right[j] ?? 0), 0));
  const residuals = new Float64Array(y.length);
  let rss = 0;
  for (let i = 0; i < y.length; i++) {
    let r = y[i] ?? 0;
    for (let j = 0; j < x.length; j++) r -= (coefficients[j] ?? 0) * (column(x, j)[i] ?? 0);
    residuals[i] = r;
    rss += (weights[i] ?? 0) * r * r;
  }
  return { weights, coefficients, inverse, residuals, rss };
}

/** Weights 1 / (v + tau²). */
export function weightsAt(v: Float64Array, tau2: number): Float64Array {
  const w = new Float64Array(v.length);
  for (let i = 0; i < v.length; i++) w[i] = 1 / ((v[i] ?? 0) + tau2);
  return w;
}

export const fitAt = (studies: Studies, tau2: number): WeightedFit | undefined =>
  weightedFit(studies, weightsAt(studies.v, tau2));

/** Whether the model is one mean: a single column of ones. Then a few plain sums are enough. */
export const isPlain = ({ x }: Studies): boolean => x.length === 1 && (x[0]?.every((value) => value === 1) ?? false);

/** Weighted sums of squares about the weighted mean: Q at this tau². */
export function plainQ({ y, v }: Studies, tau2: number): number {
  let [total, sum] = [0, 0];
  for (let i = 0; i < y.length; i++) {
    const w = 1 / ((v[i] ?? 0) + tau2);
    total += w;
    sum += w * (y[i] ?? 0);
  }
  const mean = sum / total;
  let q = 0;
  for (let i = 0; i < y.length; i++) q += ((y[i] ?? 0) - mean) ** 2 / ((v[i] ?? 0) + tau2);
  return q;
}

export interface PlainSums {
  /** Sums of w, w², w³, and of w² r². */
  readonly w1: number;
  readonly w2: number;
  readonly w3: number;
  readonly scores: number;
}

/** What the likelihood's score and information are made of, for one mean. */
export function plainSums({ y, v }: Studies, tau2: number): PlainSums {
  let [w1, w2, w3, sum] = [0, 0, 0, 0];
  for (let i = 0; i < y.length; i++) {
    const w = 1 / ((v[i] ?? 0) + tau2);
    w1 += w;
    w2 += w * w;
    w3 += w * w * w;
    sum += w * (y[i] ?? 0);
  }
  const mean = sum / w1;
  let scores = 0;
  for (let i = 0; i < y.length; i++) scores += (((y[i] ?? 0) - mean) / ((v[i] ?? 0) + tau2)) ** 2;
  return { w1, w2, w3, scores };
}

const traceOfProduct = (a: Matrix, b: Matrix): number =>
  a.reduce((sum, row, i) => sum + row.reduce((inner, value, j) => inner + value * (b[j]?.[i] ?? 0), 0), 0);

const map = (w: Float64Array, f: (w: number, i: number) => number): Float64Array => {
  const out = new Float64Array(w.length);
  for (let i = 0; i < w.length; i++) out[i] = f(w[i] ?? 0, i);
  return out;
};

const total = (xs: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += xs[i] ?? 0;
  return sum;
};

/** tr(P D) for a diagonal D; without D: tr P. */
export function traceP({ x }: Studies, { weights, inverse }: WeightedFit, d?: Float64Array): number {
  const of = (i: number) => d?.[i] ?? 1;
  return (
    total(map(weights, (w, i) => w * of(i))) -
    traceOfProduct(
      inverse,
      crossProduct(
        x,
        map(weights, (w, i) => w * w * of(i)),
      ),
    )
  );
}

/** tr(P D P E) for diagonal D and E; left out they are the identity. */
export function tracePP({ x }: Studies, { weights, inverse }: WeightedFit, d?: Float64Array, e?: Float64Array): number {
  const [dOf, eOf] = [(i: number) => d?.[i] ?? 1, (i: number) => e?.[i] ?? 1];
  const withD = multiply(
    inverse,
    crossProduct(
      x,
      map(weights, (w, i) => w * w * dOf(i)),
    ),
  );
  const withE = multiply(
    inverse,
    crossProduct(
      x,
      map(weights, (w, i) => w * w * eOf(i)),
    ),
  );
  return (
    total(map(weights, (w, i) => w * w * dOf(i) * eOf(i))) -
    2 *
      traceOfProduct(
        inverse,
        crossProduct(
          x,
          map(weights, (w, i) => w ** 3 * dOf(i) * eOf(i)),
        ),
      ) +
    traceOfProduct(withD, withE)
  );
}

/** y'PPy: the sum of w² r². */
export function squaredScores({ weights, residuals }: WeightedFit): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += ((weights[i] ?? 0) * (residuals[i] ?? 0)) ** 2;
  return sum;
}

export const sumOf = total;
export const mapOf = map;
