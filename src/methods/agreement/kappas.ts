// SPDX-License-Identifier: EUPL-1.2
// The older measures of agreement, for complete ratings: per cent, Cohen's and Fleiss' kappa, Kendall's W.
// Ratings are rows of units here: one row per unit, one column per rater.
import { chiSquareUpper, normalTwoSided } from '../core/distributions.ts';
import { at, midranks, range, sorted, sum, variance } from '../core/numbers.ts';

export type Complete = readonly (readonly number[])[];
export type Weights = 'unweighted' | 'equal' | 'squared';

export interface Kappa {
  /** Null where chance alone would give full agreement. */
  readonly value: number | null;
  readonly z: number | null;
  readonly p: number | null;
}

/** Share of units on which all raters agree, in per cent. */
export const percentAgreement = (units: Complete): number =>
  (100 * units.filter((row) => row.every((v) => v === row[0])).length) / units.length;

const levelsOf = (units: Complete): number[] => sorted([...new Set(units.flat())]);

const kappa = (agreement: number, chance: number, variance: number): Kappa => {
  if (!(chance < 1) || !(variance > 0)) return { value: null, z: null, p: null };
  const value = (agreement - chance) / (1 - chance);
  const z = value / Math.sqrt(variance);
  return { value, z, p: normalTwoSided(z) };
};

/** What an agreement of neighbouring levels counts. */
const weightOf: Readonly<Record<Weights, (i: number, j: number, levels: number) => number>> = {
  unweighted: (i, j) => (i === j ? 1 : 0),
  equal: (i, j, levels) => 1 - Math.abs(i - j) / (levels - 1),
  squared: (i, j, levels) => 1 - (Math.abs(i - j) / (levels - 1)) ** 2,
};

/** Cohen's kappa for two raters, weighted or not; variance under chance as Fleiss, Cohen & Everitt (1969). */
export function cohenKappa(units: Complete, weights: Weights): Kappa {
  const levels = levelsOf(units);
  const k = levels.length;
  const n = units.length;
  if (k < 2) return { value: null, z: null, p: null };
  const weight = (i: number, j: number) => weightOf[weights](i, j, k);
  const share = (rater: number) => levels.map((v) => units.filter((row) => row[rater] === v).length / n);
  const [first, second] = [share(0), share(1)];
  const agreement = sum(units.map((row) => weight(levels.indexOf(at(row, 0)), levels.indexOf(at(row, 1))))) / n;
  const cells = range(k).flatMap((i) =>
    range(k).map((j) => ({ i, j, p: at(first, i) * at(second, j), w: weight(i, j) })),
  );
  const chance = sum(cells.map((c) => c.p * c.w));
  const rowMean = range(k).map((i) => sum(range(k).map((j) => at(second, j) * weight(i, j))));
  const columnMean = range(k).map((j) => sum(range(k).map((i) => at(first, i) * weight(i, j))));
  const spread = sum(cells.map((c) => c.p * (c.w - at(rowMean, c.i) - at(columnMean, c.j)) ** 2));
  return kappa(agreement, chance, (spread - chance ** 2) / (n * (1 - chance) ** 2));
}

/** Fleiss' kappa for any number of raters (1971), with its standard error under chance. */
export function fleissKappa(units: Complete): Kappa {
  const [n, raters] = [units.length, units[0]?.length ?? 0];
  const levels = levelsOf(units);
  const counts = units.map((row) => levels.map((v) => row.filter((one) => one === v).length));
  const pairs = raters * (raters - 1);
  const agreement = sum(counts.map((row) => (sum(row.map((c) => c * c)) - raters) / pairs)) / n;
  const shares = levels.map((_, l) => sum(counts.map((row) => at(row, l))) / (n * raters));
  const chance = sum(shares.map((p) => p * p));
  const both = sum(shares.map((p) => p * (1 - p)));
  const skew = sum(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  return kappa(agreement, chance, (2 * (both ** 2 - skew)) / (both ** 2 * n * pairs));
}

const countsOf = (values: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return counts;
};

/** Kendall's coefficient of concordance of the raters' rankings, corrected for ties, and its chi-square. Null without spread. */
export function kendallW(
  units: Complete,
): { readonly value: number; readonly chisq: number; readonly p: number } | null {
  const [n, raters] = [units.length, units[0]?.length ?? 0];
  const ranks = range(raters).map((r) => midranks(units.map((row) => at(row, r))));
  const rankSums = range(n).map((u) => sum(ranks.map((column) => at(column, u))));
  const ties = sum(ranks.map((column) => sum([...countsOf(column).values()].map((t) => t ** 3 - t))));
  const most = raters ** 2 * (n ** 3 - n) - raters * ties;
  if (!(most > 0)) return null;
  const value = (12 * variance(rankSums) * (n - 1)) / most;
  const chisq = raters * (n - 1) * value;
  return { value, chisq, p: chiSquareUpper(chisq, n - 1) };
}
