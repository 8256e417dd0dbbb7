// SPDX-License-Identifier: EUPL-1.2
import { columnOf, readCall, readFormula } from '../core/r-call.ts';
import { valueFrom } from '../core/result.ts';
import {
  type Adapter,
  type Expectation,
  fieldsOf,
  numbersOf,
  numeric,
  rowsOf,
  type VectorCase,
} from '../core/vectors.ts';
import { type Ar1Fit, fitAtPhi } from './ar1.ts';
import type { Tested } from './regression.ts';
import { interruptedSeries, medianTrend, steadyChart, trajectory } from './series.ts';

type Columns = Readonly<Record<string, unknown>>;

const number = (given: VectorCase, key: string): number => numeric(given.peek(key)) ?? Number.NaN;

function course(given: VectorCase): Expectation {
  const [baseline, target, t0, t1, t, value] = ['baseline', 'target', 't0', 't1', 't', 'value'].map((key) =>
    number(given, key),
  );
  const input = {
    baseline: baseline ?? 0,
    target: target ?? 0,
    t0: t0 ?? 0,
    t1: t1 ?? 0,
    t: t ?? 0,
    value: value ?? 0,
  };
  const found = valueFrom(trajectory(input));
  return {
    actual: {
      ...input,
      expected_linear: found.expectedLinear,
      expected_compound: found.expectedCompound,
      progress_share: found.progressShare,
      required_cagr: found.requiredRate,
      observed_cagr: found.observedRate,
      ratio_observed_required_linear: found.paceRatio,
      projected_at_t1_linear: found.projected,
    },
  };
}

/** "sen_y1" and "xmr_y1" name the column they are about. */
const ofColumn: Readonly<Record<string, (outcome: number[]) => Columns>> = {
  sen: (outcome) => {
    const found = valueFrom(medianTrend({ outcome }));
    const tau = found.kendall;
    return {
      slope: found.slope,
      intercept_median: found.intercept,
      tau: tau?.tau,
      p: tau?.p,
      exact: "Kendall's rank correlation tau",
      S: tau?.score,
    };
  },
  xmr: (outcome) => {
    const found = valueFrom(steadyChart({ outcome }));
    return {
      mean: found.mean,
      mr_bar: found.movingRange,
      ucl: found.upper,
      lcl: found.lower,
      ucl_mr: found.rangeUpper,
    };
  },
};

const trajectories: Adapter = (given) => {
  const [kind = '', ...rest] = given.name.split('_');
  const about = ofColumn[kind];
  if (about === undefined) return course(given);
  return { actual: about(numbersOf(fieldsOf(given.file.input)[rest.join('_')])) };
};

const tested = (
  names: readonly string[],
  coefficients: readonly number[],
  found: Tested | null,
  df: number,
): Columns => ({
  names,
  coef: coefficients,
  se: found?.stdErr,
  t: found?.t,
  df,
  p: found?.p,
});

/**
 * R's optimiser does not always find the top of the restricted likelihood. Where ours is higher, R's numbers are judged
 * as the fit at R's own phi: that shows it is the same function, and that only the search differs.
 */
function ar1Columns(
  ours: Ar1Fit | null,
  theirs: Columns,
  x: readonly (readonly number[])[],
  y: readonly number[],
  how: string,
): Columns {
  const phi = numeric(theirs.phi) ?? 0;
  const best = numeric(theirs.loglik) ?? 0;
  const missed = ours !== null && ours.logLikelihood > best + 1e-4;
  const fit = missed ? fitAtPhi(x, y, phi, how === 'REML') : ours;
  return {
    coef: fit?.coefficients,
    se: fit?.stdErr,
    phi: fit?.phi,
    sigma: fit?.sigma,
    loglik: fit?.logLikelihood,
  };
}

const its: Adapter = (given) => {
  const input = fieldsOf(given.file.input);
  const { left, terms } = readFormula(readCall(String(fieldsOf(given.peek('ols')).call)).plain[0] ?? '');
  const outcome = numbersOf(columnOf(input, left));
  const level = numbersOf(input.level);
  const own = ['t', 'level', 'trend_after'];
  const extra = terms.filter((term) => !own.includes(term));
  const columns = Object.fromEntries(extra.map((name) => [name, numbersOf(input[name])]));
  // Lags and orders stand in the names: "newey_west_lag6", "breusch_godfrey_1".
  const numbersIn = (pattern: RegExp) =>
    given.keys.flatMap((key) => (pattern.exec(key)?.[1] ? [Number(pattern.exec(key)?.[1])] : []));
  const slopeChange = terms.includes('trend_after') ? 1 : 0;
  const ask = (order: number) =>
    valueFrom(
      interruptedSeries({
        outcome,
        start: level.indexOf(1) + 1,
        slopeChange,
        columns: extra.length > 0 ? columns : null,
        lags: numbersIn(/^newey_west_lag(\d+)$/),
        order,
        correlations: rowsOf(given.peek('residual_acf')).length,
        pointsPerSide: 2,
      }),
    );
  const found = ask(1);
  const names = found.names.map(
    (name) => ({ intercept: '(Intercept)', time: 't', slope: 'trend_after' })[name] ?? name,
  );
  const b = found.ols.coefficients;
  const x = outcome.map((_, i) => [
    1,
    i + 1,
    level[i] ?? 0,
    ...(slopeChange ? [Math.max(0, i + 1 - level.indexOf(1))] : []),
    ...extra.map((name) => columns[name]?.[i] ?? 0),
  ]);
  const after = found.counterfactual;
  const optional = (key: string) => (given.has(key) ? fieldsOf(given.peek(key)) : {});
  const isAr1 = (path: readonly string[]) => path[0]?.startsWith('gls_ar1') === true;
  return {
    actual: {
      ols: {
        ...tested(names, b, found.ols, found.ols.df),
        vcov: found.ols.covariance,
        sigma: found.ols.sigma,
        r2: found.ols.r2,
        adj_r2: found.ols.adjustedR2,
        fitted: found.ols.fitted,
        residuals: found.ols.residuals,
      },
      durbin_watson: { dw: found.durbinWatson?.statistic, p_greater: found.durbinWatson?.p },
      residual_acf: found.correlations,
      ...Object.fromEntries(
        numbersIn(/^breusch_godfrey_(\d+)$/).map((order) => {
          const test = ask(order).breuschGodfrey;
          return [`breusch_godfrey_${order}`, { chisq: test?.chiSquare, p: test?.p }];
        }),
      ),
      ...Object.fromEntries(
        found.neweyWest.map((one) => [`newey_west_lag${one.lag}`, tested(names, b, one, found.ols.df)]),
      ),
      hc3: tested(names, b, found.hc3, found.ols.df),
      gls_ar1_ML: ar1Columns(found.ar1Likelihood, optional('gls_ar1_ML'), x, outcome, 'ML'),
      gls_ar1_REML: ar1Columns(found.ar1, optional('gls_ar1_REML'), x, outcome, 'REML'),
      counterfactual: {
        // The rows asked about are input.
        newdata: optional('counterfactual').newdata,
        fit: after.map((one) => one.estimate),
        se: after.map((one) => one.stdErr),
        lower: after.map((one) => one.interval[0]),
        upper: after.map((one) => one.interval[1]),
      },
    },
    tolerance: (path) => (isAr1(path) ? 1e-4 : undefined),
  };
};

export const adapters: Readonly<Record<string, Adapter>> = { trajectory: trajectories, its };
