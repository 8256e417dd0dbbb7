// SPDX-License-Identifier: EUPL-1.2
// The distribution functions, one door over the pinned @stdlib packages. Tails are computed from the tail, never as
// one minus the rest, and the quantiles known to be weak in the far tails (normal, chi-square) are refined here.
import betainc from '@stdlib/math-base-special-betainc';
import gammainc from '@stdlib/math-base-special-gammainc';
import betaDistribution from '@stdlib/stats-base-dists-beta';
import normalDistribution from '@stdlib/stats-base-dists-normal';
import tDistribution from '@stdlib/stats-base-dists-t';
import { logGamma } from './special.ts';

/** P(Z <= z) for the standard normal. */
export const normalCdf = (z: number): number => normalDistribution.cdf(z, 0, 1);

/** P(Z > z), accurate in the upper tail. */
export const normalUpper = (z: number): number => normalDistribution.cdf(-z, 0, 1);

/** P(|Z| > |z|). */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalUpper(Math.abs(z)));

/** Density of the standard normal. */
export const normalPdf = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/** z with P(Z <= z) = p, for 0 < p < 1; accurate down to p = 1e-300. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : Number.NaN;
  if (p > 0.5) return p > 0.9 ? -normalQuantile(1 - p) : normalDistribution.quantile(p, 0, 1);
  if (p > 1e-4) return normalDistribution.quantile(p, 0, 1);
  // The library loses digits here. Newton on the logarithm of the tail, from its asymptotic size.
  const target = Math.log(p);
  let z = -Math.sqrt(-2 * target - Math.log(-4 * Math.PI * target));
  for (let i = 0; i < 20; i++) {
    const tail = normalCdf(z);
    const step = ((Math.log(tail) - target) * tail) / normalPdf(z);
    z -= step;
    if (Math.abs(step) < 1e-15 * Math.abs(z)) break;
  }
  return z;
}

/** P(T <= t) with df degrees of freedom. */
export const tCdf = (t: number, df: number): number => (t > 0 ? 1 - tUpper(t, df) : tUpper(-t, df));

/** P(T > t), accurate in the upper tail; df = Infinity is the normal. */
export function tUpper(t: number, df: number): number {
  if (df === Infinity) return normalUpper(t);
  if (t < 0) return 1 - tUpper(-t, df);
  const t2 = t * t;
  const share = t2 / (df + t2);
  // Near the middle the tail is close to a half and what is missing from it is small: compute that.
  if (t2 < 0.25) return 0.5 - 0.5 * betainc(share, 0.5, df / 2, true, false);
  // With many degrees of freedom the share is small and exact; its complement would be rounded.
  if (t2 < df) return 0.5 * betainc(share, 0.5, df / 2, true, true);
  return 0.5 * betainc(df / (df + t2), df / 2, 0.5, true, false);
}

/** P(|T| > |t|). */
export const tTwoSided = (t: number, df: number): number => Math.min(1, 2 * tUpper(Math.abs(t), df));

/** t with P(T <= t) = p. */
export const tQuantile = (p: number, df: number): number =>
  df === Infinity ? normalQuantile(p) : tDistribution.quantile(p, df);

/** P(X <= x) for chi-square with df degrees of freedom. */
export const chiSquareCdf = (x: number, df: number): number => (x <= 0 ? 0 : gammainc(x / 2, df / 2, true, false));

/** P(X > x), accurate in the upper tail. */
export const chiSquareUpper = (x: number, df: number): number => (x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true));

/** x with P(X <= x) = p: bisection and Newton together on the tail that is smaller, from the Wilson-Hilferty start. */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? 0 : p === 1 ? Infinity : Number.NaN;
  const upper = p > 0.5;
  const target = upper ? 1 - p : p;
  const excess = (x: number) => (upper ? target - chiSquareUpper(x, df) : chiSquareCdf(x, df) - target);
  const h = 2 / (9 * df);
  let x = Math.max(df * (1 - h + normalQuantile(p) * Math.sqrt(h)) ** 3, 1e-8 * df);
  let low = 0;
  let high = Infinity;
  for (let i = 0; i < 200; i++) {
    const f = excess(x);
    if (f === 0) return x;
    if (f < 0) low = x;
    else high = x;
    const slope = Math.exp((df / 2 - 1) * Math.log(x / 2) - x / 2 - logGamma(df / 2)) / 2;
    const newton = x - f / slope;
    const next = newton > low && newton < high ? newton : high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

/** P(F <= x) with df1, df2 degrees of freedom. */
export const fCdf = (x: number, df1: number, df2: number): number =>
  x <= 0 ? 0 : betainc((df1 * x) / (df1 * x + df2), df1 / 2, df2 / 2, true, false);

/** P(F > x), accurate in the upper tail. */
export const fUpper = (x: number, df1: number, df2: number): number =>
  x <= 0 ? 1 : betainc(df2 / (df1 * x + df2), df2 / 2, df1 / 2, true, false);

/** x with P(F <= x) = p, by the beta quantile on the side that keeps its digits. */
export function fQuantile(p: number, df1: number, df2: number): number {
  const share = betaQuantile(p, df1 / 2, df2 / 2);
  if (share <= 0.5) return (df2 / df1) * (share / (1 - share));
  const rest = betaQuantile(1 - p, df2 / 2, df1 / 2);
  return (df2 / df1) * ((1 - rest) / rest);
}

/** P(X <= x) for the beta distribution. */
export const betaCdf = (x: number, a: number, b: number): number =>
  x <= 0 ? 0 : x >= 1 ? 1 : betainc(x, a, b, true, false);

/** P(X > x), accurate in the upper tail. */
export const betaUpper = (x: number, a: number, b: number): number =>
  x <= 0 ? 1 : x >= 1 ? 0 : betainc(x, a, b, true, true);

/** Density of the beta distribution. */
export const betaPdf = (x: number, a: number, b: number): number => betaDistribution.pdf(x, a, b);

/** x with P(X <= x) = p. */
export const betaQuantile = (p: number, a: number, b: number): number => betaDistribution.quantile(p, a, b);
