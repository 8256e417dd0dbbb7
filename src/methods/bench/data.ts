// SPDX-License-Identifier: EUPL-1.2
// The data of the timings, rebuilt number by number: Park and Miller's generator (1988), so that R and we time the same.
import { normalQuantile } from '../core/distributions.ts';

/** x <- 16807 x mod 2147483647, as a share. */
export function parkMiller(seed: number): () => number {
  let x = seed;
  return () => {
    x = (x * 16807) % 2147483647;
    return x / 2147483647;
  };
}

/** The next `n` numbers, each changed by `f`. */
function draw(next: () => number, n: number, f: (u: number) => number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) out[i] = f(next());
  return out;
}

export interface SurvivalData {
  readonly time: Float64Array;
  readonly event: Uint8Array;
}

/** Ends at random (mean 30), losses evenly over 60; in whole months where asked. */
export function survivalData(n: number, whole: boolean): SurvivalData {
  const next = parkMiller(42);
  const time = draw(next, n, (u) => -30 * Math.log(u));
  const event = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const lost = 60 * next();
    const ended = time[i] ?? 0;
    event[i] = ended <= lost ? 1 : 0;
    time[i] = whole ? Math.ceil(Math.min(ended, lost)) : Math.min(ended, lost);
  }
  return { time, event };
}

/** Arms 1, 2, 3 in turn. */
export const threeArms = (n: number): number[] => Array.from({ length: n }, (_, i) => 1 + (i % 3));

export interface CoxRowsData extends SurvivalData {
  readonly covariates: Readonly<Record<string, number[]>>;
}

/** Three even covariates with effects .5, -.3 and .2 on the logarithm of the hazard. */
export function coxData(n: number): CoxRowsData {
  const next = parkMiller(7);
  const [a, b, c] = [draw(next, n, (u) => u), draw(next, n, (u) => u), draw(next, n, (u) => u)];
  const time = draw(next, n, (u) => -30 * Math.log(u));
  const event = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const eta = 0.5 * (a[i] ?? 0) - 0.3 * (b[i] ?? 0) + 0.2 * (c[i] ?? 0);
    const ended = (time[i] ?? 0) / Math.exp(eta);
    const lost = 60 * next();
    event[i] = ended <= lost ? 1 : 0;
    time[i] = Math.min(ended, lost);
  }
  return { time, event, covariates: { a: Array.from(a), b: Array.from(b), c: Array.from(c) } };
}

export interface PoolData {
  readonly effect: Float64Array;
  readonly variance: Float64Array;
  readonly moderator: number[];
}

/** Effects around .3 with tau² .05 and variances from .01 to .21. */
export function poolData(k: number): PoolData {
  const next = parkMiller(99);
  const variance = draw(next, k, (u) => 0.01 + 0.2 * u);
  const effect = variance.map((v) => 0.3 + Math.sqrt(0.05 + v) * normalQuantile(next()));
  return { effect, variance, moderator: Array.from(draw(next, k, (u) => u)) };
}

export interface CasesData {
  readonly conditions: Readonly<Record<string, number[]>>;
  readonly outcome: number[];
}

const LETTERS = 'ABCDEFGHIJKLMNOP';
const toThree = (x: number): number => Math.round(1000 * x) / 1000;

/** Steep memberships; the outcome is A*B + ~C*D, with noise. */
export function casesData(k: number, n: number): CasesData {
  const next = parkMiller(5);
  const steep = (u: number) => toThree(1 / (1 + Math.exp(-14 * (u - 0.5))));
  const columns = Array.from({ length: k }, () => Array.from(draw(next, n, steep)));
  const of = (j: number, i: number) => columns[j]?.[i] ?? 0;
  const outcome = Array.from({ length: n }, (_, i) => {
    const truth = Math.max(Math.min(of(0, i), of(1, i)), Math.min(1 - of(2, i), of(3, i)));
    return toThree(Math.min(1, Math.max(0, truth + 0.3 * (next() - 0.5))));
  });
  return { conditions: Object.fromEntries(columns.map((column, j) => [LETTERS[j] ?? '', column])), outcome };
}

export interface CloudData {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Points under a ceiling that rises tenfold. */
export function cloudData(n: number): CloudData {
  const next = parkMiller(3);
  const x = draw(next, n, (u) => u);
  return { x, y: x.map((value) => next() * (0.1 + 0.9 * value)) };
}
