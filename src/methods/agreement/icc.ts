// SPDX-License-Identifier: EUPL-1.2
// Intraclass correlations (Shrout & Fleiss 1979; McGraw & Wong 1996) for complete ratings on an interval scale.
import { fQuantile, fUpper } from '../core/distributions.ts';
import { at, mean, range, sum, variance } from '../core/numbers.ts';
import type { Complete } from './kappas.ts';

export type Model = 'oneway' | 'twoway';
export type Kind = 'consistency' | 'agreement';
export type Of = 'single' | 'average';

export interface Icc {
  readonly value: number;
  readonly F: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/** Mean squares: between units, within units, between raters, and what is left. */
function meanSquares(units: Complete) {
  const [n, k] = [units.length, units[0]?.length ?? 0];
  const between = variance(units.map(mean)) * k;
  const within = sum(units.map(variance)) / n;
  const raters = variance(range(k).map((r) => mean(units.map((row) => at(row, r))))) * n;
  const all = units.flat();
  const rest = (variance(all) * (n * k - 1) - between * (n - 1) - raters * (k - 1)) / ((n - 1) * (k - 1));
  return { n, k, between, within, raters, rest };
}

/** One-way, or two-way consistency: the ratio of two mean squares decides everything. */
function byRatio(ratio: number, df1: number, df2: number, raters: number, of: Of, level: number): Icc {
  const tail = (1 + level) / 2;
  const [low, high] = [ratio / fQuantile(tail, df1, df2), ratio * fQuantile(tail, df2, df1)];
  const coefficient = (f: number) => (of === 'single' ? (f - 1) / (f + raters - 1) : 1 - 1 / f);
  return {
    value: coefficient(ratio),
    F: ratio,
    df1,
    df2,
    p: fUpper(ratio, df1, df2),
    lower: coefficient(low),
    upper: coefficient(high),
  };
}

/** Two-way agreement: differences between raters count as disagreement; Satterthwaite's degrees of freedom. */
function twoWayAgreement(ms: ReturnType<typeof meanSquares>, of: Of, level: number): Icc {
  const { n, k, between, raters, rest } = ms;
  const weight = of === 'single' ? k : 1;
  const noise = (weight * (raters - rest)) / n + (of === 'single' ? (k - 1) * rest : 0);
  const value = (between - rest) / (between + noise);
  // As irr has it: k also for the average, where McGraw & Wong's table gives 1; the interval moves in the fourth digit.
  const a = (k * value) / (n * (1 - value));
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value));
  const df2 = (a * raters + b * rest) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * rest) ** 2 / ((n - 1) * (k - 1)));
  const tail = (1 + level) / 2;
  const [fLow, fHigh] = [fQuantile(tail, n - 1, df2), fQuantile(tail, df2, n - 1)];
  const spread = of === 'single' ? k * raters + (k * n - k - n) * rest : raters - rest;
  return {
    value,
    F: between / rest,
    df1: n - 1,
    df2,
    p: fUpper(between / rest, n - 1, df2),
    lower: (n * (between - fLow * rest)) / (fLow * spread + n * between),
    upper: (n * (fHigh * between - rest)) / (spread + n * fHigh * between),
  };
}

/** Null where units do not vary, raters agree exactly, or there are fewer than two of either. */
export function icc(units: Complete, model: Model, kind: Kind, of: Of, level = 0.95): Icc | null {
  if (units.length < 2 || (units[0]?.length ?? 0) < 2) return null;
  const ms = meanSquares(units);
  const noise = model === 'oneway' ? ms.within : ms.rest;
  if (!(noise > 1e-12 * ms.between) || !(ms.between > 0)) return null;
  if (model === 'twoway' && kind === 'agreement') return twoWayAgreement(ms, of, level);
  const df2 = model === 'oneway' ? ms.n * (ms.k - 1) : (ms.n - 1) * (ms.k - 1);
  return byRatio(ms.between / noise, ms.n - 1, df2, ms.k, of, level);
}
