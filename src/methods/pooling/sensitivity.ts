// SPDX-License-Identifier: EUPL-1.2
// What each study does to the pooled answer: without it, up to it, and each study drawn towards the rest.
import { dot, invert, timesVector } from '../core/linear.ts';
import {
  type Coefficient,
  coefficientOf,
  fitModel,
  type Model,
  type ModelSettings,
  pickStudies,
  predictAt,
} from './model.ts';
import type { Studies } from './weighted.ts';

/** The model without each study in turn; null where what remains cannot be fitted. */
export const leaveOneOut = (studies: Studies, settings: ModelSettings): (Model | null)[] =>
  Array.from(
    studies.y,
    (_, left) =>
      fitModel(
        pickStudies(studies, (i) => i !== left),
        settings,
      ) ?? null,
  );

/** The model of the first study, the first two, and so on, in the order given. */
export const cumulative = (studies: Studies, settings: ModelSettings): (Model | null)[] =>
  Array.from(
    studies.y,
    (_, last) =>
      fitModel(
        pickStudies(studies, (i) => i <= last),
        settings,
      ) ?? null,
  );

export interface Influence {
  /** How far the study lies from what the others predict, in standard errors. */
  readonly studentResidual: number;
  /** How far the fitted value moves without it, in standard errors. */
  readonly dffits: number;
  /** How far all coefficients move without it (Cook's distance). */
  readonly cook: number;
  /** Ratio of the determinants of the covariance without and with it. */
  readonly covarianceRatio: number;
  readonly tau2Without: number;
  readonly qWithout: number;
  /** Its pull on its own fitted value. */
  readonly hat: number;
  /** Its weight in percent. */
  readonly weight: number;
}

const determinant = (m: readonly (readonly number[])[]): number => {
  // Two by two and smaller in closed form; larger by expanding the first row: there are few coefficients.
  const [first] = m;
  if (first === undefined) return 1;
  if (m.length === 1) return first[0] ?? 0;
  return first.reduce((sum, value, j) => {
    const minor = m.slice(1).map((row) => row.filter((_, column) => column !== j));
    return sum + (j % 2 === 0 ? 1 : -1) * value * determinant(minor);
  }, 0);
};

/** Diagnostics per study; null where the model without it cannot be fitted. */
export function influence(studies: Studies, model: Model): (Influence | null)[] {
  const { y, v, x } = studies;
  const without = leaveOneOut(studies, model.settings);
  const precision = invert(model.covariance);
  const totalWeight = model.weights.reduce((sum, w) => sum + w, 0);
  return without.map((one, i) => {
    if (one === null || precision === undefined) return null;
    const row = x.map((own) => own[i] ?? 0);
    const variance = (v[i] ?? 0) + one.tau2;
    const elsewhere = predictAt(one, row);
    const shift = model.coefficients.map((c, j) => c.estimate - (one.coefficients[j]?.estimate ?? 0));
    const hat = (dot(row, timesVector(model.covariance, row)) / model.scale) * (model.weights[i] ?? 0);
    return {
      studentResidual: ((y[i] ?? 0) - elsewhere.estimate) / Math.sqrt(variance + elsewhere.stdErr ** 2),
      dffits: (predictAt(model, row).estimate - elsewhere.estimate) / Math.sqrt(hat * variance),
      cook: dot(shift, timesVector(precision, shift)),
      covarianceRatio: determinant(one.covariance) / determinant(model.covariance),
      tau2Without: one.tau2,
      qWithout: one.q.statistic,
      hat,
      weight: (100 * (model.weights[i] ?? 0)) / totalWeight,
    };
  });
}

/** Each study drawn towards what the model expects of it, the more the less it knows (empirical Bayes). */
export function shrunk(studies: Studies, model: Model): Coefficient[] {
  return Array.from(studies.y, (y, i) => {
    const v = studies.v[i] ?? 0;
    const own = model.tau2 / (model.tau2 + v);
    const expected = predictAt(
      model,
      studies.x.map((column) => column[i] ?? 0),
    );
    const stdErr = Math.sqrt(own * v + ((1 - own) * expected.stdErr) ** 2);
    return coefficientOf(own * y + (1 - own) * expected.estimate, stdErr, model.df, model.settings.level);
  });
}
