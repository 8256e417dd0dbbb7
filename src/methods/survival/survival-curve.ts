// SPDX-License-Identifier: EUPL-1.2
// How long does a result stay in place? The curve per group, its quantiles, and the average time in place.
import { choice, level, number, numbers, optional, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { note, problem, refuse, result } from '../core/result.ts';
import { type Codes, columnProblems, names, oneGroup, rowsByCode, survivalFields } from './columns.ts';
import { type Curve, curveOf, type Quantile, quantileOf } from './curve.ts';
import { intervalTypes } from './intervals.ts';
import { type ArmContrast, contrastArms, normalInterval, restrictedMean } from './restricted-mean.ts';
import { nearness, riskTable, type Sample, sampleOf } from './sample.ts';
import { curveWords, meanWords, survivalNotes } from './words.ts';

/** One group with its curve. */
export interface GroupCurve {
  readonly group: string;
  readonly n: number;
  readonly events: number;
  readonly curve: Curve;
  readonly quantiles: readonly Quantile[];
  /** From this time on fewer than `atRisk` rows are at risk: draw it grey. Null when that never happens. */
  readonly greyFrom: number | null;
}

const group = optional(names('arm or group of each row'));

const greyFrom = ({ time, atRisk }: Curve, limit: number): number | null => {
  // The last stretch only: with late entry the first times may have few at risk as well.
  const place = atRisk.findLastIndex((n) => n >= limit) + 1;
  return time[place] ?? null;
};

const total = (counts: Int32Array): number => counts.reduce((sum, x) => sum + x, 0);

/** The samples of all groups; the whole itself, uncopied, where there is one. */
const samplesOf = (whole: Sample, groups: Codes): Sample[] =>
  groups.names.length === 1
    ? [whole]
    : rowsByCode(groups.codes, groups.names.length).map((rows) => sampleOf(whole, rows));

/**
 * Kaplan-Meier curves: share still in place at each distinct time, with Greenwood's error and bounds, and quantiles with
 * their interval. Rows may be observed late (`entry`) or count several times (`weight`). Times in any one unit, from 0.
 * Ends come before losses at equal times; times closer than about 1.5e-8 (relative) are one time. Refuses lists of unequal
 * length and observation that begins at or after its end. Kaplan & Meier 1958; Greenwood 1926.
 */
export const survivalCurve = method({
  id: 'survival-curve',
  about: {
    nl: 'Welk deel van de resultaten is er na verloop van tijd nog?',
    en: 'What share of the results is still in place as time goes by?',
  },
  fields: {
    ...survivalFields,
    group,
    weight: optional(numbers('how many times each row counts', { integer: true, min: 1, max: 1e6 })),
    interval: withDefault(choice('scale of the interval', intervalTypes), 'log-log'),
    level,
    probabilities: withDefault(
      numbers('shares ended for which the time is asked', { above: 0, below: 1 }),
      [0.25, 0.5, 0.75],
    ),
    atRisk: withDefault(
      number('fewest rows at risk before the curve turns grey', { integer: true, min: 1 }),
      gates.atRisk,
    ),
  },
  notes: survivalNotes,
  words: curveWords,
  compute: ({ time, event, entry, weight, probabilities, ...rest }) => {
    const groups = rest.group ?? oneGroup(time.length);
    const problems = columnProblems({ time, entry }, { event, weight, group: groups.codes });
    if (problems.length > 0) return refuse(...problems);
    const near = nearness(time);
    const whole = { time, event, entry, weight: weight && Int32Array.from(weight) };
    const value = samplesOf(whole, groups).map((sample, i): GroupCurve => {
      const curve = curveOf(riskTable(sample, near), rest.interval, rest.level);
      const events = total(curve.events);
      return {
        group: groups.names[i] ?? '',
        n: events + total(curve.censored),
        events,
        curve,
        quantiles: probabilities.map((p) => quantileOf(curve, p)),
        greyFrom: greyFrom(curve, rest.atRisk),
      };
    });
    const smallest = Math.min(...value.map((one) => one.n));
    const few = smallest < gates.casesPerGroup;
    return result({
      n: value.reduce((sum, one) => sum + one.n, 0),
      grade: few ? 'describe' : 'suggest',
      assumptions: [note('lost-at-random'), ...(entry ? [note('late-entry')] : [])],
      warnings: [
        ...(few ? [note('few-cases', { n: smallest, limit: gates.casesPerGroup })] : []),
        ...value.flatMap(({ group: name, greyFrom: from }) =>
          from === null ? [] : [note('few-at-risk', { group: name, time: from, limit: rest.atRisk })],
        ),
      ],
      value: { level: rest.level, interval: rest.interval, groups: value },
    });
  },
});

/** One arm's average time in place. */
export interface ArmMean {
  readonly group: string;
  readonly n: number;
  readonly mean: number;
  readonly stdErr: number;
  readonly interval: readonly [number, number];
  /** Average time lost within the horizon, with its interval. */
  readonly lost: number;
  readonly lostInterval: readonly [number, number];
}

/**
 * Average time in place within a horizon (restricted mean survival time), per group, and for two groups their
 * difference and ratios (second group by name minus the first). The horizon is by default the smallest of the groups'
 * largest times, and may not be longer: the curve is never drawn on past what was seen. Royston & Parmar 2013.
 */
export const averageTimeInPlace = method({
  id: 'average-time-in-place',
  about: {
    nl: 'Hoe lang blijft een resultaat gemiddeld staan, binnen een gekozen periode?',
    en: 'How long does a result stay in place on average, within a chosen period?',
  },
  fields: {
    ...survivalFields,
    group,
    horizon: optional(number('end of the period, in the unit of the times', { above: 0 })),
    level,
  },
  notes: survivalNotes,
  words: meanWords,
  compute: ({ time, event, entry, horizon, level: width, ...rest }) => {
    const groups = rest.group ?? oneGroup(time.length);
    const problems = columnProblems({ time, entry }, { event, group: groups.codes });
    if (problems.length > 0) return refuse(...problems);
    const near = nearness(time);
    const curves = samplesOf({ time, event, entry, weight: null }, groups).map((sample) =>
      curveOf(riskTable(sample, near), 'plain', width),
    );
    const seenUntil = Math.min(...curves.map((curve) => curve.time.at(-1) ?? 0));
    const end = horizon ?? seenUntil;
    if (end > seenUntil) return refuse(problem('horizon-past-data', 'horizon', { given: end, limit: seenUntil }));
    if (end === 0) return refuse(problem('no-time', 'time'));
    const means = curves.map((curve) => restrictedMean(curve, end));
    const arms = means.map(({ mean, stdErr }, i): ArmMean => {
      const interval = normalInterval(mean, stdErr, width);
      const lost = end - mean;
      return {
        group: groups.names[i] ?? '',
        n: total(curves[i]?.events ?? new Int32Array()) + total(curves[i]?.censored ?? new Int32Array()),
        mean,
        stdErr,
        interval,
        lost,
        lostInterval: normalInterval(lost, stdErr, width),
      };
    });
    const [first, second] = means;
    const contrast: ArmContrast | null =
      means.length === 2 && first && second ? contrastArms(second, first, end, width) : null;
    const smallest = Math.min(...arms.map((arm) => arm.n));
    const few = smallest < gates.casesPerGroup;
    return result({
      n: time.length,
      grade: few ? 'describe' : 'suggest',
      assumptions: [note('lost-at-random'), note('independent-cases')],
      warnings: [
        ...(few ? [note('few-cases', { n: smallest, limit: gates.casesPerGroup })] : []),
        ...(contrast && !few ? [note('not-the-headline')] : []),
      ],
      value: { horizon: end, arms, contrast: few ? null : contrast },
    });
  },
});
