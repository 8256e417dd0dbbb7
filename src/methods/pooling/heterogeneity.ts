// SPDX-License-Identifier: EUPL-1.2
// How much true effects differ between studies: tau², by the usual estimators (Viechtbauer 2005), each with its error.
import { findRoot } from '../core/roots.ts';
import {
  fitAt,
  isPlain,
  mapOf,
  plainQ,
  plainSums,
  type Studies,
  squaredScores,
  sumOf,
  traceP,
  tracePP,
  type WeightedFit,
  weightedFit,
} from './weighted.ts';

/** REML is the default; EE (equal effects) says that tau² is 0. */
export const estimators = ['REML', 'DL', 'PM', 'ML', 'EB', 'HE', 'HS', 'SJ', 'EE'] as const;
export type Estimator = (typeof estimators)[number];

export interface Heterogeneity {
  readonly tau2: number;
  /** Standard error of tau²; null for equal effects. */
  readonly stdErr: number | null;
  /** False where the iteration did not come to rest. */
  readonly converged: boolean;
}

/** Undefined where the columns of the model are not independent. */
type Estimate = (studies: Studies) => Heterogeneity | undefined;

const shape = ({ y, x }: Studies) => ({ k: y.length, p: x.length, df: y.length - x.length });

const settled = (tau2: number, variance: number): Heterogeneity => ({
  tau2: Math.max(0, tau2),
  stdErr: Math.sqrt(variance),
  converged: true,
});

/** 2 tr(PVPV) + 4 tau² tr(PVP) + 2 tau⁴ tr(PP): twice the variance of a quadratic form in y. */
const formVariance = (studies: Studies, fit: WeightedFit, tau2: number): number =>
  2 * tracePP(studies, fit, studies.v, studies.v) +
  4 * tau2 * tracePP(studies, fit, studies.v) +
  2 * tau2 * tau2 * tracePP(studies, fit);

/** DerSimonian & Laird and Hunter & Schmidt: Q against its expectation. */
const fromQ =
  (expected: (df: number, k: number) => number, scale: (studies: Studies, fit: WeightedFit) => number): Estimate =>
  (studies) => {
    const fit = fitAt(studies, 0);
    if (fit === undefined) return undefined;
    const { k, df } = shape(studies);
    const size = scale(studies, fit);
    const tau2 = Math.max(0, (fit.rss - expected(df, k)) / size);
    const spread = 2 * df + 4 * tau2 * traceP(studies, fit) + 2 * tau2 * tau2 * tracePP(studies, fit);
    return settled(tau2, spread / size ** 2);
  };

/** Hedges: unweighted squares. */
const hedges: Estimate = (studies) => {
  const ones = new Float64Array(studies.y.length).fill(1);
  const fit = weightedFit(studies, ones);
  if (fit === undefined) return undefined;
  const { df } = shape(studies);
  const inner = traceP(studies, fit, studies.v);
  const tau2 = Math.max(0, (fit.rss - inner) / df);
  const spread = 2 * tracePP(studies, fit, studies.v, studies.v) + 4 * tau2 * inner + 2 * tau2 * tau2 * df;
  return settled(tau2, spread / df ** 2);
};

/** Sidik & Jonkman: from a rough start, one step. */
const sidikJonkman: Estimate = (studies) => {
  const { k, df } = shape(studies);
  const mean = sumOf(studies.y) / k;
  const start = sumOf(mapOf(studies.y, (y) => (y - mean) ** 2)) / k;
  if (start === 0) return settled(0, 0);
  const fit = fitAt(studies, start);
  if (fit === undefined) return undefined;
  const tau2 = (start * fit.rss) / df;
  return settled(tau2, (start / df) ** 2 * formVariance(studies, fit, tau2));
};

/** Paule & Mandel, and the empirical Bayes estimator, which solves the same equation. */
const pauleMandel: Estimate = (studies) => {
  const { k, df } = shape(studies);
  const first = fitAt(studies, 0);
  if (first === undefined) return undefined;
  const excess = (tau2: number) => (fitAt(studies, tau2)?.rss ?? 0) - df;
  let tau2 = 0;
  if (first.rss > df) {
    let high = 1;
    while (excess(high) > 0) high *= 4;
    tau2 = findRoot(excess, 0, high, 1e-15);
  }
  const fit = fitAt(studies, tau2);
  if (fit === undefined) return undefined;
  const scale = k / df / sumOf(fit.weights);
  return settled(tau2, scale ** 2 * formVariance(studies, fit, tau2));
};

