// SPDX-License-Identifier: EUPL-1.2
// Indicators over time: on the way to a target, steady or not, drifting, and broken by an intervention.
import { level, number, numbers, optional, table, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { range, sum } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { ar1 } from './ar1.ts';
import { breuschGodfrey, correlations, durbinWatson } from './autocorrelation.ts';
import { kendall } from './kendall.ts';
import { expectedAt, hc3, neweyWest, ols } from './regression.ts';
import { medianSlope, xmr } from './trend.ts';
import { seriesNotes, slopeWords, steadyWords, trajectoryWords, turnWords } from './words.ts';

/** All pairs of points are compared: more than this takes long, and a short series it is not. */
const MOST_PAIRED = 3_000;
/** Longest series for a regression over time. */
const MOST_POINTS = 5_000;

const rate = (from: number, to: number, years: number): number | null =>
  from > 0 && to > 0 && years > 0 ? (to / from) ** (1 / years) - 1 : null;

/**
 * Where an indicator stands between its baseline (at t0) and its target (at t1): the value expected now on a straight and
 * on a compound path, the share of the way gone (negative: the wrong way), pace against the pace required, and where the
 * present pace ends. Falling targets work alike. The compound path needs baseline and target above 0, else null. Refuses
 * t1 not after t0, and a target equal to the baseline.
 */
export const trajectory = method({
  id: 'trajectory',
  about: {
    nl: 'Ligt een indicator op koers naar het doel?',
    en: 'Is an indicator on course for its target?',
  },
  fields: {
    baseline: number('value at the start'),
    target: number('value wanted at the end'),
    t0: number('time of the baseline'),
    t1: number('time of the target'),
    t: number('time of the present value'),
    value: number('present value'),
    onTrack: withDefault(number('pace over required pace that still counts as on track', { above: 0 }), 0.95),
  },
  notes: seriesNotes,
  words: trajectoryWords,
  compute: ({ baseline, target, t0, t1, t, value, onTrack }) => {
    const problems: Problem[] = [
      ...(t1 > t0 ? [] : [problem('not-above', 't1', { given: t1, limit: t0 })]),
      ...(t > t0 ? [] : [problem('not-above', 't', { given: t, limit: t0 })]),
      ...(target === baseline ? [problem('target-is-baseline', 'target', { given: target })] : []),
    ];
    if (problems.length > 0) return refuse(...problems);
    const share = (t - t0) / (t1 - t0);
    const required = (target - baseline) / (t1 - t0);
    const observed = (value - baseline) / (t - t0);
    const compound = baseline > 0 && target > 0 ? baseline * (target / baseline) ** share : null;
    return result({
      n: 2,
      grade: 'describe',
      assumptions: [note('straight-path')],
      warnings: [
        note('two-points'),
        ...(compound === null ? [note('no-compound')] : []),
        ...(t > t1 ? [note('past-target-date')] : []),
      ],
      value: {
        expectedLinear: baseline + (target - baseline) * share,
        expectedCompound: compound,
        progressShare: (value - baseline) / (target - baseline),
        requiredRate: compound === null ? null : rate(baseline, target, t1 - t0),
        observedRate: compound === null ? null : rate(baseline, value, t - t0),
        paceRatio: observed / required,
        projected: baseline + observed * (t1 - t0),
        onTrack: observed / required >= onTrack,
      },
    });
  },
});

/**
 * Run and XmR chart: mean, natural process limits (mean ± 3 mean moving range / 1.128), and the points, jumps and runs of
 * eight that are signals rather than noise. At least three points. Shewhart 1931; Wheeler 1993.
 */
export const steadyChart = method({
  id: 'steady-chart',
  about: {
    nl: 'Is een beweging in de reeks een signaal of gewone schommeling?',
    en: 'Is a move in the series a signal, or its ordinary noise?',
  },
  fields: { outcome: numbers('the indicator, in order of time', { least: 3 }) },
  notes: seriesNotes,
  words: steadyWords,
  compute: ({ outcome }) =>
    result({
      n: outcome.length,
      grade: 'describe',
      assumptions: [note('evenly-spaced')],
      warnings:
        outcome.length < gates.seriesPoints
          ? [note('short-series', { n: outcome.length, limit: gates.seriesPoints })]
          : [],
      value: xmr(outcome),
    }),
});

/**
 * The drift of a short series: Theil and Sen's median slope per unit of time, the median height of the line, and
 * Kendall's tau with its p (exact up to 49 points without ties, else normal). At least three points; times must differ.
 * p is null below `casesPerGroup` points. Sen 1968; Kendall 1938.
 */
export const medianTrend = method({
  id: 'median-trend',
  about: {
    nl: 'Welke kant gaat een korte reeks op?',
    en: 'Which way does a short series go?',
  },
  fields: {
    outcome: numbers('the indicator', { least: 3 }),
    time: optional(numbers('times of the points; by default 1, 2, 3, ...')),
  },
  notes: seriesNotes,
  words: slopeWords,
  compute: ({ outcome, time }) => {
    const t = time ?? range(outcome.length).map((i) => i + 1);
    if (t.length !== outcome.length)
      return refuse(problem('uneven-lengths', 'time', { given: t.length, limit: outcome.length }));
    if (t.length > MOST_PAIRED) return refuse(problem('too-long', 'outcome', { given: t.length, limit: MOST_PAIRED }));
    const line = medianSlope(t, outcome);
    if (line === undefined) return refuse(problem('no-variation', 'time'));
    const tau = kendall(t, outcome);
    const enough = outcome.length >= gates.casesPerGroup;
    return result({
      n: outcome.length,
      grade: 'describe',
      assumptions: [note('independent-points')],
      warnings: [
        ...(enough
          ? [note('not-the-headline')]
          : [note('few-cases', { n: outcome.length, limit: gates.casesPerGroup })]),
        ...(tau === undefined ? [note('flat-series')] : []),
      ],
      value: {
        slope: line.slope,
        intercept: line.intercept,
        kendall: tau ? { ...tau, p: enough ? tau.p : null } : null,
      },
    });
  },
});

/**
 * Interrupted time series: outcome = constant + t + a change of level from the interruption on + a change of slope after
 * it (unless `slopeChange` is 0) + further columns such as season. Least squares with ordinary, Newey-West and HC3
 * errors, AR(1) by REML and by likelihood, Durbin-Watson, Breusch-Godfrey, correlations of the residuals, and what would
 * have been expected without the interruption. `start` is the 1-based place of the first point after it. Refuses fewer
 * than `pointsPerSide` points on a side: then draw a chart (`steady-chart`). Wagner et al. 2002; Turner et al. 2021.
 */
export const interruptedSeries = method({
  id: 'interrupted-series',
  about: {
    nl: 'Veranderde een reeks op het moment van de interventie van niveau of van richting?',
    en: 'Did a series change its level or direction at the moment of the intervention?',
  },
  fields: {
    outcome: numbers('the indicator, in order of time, evenly spaced', { least: 3 }),
    start: number('place of the first point after the interruption, counted from 1', { integer: true, min: 2 }),
    slopeChange: withDefault(
      number('1 to allow a change of slope, 0 for a change of level only', { integer: true, min: 0, max: 1 }),
      1,
    ),
    columns: optional(table('further columns of the model by name, such as season')),
    lags: withDefault(numbers('lags of the Newey-West errors', { integer: true, min: 0, max: 1000 }), [1]),
    order: withDefault(number('order of the Breusch-Godfrey test', { integer: true, min: 1, max: 100 }), 1),
    correlations: withDefault(
      number('how many correlations of residuals are given', { integer: true, min: 1, max: 100 }),
      6,
    ),
    pointsPerSide: withDefault(number('fewest points on each side', { integer: true, min: 2 }), gates.seriesPoints),
    level,
  },
  notes: seriesNotes,
  words: turnWords,
  compute: ({ outcome, start, slopeChange, columns, lags, order, pointsPerSide, level: width, ...rest }) => {
    const n = outcome.length;
    const extra = Object.entries(columns ?? {});
    const [before, after] = [start - 1, n - start + 1];
    const problems: Problem[] = [
      ...(n > MOST_POINTS ? [problem('too-long', 'outcome', { given: n, limit: MOST_POINTS })] : []),
      ...(before < pointsPerSide
        ? [problem('few-points', 'start', { side: 'before', given: before, limit: pointsPerSide })]
        : []),
      ...(after < pointsPerSide
        ? [problem('few-points', 'start', { side: 'after', given: Math.max(0, after), limit: pointsPerSide })]
        : []),
      ...extra.flatMap(([name, column]) =>
        column.length === n ? [] : [problem('uneven-lengths', `columns.${name}`, { given: column.length, limit: n })],
      ),
    ];
    if (problems.length > 0) return refuse(...problems);
    const row = (i: number, interrupted: boolean): number[] => [
      1,
      i + 1,
      interrupted ? 1 : 0,
      ...(slopeChange === 1 ? [interrupted ? i + 2 - start : 0] : []),
      ...extra.map(([, column]) => column[i] ?? 0),
    ];
    const x = range(n).map((i) => row(i, i + 1 >= start));
    const found = ols(x, outcome);
    if (found === undefined) return refuse(problem('columns-dependent', 'columns'));
    // What is left after a perfect fit is rounding: nothing can be read from it.
    const perfect = found.fit.rss <= 1e-24 * sum(outcome.map((y) => y * y));
    const [restricted, likelihood] = perfect ? [] : [ar1(x, outcome, 'REML'), ar1(x, outcome, 'ML')];
    const tested = perfect ? undefined : durbinWatson(x, found.fit);
    const long = Math.min(before, after) >= gates.seriesLong;
    const atEdge = restricted !== undefined && restricted.phi > 0.98;
    return result({
      n,
      grade: 'suggest',
      assumptions: [note('break-chosen-before'), note('nothing-else-happened'), note('evenly-spaced')],
      warnings: [
        note('not-the-headline'),
        note('intervals-too-narrow'),
        ...(perfect ? [note('perfect-fit')] : []),
        ...(atEdge ? [note('ar1-at-edge', { phi: restricted.phi })] : []),
      ],
      value: {
        names: ['intercept', 'time', 'level', ...(slopeChange === 1 ? ['slope'] : []), ...extra.map(([name]) => name)],
        preferred: long && restricted !== undefined && !atEdge ? 'ar1' : 'ols',
        ols: found.ols,
        neweyWest: lags.map((lag) => ({ lag, ...neweyWest(x, found.fit, lag) })),
        hc3: hc3(x, found.fit) ?? null,
        ar1: restricted ?? null,
        ar1Likelihood: likelihood ?? null,
        durbinWatson: tested ?? null,
        breuschGodfrey: (perfect ? undefined : breuschGodfrey(x, found.fit, order)) ?? null,
        correlations: correlations(found.ols.residuals, rest.correlations),
        counterfactual: range(n)
          .filter((i) => i + 1 >= start)
          .map((i) => ({ place: i + 1, ...expectedAt(found.ols, row(i, false), width) })),
      },
    });
  },
});
