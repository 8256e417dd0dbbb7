// SPDX-License-Identifier: EUPL-1.2
// Cox regression: an expert's extra, for when several traits together may go with how long results last.

import { chiSquareUpper, normalQuantile, normalTwoSided } from '../core/distributions.ts';
import { choice, level, numbers, optional, rows as rowsField, table, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { dot, invert, type Matrix, timesVector } from '../core/linear.ts';
import { method } from '../core/method.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { type Codes, columnProblems, names, oneGroup, survivalFields } from './columns.ts';
import { concordance } from './concordance.ts';
import { baseline, proportionality, recordSteps, robustCovariance } from './cox-after.ts';
import { exactWork } from './cox-exact.ts';
import { type CoxFit, fitCox, tieMethods } from './cox-fit.ts';
import { etas, prepare } from './cox-steps.ts';
import { curveOf } from './curve.ts';
import { alignTimes, riskTable } from './sample.ts';
import { coxWords, survivalNotes } from './words.ts';

const MOST_COVARIATES = 50;
/** Rows at risk times ends, beyond which counting ties exactly takes too long. */
const MOST_EXACT_WORK = 2e7;

interface Column {
  readonly name: string;
  readonly term: string;
  readonly values: ArrayLike<number>;
}

/** Columns of the model: every arm but the first against the first, then the covariates as they are. */
function columnsOf(group: Codes | null, covariates: Readonly<Record<string, readonly number[]>>): Column[] {
  const arms = (group?.names ?? []).slice(1).map((name, i) => ({
    name,
    term: 'group',
    values: Float64Array.from(group?.codes ?? [], (code) => (code === i + 1 ? 1 : 0)),
  }));
  return [...arms, ...Object.entries(covariates).map(([name, values]) => ({ name, term: name, values }))];
}

/** The columns row by row, centred; and their means. */
function centred(columns: readonly Column[], n: number): { readonly x: Float64Array; readonly means: number[] } {
  const p = columns.length;
  const x = new Float64Array(n * p);
  const means = columns.map(({ values }, a) => {
    let total = 0;
    for (let i = 0; i < n; i++) total += values[i] ?? 0;
    const mean = total / n;
    for (let i = 0; i < n; i++) x[i * p + a] = (values[i] ?? 0) - mean;
    return mean;
  });
  return { x, means };
}

const constantColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ values }) => {
    for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
    return true;
  });

/** An estimate beyond all bounds with an error larger still: some covariate tells the ended from the others completely. */
const runsAway = (columns: readonly Column[], { beta, covariance }: CoxFit): boolean =>
  columns.some(({ values }, a) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = 0; i < values.length; i++) {
      low = Math.min(low, values[i] ?? 0);
      high = Math.max(high, values[i] ?? 0);
    }
    const size = Math.abs(beta[a] ?? 0);
    return size * (high - low) > 12 && Math.sqrt(covariance[a]?.[a] ?? 0) > size;
  });

const chi = (statistic: number, df: number) => ({ statistic, df, p: chiSquareUpper(statistic, df) });

const wald = (beta: readonly number[], covariance: Matrix): number => {
  const inverse = invert(covariance);
  return inverse ? dot(beta, timesVector(inverse, beta)) : 0;
};

/**
 * Cox's proportional hazards: per covariate the logarithm of the hazard ratio with error and interval (`covariates` by
 * name, `group` as arms against the first arm), within strata, with late entry, ties by Efron, Breslow or exact. Also the
 * likelihood-ratio, Wald and score tests, concordance, the check of proportionality per term, errors robust to
 * `organisation`, and survival expected `at` rows of values (in the order of `names`) at `times`. Refuses covariates that
 * do not vary, and data in which an estimate runs away. Cox 1972; Efron 1977; Lin & Wei 1989; Grambsch & Therneau 1994.
 */