/** Score over information of tau², and the information, at some tau²; undefined where columns depend on one another. */
type Step = (studies: Studies, tau2: number) => { readonly step: number; readonly information: number } | undefined;

const steps = {
  ML: (studies, tau2) => {
    const fit = fitAt(studies, tau2);
    if (fit === undefined) return undefined;
    const information = sumOf(mapOf(fit.weights, (w) => w * w));
    return { step: (squaredScores(fit) - sumOf(fit.weights)) / information, information };
  },
  REML: (studies, tau2) => {
    const fit = fitAt(studies, tau2);
    if (fit === undefined) return undefined;
    const information = tracePP(studies, fit);
    return { step: (squaredScores(fit) - traceP(studies, fit)) / information, information };
  },
} as const satisfies Readonly<Record<string, Step>>;

/** The same from plain sums where the model is one mean. */
const plainSteps = {
  ML: (studies, tau2) => {
    const { w1, w2, scores } = plainSums(studies, tau2);
    return { step: (scores - w1) / w2, information: w2 };
  },
  REML: (studies, tau2) => {
    const { w1, w2, w3, scores } = plainSums(studies, tau2);
    const information = w2 - (2 * w3) / w1 + (w2 / w1) ** 2;
    return { step: (scores - (w1 - w2 / w1)) / information, information };
  },
} as const satisfies Readonly<Record<string, Step>>;

/** Fisher scoring from Hedges' start; a step that would leave the range is halved, then tau² rests at 0. */
const likelihood =
  (kind: 'ML' | 'REML'): Estimate =>
  (studies) => {
    const stepAt: Step = (isPlain(studies) ? plainSteps : steps)[kind];
    let tau2 = hedges(studies)?.tau2 ?? 0;
    for (let i = 0; i < 500; i++) {
      const at = stepAt(studies, tau2);
      if (at === undefined) return undefined;
      // At 0 with a step downwards the likelihood falls from here on.
      if (tau2 === 0 && at.step <= 0) return settled(0, 2 / at.information);
      let change = at.step;
      for (let half = 0; tau2 + change < 0 && half < 60; half++) change /= 2;
      const next = tau2 + change < 1e-14 ? 0 : tau2 + change;
      if (Math.abs(next - tau2) <= 1e-12 * Math.max(next, 1e-3))
        return settled(next, 2 / (stepAt(studies, next)?.information ?? at.information));
      tau2 = next;
    }
    return { ...settled(tau2, 2 / (stepAt(studies, tau2)?.information ?? 1)), converged: false };
  };

const equalEffects: Estimate = () => ({ tau2: 0, stdErr: null, converged: true });

const table: Readonly<Record<Estimator, Estimate>> = {
  REML: likelihood('REML'),
  ML: likelihood('ML'),
  DL: fromQ((df) => df, traceP),
  HS: fromQ(
    (_df, k) => k,
    (_studies, fit) => sumOf(fit.weights),
  ),
  HE: hedges,
  SJ: sidikJonkman,
  PM: pauleMandel,
  EB: pauleMandel,
  EE: equalEffects,
};

/** tau² of the studies by the estimator; one study has none. */
export const heterogeneity = (studies: Studies, estimator: Estimator): Heterogeneity | undefined =>
  shape(studies).df <= 0 ? { tau2: 0, stdErr: null, converged: true } : table[estimator](studies);

/**
 * Interval of tau² by the Q-profile (Viechtbauer 2007): the values for which Q lies within its chi-square range. 0 at an
 * end where no positive value fits.
 */
export function profileInterval(studies: Studies, quantile: (p: number) => number, level: number): [number, number] {
  const plain = isPlain(studies);
  const qAt = (tau2: number) => (plain ? plainQ(studies, tau2) : (fitAt(studies, tau2)?.rss ?? 0));
  const bound = (p: number): number => {
    const target = quantile(p);
    const excess = (tau2: number) => qAt(tau2) - target;
    if (excess(0) <= 0) return 0;
    let high = 1;
    while (excess(high) > 0) high *= 4;
    return findRoot(excess, 0, high, 1e-15);
  };
  return [bound((1 + level) / 2), bound((1 - level) / 2)];
}
