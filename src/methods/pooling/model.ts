// SPDX-License-Identifier: EUPL-1.2
// A pooled mean, or a meta-regression: estimates, tests and intervals from effects, variances and columns.
import {
  chiSquareQuantile,
  chiSquareUpper,
  fUpper,
  normalQuantile,
  normalTwoSided,
  tQuantile,
  tTwoSided,
} from '../core/distributions.ts';
import { cholesky, dot, invert, type Matrix, timesVector } from '../core/linear.ts';
import { type Estimator, heterogeneity, profileInterval } from './heterogeneity.ts';
import { crossProduct, fitAt, mapOf, type Studies, sumOf, traceP } from './weighted.ts';

/**
 * How the estimate is tested. `modified-hartung-knapp` (default) widens the interval to what the studies show and never
 * narrows it; `hartung-knapp` may narrow it; `z` takes tau² as known.
 */
export const poolTests = ['modified-hartung-knapp', 'hartung-knapp', 'z'] as const;
export type PoolTest = (typeof poolTests)[number];

export interface ModelSettings {
  readonly estimator: Estimator;
  readonly test: PoolTest;
  readonly level: number;
}

export interface Coefficient {
  readonly estimate: number;
  readonly stdErr: number;
  readonly statistic: number | null;
  readonly p: number;
  readonly interval: readonly [number, number];
}

export interface Model {
  readonly k: number;
  readonly coefficients: readonly Coefficient[];
  readonly covariance: Matrix;
  /** Degrees of freedom of the test: null for z. */
  readonly df: number | null;
  readonly tau2: number;
  readonly tau2StdErr: number | null;
  readonly converged: boolean;
  /** Cochran's Q, or what remains of it after the moderators. */
  readonly q: { readonly statistic: number; readonly df: number; readonly p: number };
  /** Percent of the variation that is not sampling. */
  readonly i2: number;
  readonly h2: number;
  /** Factor by which Hartung-Knapp scales the variance; 1 for z. */
  readonly scale: number;
  readonly weights: Float64Array;
  readonly logLikelihood: number;
  readonly settings: ModelSettings;
}

const spread = ({ k, p }: { k: number; p: number }, q: number, typical: number, tau2: number, equal: boolean) => {
  const df = k - p;
  if (df <= 0) return { i2: 0, h2: 1 };
  if (equal) return { i2: q > 0 ? Math.max(0, (100 * (q - df)) / q) : 0, h2: q / df };
  return { i2: (100 * tau2) / (tau2 + typical), h2: 1 + tau2 / typical };
};

/** How far the interval of an estimate reaches, in standard errors. */
const reachOf = (level: number, df: number | null): number =>
  df === null ? normalQuantile((1 + level) / 2) : tQuantile((1 + level) / 2, df);

export function coefficientOf(estimate: number, stdErr: number, df: number | null, level: number): Coefficient {
  const reach = stdErr === 0 ? 0 : reachOf(level, df) * stdErr;
  const statistic = stdErr > 0 || estimate !== 0 ? estimate / stdErr : null;
  const p =
    statistic === null ? (estimate === 0 ? 1 : 0) : df === null ? normalTwoSided(statistic) : tTwoSided(statistic, df);
  return { estimate, stdErr, statistic, p, interval: [estimate - reach, estimate + reach] };
}

const logDeterminant = (m: Matrix): number =>
  2 * (cholesky(m) ?? []).reduce((sum, row, i) => sum + Math.log(row[i] ?? 1), 0);

