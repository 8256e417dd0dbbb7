// SPDX-License-Identifier: EUPL-1.2
import { inside } from '../core/r-call.ts';
import { valueFrom } from '../core/result.ts';
import { type Expectation, fieldsOf, numbersOf, rowsOf, type VectorCase } from '../core/vectors.ts';
import { tieMethods } from './cox-fit.ts';
import { coxRegression } from './cox-regression.ts';
import { columnsOf, modelOf } from './vectors-model.ts';

const round = (x: number, digits: number): number => Math.round(x * 10 ** digits) / 10 ** digits;

/** Cases "coxph(Surv(...) ~ ...)": names of arms become the group, the rest are covariates. */
export function cox(given: VectorCase): Expectation {
  const model = modelOf(String(given.peek('call')), columnsOf(given));
  const isArm = (term: (typeof model.terms)[number]) =>
    inside(term.name, 'factor') !== undefined || term.values.some((x) => typeof x === 'string');
  const arm = model.terms.find(isArm);
  const rest = model.terms.filter((term) => term !== arm);
  const predict = given.has('predict') ? fieldsOf(given.peek('predict')) : undefined;
  const newdata = predict && fieldsOf(predict.newdata);
  const at =
    newdata &&
    rowsOf(newdata[rest[0]?.name ?? '']).map((_, i) => rest.map((term) => numbersOf(newdata[term.name])[i] ?? 0));
  const ties = model.call.named.ties;
  const found = valueFrom(
    coxRegression({
      time: model.time,
      event: model.event,
      entry: model.entry,
      group: arm?.values.map(String),
      covariates:
        rest.length > 0 ? Object.fromEntries(rest.map((term) => [term.name, term.values.map(Number)])) : undefined,
      stratum: model.strata,
      organisation: model.cluster,
      ties: tieMethods.find((one) => one === ties) ?? 'efron',
      at,
      times: predict && numbersOf(predict.times),
    }),
  );
  const of = <T>(pick: (one: (typeof found.coefficients)[number]) => T): T[] => found.coefficients.map(pick);
  const arms = found.names.length - rest.length;
  const terms = found.proportionality.terms.map(({ term, test }) => ({
    name: term === 'group' ? (arm?.name ?? term) : term,
    test,
  }));
  return {
    actual: {
      ties: ties ?? 'efron',
      coef_names: found.names.map((name, i) => (i < arms ? `${arm?.name}${name}` : name)),
      coef: of((c) => c.estimate),
      se: of((c) => c.stdErr),
      vcov: found.covariance,
      z: of((c) => c.z),
      p: of((c) => c.p),
      hr: of((c) => c.hazardRatio),
      hr_lower95: of((c) => c.interval[0]),
      hr_upper95: of((c) => c.interval[1]),
      loglik_null: found.logLikelihoodNull,
      loglik: found.logLikelihood,
      lr_test: [found.likelihoodRatio.statistic, found.likelihoodRatio.df, found.likelihoodRatio.p],
      // R prints the Wald statistic rounded to two digits.
      wald_test: [round(found.wald.statistic, 2), found.wald.df, found.wald.p],
      score_test: [found.score.statistic, found.score.df, found.score.p],
      n: model.time.length,
      nevent: found.events,
      concordance: found.concordance,
      zph_table: [...terms.map((one) => one.test), found.proportionality.all].map(
        (test) => test && [test.chiSquare, test.df, test.p],
      ),
      zph_rows: [...terms.map((one) => one.name), 'GLOBAL'],
      zph_transform: 'km',
      predict: {
        newdata: predict?.newdata,
        times: predict?.times,
        surv:
          found.expected &&
          predict &&
          numbersOf(predict.times).map((_, t) => found.expected?.map((row) => row[t]?.survival)),
      },
      robust_vcov: found.robustCovariance,
      naive_vcov: found.covariance,
    },
  };
}