export const coxRegression = method({
  id: 'cox-regression',
  about: {
    nl: 'Welke kenmerken gaan samen met sneller of langzamer eindigen?',
    en: 'Which traits go with ending sooner or later?',
  },
  fields: {
    ...survivalFields,
    covariates: withDefault(table('covariates by name, one value per row'), {}),
    group: optional(names('arm of each row, compared with the first by name')),
    stratum: optional(names('stratum of each row: each has its own course of risk')),
    organisation: optional(names('organisation of each row, for errors that allow for rows resembling each other')),
    ties: withDefault(choice('how ends at one time are treated', tieMethods), 'efron'),
    at: optional(rowsField('rows of covariate values for which survival is expected')),
    times: optional(numbers('times at which survival is expected', { min: 0 })),
    level,
  },
  notes: survivalNotes,
  words: coxWords,
  compute: ({ time, event, entry, covariates, group, ties, at, times, level: width, ...rest }) => {
    const n = time.length;
    const strata = rest.stratum ?? oneGroup(n);
    const columns = columnsOf(group, covariates);
    const p = columns.length;
    const problems: Problem[] = columnProblems(
      { time, entry },
      {
        event,
        group: group?.codes ?? null,
        stratum: strata.codes,
        organisation: rest.organisation?.codes ?? null,
        covariates: Object.values(covariates)[0] ?? null,
      },
    );
    const odd = at?.findIndex((row) => row.length !== p) ?? -1;
    if (p === 0) problems.push(problem('no-covariates', 'covariates'));
    if (p > MOST_COVARIATES) problems.push(problem('too-large', 'covariates', { given: p, limit: MOST_COVARIATES }));
    if (odd >= 0) problems.push(problem('uneven-rows', `at[${odd + 1}]`, { given: at?.[odd]?.length ?? 0, limit: p }));
    const constant = constantColumn(columns);
    if (constant !== undefined) problems.push(problem('covariate-constant', 'covariates', { name: constant.name }));
    const events = event.reduce((sum, x) => sum + x, 0);
    if (events === 0) problems.push(problem('nothing-ended', 'event'));
    if (problems.length > 0) return refuse(...problems);
    const { x, means } = centred(columns, n);
    const aligned = alignTimes(time, entry);
    const data = prepare({ ...aligned, event, stratum: strata.codes, x, p });
    if (ties === 'exact' && exactWork(data) > MOST_EXACT_WORK)
      return refuse(problem('too-many-ties', 'ties', { given: events }));
    const fit = fitCox(data, ties);
    if (fit === 'dependent')
      return refuse(problem('covariate-constant', 'covariates', { name: columns.map((c) => c.name).join(', ') }));
    if (fit === 'diverged' || runsAway(columns, fit)) return refuse(problem('no-estimate', 'covariates'));
    const approximate = ties === 'exact' ? 'breslow' : ties;
    const terms = [...new Set(columns.map((c) => c.term))];
    const overall = curveOf(riskTable({ ...aligned, event, weight: null }, 0), 'plain', width);
    const ended = shareEndedBefore(overall.time, overall.survival);
    const wanted = rest.organisation !== null || at !== null;
    const records = wanted ? recordSteps(data, fit.beta, approximate) : [];
    const proportional = proportionality(
      data,
      fit.beta,
      approximate,
      terms.map((term) => columns.flatMap((c, a) => (c.term === term ? [a] : []))),
      ended,
    );
    const robust = rest.organisation
      ? robustCovariance(data, fit.beta, fit.covariance, records, rest.organisation.codes)
      : null;
    const reach = normalQuantile((1 + width) / 2);
    const hazard = at !== null && strata.names.length === 1 ? baseline(records, p, 0) : null;
    const crowded = events < gates.coxEvents * p;
    return result({
      n,
      grade: crowded ? 'describe' : 'suggest',
      assumptions: [
        note('proportional-hazards'),
        note('lost-at-random'),
        ...(rest.organisation ? [] : [note('independent-cases')]),
      ],
      warnings: [
        ...(crowded ? [note('few-events', { events, count: p, limit: gates.coxEvents })] : []),
        ...(proportional.all !== null && proportional.all.p < 0.05
          ? [note('not-proportional', { p: proportional.all.p })]
          : []),
        note('not-the-headline'),
      ],
      value: {
        events,
        names: columns.map((c) => c.name),
        coefficients: columns.map((column, a) => {
          const estimate = fit.beta[a] ?? 0;
          const stdErr = Math.sqrt((robust ?? fit.covariance)[a]?.[a] ?? 0);
          return {
            name: column.name,
            estimate,
            stdErr,
            z: estimate / stdErr,
            p: normalTwoSided(estimate / stdErr),
            hazardRatio: Math.exp(estimate),
            interval: [Math.exp(estimate - reach * stdErr), Math.exp(estimate + reach * stdErr)] as const,
          };
        }),
        covariance: fit.covariance,
        robustCovariance: robust,
        logLikelihood: fit.logLikelihood,
        logLikelihoodNull: fit.logLikelihoodNull,
        likelihoodRatio: chi(Math.max(0, 2 * (fit.logLikelihood - fit.logLikelihoodNull)), p),
        wald: chi(wald(fit.beta, robust ?? fit.covariance), p),
        score: chi(fit.scoreTest, p),
        concordance: concordance(data, etas(data, fit.beta)),
        proportionality: {
          terms: terms.map((term, i) => ({ term, test: proportional.terms[i] ?? null })),
          all: proportional.all,
        },
        expected:
          hazard === null
            ? null
            : (at ?? []).map((row) => {
                const risk = Math.exp(
                  row.reduce((sum, value, a) => sum + (value - (means[a] ?? 0)) * (fit.beta[a] ?? 0), 0),
                );
                return (times ?? []).map((t) => ({ time: t, survival: Math.exp(-hazard(t) * risk) }));
              }),
      },
    });
  },
});

/** Share ended just before each time of the curve; asked only for times that are on it. */
const shareEndedBefore =
  (times: Float64Array, survival: Float64Array): ((t: number) => number) =>
  (t) => {
    let [low, high] = [0, times.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[middle] ?? 0) < t) low = middle + 1;
      else high = middle;
    }
    return 1 - (survival[low - 1] ?? 1);
  };