/** Fits the model; undefined where a column follows from the others. Needs k >= p. */
export function fitModel(studies: Studies, settings: ModelSettings): Model | undefined {
  const { estimator, test, level } = settings;
  const [k, p] = [studies.y.length, studies.x.length];
  const equal = fitAt(studies, 0);
  const between = heterogeneity(studies, estimator);
  const fit = between && fitAt(studies, between.tau2);
  if (equal === undefined || between === undefined || fit === undefined) return undefined;
  const { tau2 } = between;
  const free = k - p;
  const adjusted = test !== 'z' && free > 0;
  const observed = adjusted ? fit.rss / free : 1;
  const scale = test === 'modified-hartung-knapp' ? Math.max(1, observed) : observed;
  const covariance = fit.inverse.map((row) => row.map((value) => value * scale));
  const df = adjusted ? free : null;
  const logVariances = sumOf(mapOf(fit.weights, (w) => -Math.log(w)));
  const whole = -0.5 * (logVariances + fit.rss);
  const restricted =
    0.5 * logDeterminant(crossProduct(studies.x, new Float64Array(k).fill(1))) -
    0.5 * logDeterminant(crossProduct(studies.x, fit.weights));
  const half = 0.5 * Math.log(2 * Math.PI);
  return {
    k,
    coefficients: fit.coefficients.map((b, j) => coefficientOf(b, Math.sqrt(covariance[j]?.[j] ?? 0), df, level)),
    covariance,
    df,
    tau2,
    tau2StdErr: between.stdErr,
    converged: between.converged,
    q: { statistic: equal.rss, df: free, p: free > 0 ? chiSquareUpper(equal.rss, free) : 1 },
    ...spread({ k, p }, equal.rss, free / traceP(studies, equal), tau2, estimator === 'EE'),
    scale,
    weights: fit.weights,
    logLikelihood: estimator === 'REML' ? whole + restricted - free * half : whole - k * half,
    settings,
  };
}

/** Prediction interval: where the true effect of a next study like these is expected. `df` null takes the normal. */
export function predictionInterval(model: Model, at: Coefficient, df: number | null): readonly [number, number] | null {
  if (model.settings.estimator === 'EE' || (df !== null && df <= 0)) return null;
  const reach = reachOf(model.settings.level, df) * Math.sqrt(at.stdErr ** 2 + model.tau2);
  return [at.estimate - reach, at.estimate + reach];
}

/** The expected effect where the columns have these values. */
export function predictAt(model: Model, x: readonly number[]): Coefficient {
  const estimate = dot(
    x,
    model.coefficients.map((c) => c.estimate),
  );
  const stdErr = Math.sqrt(dot(x, timesVector(model.covariance, x)));
  return coefficientOf(estimate, stdErr, model.df, model.settings.level);
}

export interface Joint {
  readonly statistic: number;
  readonly df: number;
  /** Degrees of freedom below, for the F of Hartung-Knapp; null for chi-square. */
  readonly df2: number | null;
  readonly p: number;
}

/** Test that some coefficients (0-based) are all zero: Wald, as F over its degrees of freedom with Hartung-Knapp. */
export function jointTest(model: Model, which: readonly number[]): Joint | undefined {
  const b = which.map((j) => model.coefficients[j]?.estimate ?? 0);
  const inverse = invert(which.map((i) => which.map((j) => model.covariance[i]?.[j] ?? 0)));
  if (inverse === undefined || which.length === 0) return undefined;
  const wald = dot(b, timesVector(inverse, b));
  const df = which.length;
  return model.df === null
    ? { statistic: wald, df, df2: null, p: chiSquareUpper(wald, df) }
    : { statistic: wald / df, df, df2: model.df, p: fUpper(wald / df, df, model.df) };
}

export interface Spread {
  readonly tau2: readonly [number, number];
  readonly tau: readonly [number, number];
  readonly i2: readonly [number, number];
  readonly h2: readonly [number, number];
}

/** Interval of tau² by the Q-profile, and what it means for tau, I² and H². */
export function spreadInterval(studies: Studies, level: number): Spread | undefined {
  const df = studies.y.length - studies.x.length;
  const equal = fitAt(studies, 0);
  if (df <= 0 || equal === undefined) return undefined;
  const typical = df / traceP(studies, equal);
  const [low, high] = profileInterval(studies, (p) => chiSquareQuantile(p, df), level);
  const both = (f: (tau2: number) => number): [number, number] => [f(low), f(high)];
  return {
    tau2: [low, high],
    tau: both(Math.sqrt),
    i2: both((t) => (100 * t) / (t + typical)),
    h2: both((t) => 1 + t / typical),
  };
}

/** A column of ones. */
export const ones = (k: number): Float64Array => new Float64Array(k).fill(1);

/** Studies without moderators. */
export const plainStudies = (y: ArrayLike<number>, v: ArrayLike<number>): Studies => ({
  y: Float64Array.from(y),
  v: Float64Array.from(v),
  x: [ones(y.length)],
});

/** The studies that a choice keeps. */
export const pickStudies = ({ y, v, x }: Studies, keep: (i: number) => boolean): Studies => ({
  y: y.filter((_, i) => keep(i)),
  v: v.filter((_, i) => keep(i)),
  x: x.map((own) => own.filter((_, i) => keep(i))),
});
