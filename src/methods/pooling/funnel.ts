// SPDX-License-Identifier: EUPL-1.2
// Do small studies tell another story than large ones? Egger's regression, Begg's rank correlation, trim and fill. Each
// is a hint at best, and only from ten studies on.
import { normalTwoSided, tTwoSided } from '../core/distributions.ts';
import { mean } from '../core/numbers.ts';
import { kendall } from '../series/kendall.ts';
import { type Coefficient, fitModel, type Model, type ModelSettings, plainStudies } from './model.ts';
import { fitAt, mapOf, type Studies, sumOf } from './weighted.ts';

export interface Egger {
  readonly slope: Coefficient;
  /** The effect a study without any error would be expected to show. */
  readonly atZero: number;
  readonly df: number | null;
}

const withStdErr = ({ y, v, x }: Studies): Studies => ({ y, v, x: [...x, mapOf(v, Math.sqrt)] });

/** Regression of the effects on their standard errors, with tau² (Sterne & Egger 2005). */
export function egger(studies: Studies, settings: ModelSettings): Egger | undefined {
  const model = fitModel(withStdErr(studies), settings);
  const slope = model?.coefficients.at(-1);
  return model && slope && { slope, atZero: model.coefficients[0]?.estimate ?? 0, df: model.df };
}

export interface EggerOriginal {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** Egger's original: least squares with weights 1/v and the error from the residuals (Egger et al. 1997). */
export function eggerOriginal(studies: Studies): EggerOriginal | undefined {
  const fit = fitAt(withStdErr(studies), 0);
  const df = studies.y.length - studies.x.length - 1;
  if (fit === undefined || df <= 0) return undefined;
  const last = fit.coefficients.length - 1;
  const stdErr = Math.sqrt((fit.inverse[last]?.[last] ?? 0) * (fit.rss / df));
  if (!(stdErr > 0)) return undefined;
  const statistic = (fit.coefficients[last] ?? 0) / stdErr;
  return { statistic, df, p: tTwoSided(statistic, df) };
}

/** Rank correlation of standardised effects and variances (Begg & Mazumdar 1994), by the normal approximation. */
export function begg({ y, v }: Studies): { readonly tau: number; readonly p: number } | undefined {
  const precision = sumOf(mapOf(v, (x) => 1 / x));
  const pooled = sumOf(mapOf(y, (x, i) => x / (v[i] ?? 1))) / precision;
  const standardised = Array.from(y, (x, i) => (x - pooled) / Math.sqrt((v[i] ?? 0) - 1 / precision));
  const found = kendall(standardised, Array.from(v));
  return found && { tau: found.tau, p: normalTwoSided(found.z) };
}

export interface TrimFill {
  readonly missing: number;
  readonly side: 'left' | 'right';
  readonly model: Model;
}

/** Rounds halves to the even neighbour, as the reference does. */
const roundHalfEven = (x: number): number => {
  const low = Math.floor(x);
  return x - low === 0.5 ? low + (low % 2) : Math.round(x);
};

/** Trim and fill with the L0 estimator (Duval & Tweedie 2000). The side follows from Egger's slope. */
export function trimAndFill(studies: Studies, settings: ModelSettings): TrimFill | undefined {
  const slope = egger(studies, { ...settings, test: 'z' })?.slope.estimate ?? 0;
  const side = slope < 0 ? 'right' : 'left';
  const sign = side === 'right' ? -1 : 1;
  const rows = Array.from(studies.y, (y, i) => ({ y: sign * y, v: studies.v[i] ?? 0 })).sort((a, b) => a.y - b.y);
  const k = rows.length;
  const centreOf = (kept: typeof rows) =>
    fitModel(
      plainStudies(
        kept.map((r) => r.y),
        kept.map((r) => r.v),
      ),
      settings,
    )?.coefficients[0]?.estimate ?? mean(kept.map((r) => r.y));
  let [missing, before, centre] = [0, -1, 0];
  for (let i = 0; missing !== before && i < 100; i++) {
    before = missing;
    centre = centreOf(rows.slice(0, k - missing));
    missing = missingBy(rows.map((r) => r.y - centre));
  }
  const mirrored = missing === 0 ? [] : rows.slice(-missing).map(({ y, v }) => ({ y: 2 * centre - y, v }));
  const all = [...rows, ...mirrored];
  const model = fitModel(
    plainStudies(
      all.map((r) => sign * r.y),
      all.map((r) => r.v),
    ),
    settings,
  );
  return model && { missing, side, model };
}

/** L0: how many studies would have to be mirrored for the ranks to balance. */
function missingBy(centred: readonly number[]): number {
  const k = centred.length;
  const order = centred.map((_, i) => i).sort((a, b) => Math.abs(centred[a] ?? 0) - Math.abs(centred[b] ?? 0));
  const positive = order.reduce((sum, i, rank) => sum + ((centred[i] ?? 0) > 0 ? rank + 1 : 0), 0);
  return Math.max(0, roundHalfEven((4 * positive - k * (k + 1)) / (2 * k - 1)));
}
