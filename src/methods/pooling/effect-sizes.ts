// SPDX-License-Identifier: EUPL-1.2
// One number per place with its variance, from what the place reported. A table: measure by measure, what it needs and
// how it is computed (definitions as in Viechtbauer 2010 and the handbooks it follows).
import { gammaRatio } from '../core/special.ts';

/** An effect with its sampling variance. */
export interface Effect {
  readonly effect: number;
  readonly variance: number;
}

type Row = Readonly<Record<string, number>>;

interface Measure {
  /** Columns it needs. */
  readonly columns: readonly string[];
  /** Columns whose zeros call for a half in every cell of that row; none where a zero does no harm. */
  readonly cells: readonly string[];
  readonly of: (row: Row) => readonly [effect: number, variance: number];
}

const get = (row: Row, name: string): number => row[name] ?? Number.NaN;

/** Hedges' exact correction for few cases, by degrees of freedom. */
export const smallSample = (m: number): number => gammaRatio(m / 2, (m - 1) / 2) / Math.sqrt(m / 2);

const TWO_BY_TWO = ['events1', 'rest1', 'events2', 'rest2'];
const MEANS = ['mean1', 'sd1', 'n1', 'mean2', 'sd2', 'n2'];
const SHARE = ['events', 'n'];
const BEFORE_AFTER = ['mean1', 'mean2', 'sd1', 'sd2', 'n', 'r'];
const RATE = ['events', 'time'];
const RATES = ['events1', 'time1', 'events2', 'time2'];

const counts = (
  f: (a: number, b: number, c: number, d: number) => readonly [number, number],
  half: boolean,
): Measure => ({
  columns: TWO_BY_TWO,
  cells: half ? TWO_BY_TWO : [],
  of: (row) => f(get(row, 'events1'), get(row, 'rest1'), get(row, 'events2'), get(row, 'rest2')),
});

interface Arms {
  readonly difference: number;
  readonly m1: number;
  readonly m2: number;
  /** Variances of the measurements. */
  readonly v1: number;
  readonly v2: number;
  readonly n1: number;
  readonly n2: number;
}

const means = (f: (arms: Arms) => readonly [number, number]): Measure => ({
  columns: MEANS,
  cells: [],
  of: (row) => {
    const [m1, m2] = [get(row, 'mean1'), get(row, 'mean2')];
    const [v1, v2] = [get(row, 'sd1') ** 2, get(row, 'sd2') ** 2];
    return f({ difference: m1 - m2, m1, m2, v1, v2, n1: get(row, 'n1'), n2: get(row, 'n2') });
  },
});

const share = (f: (x: number, n: number) => readonly [number, number], half: boolean): Measure => ({
  columns: SHARE,
  cells: half ? SHARE : [],
  of: (row) => f(get(row, 'events'), get(row, 'n')),
});

interface Change {
  readonly change: number;
  readonly sd1: number;
  /** Variance of the change within one unit. */
  readonly spread: number;
  readonly n: number;
  readonly r: number;
}

const beforeAfter = (f: (given: Change) => readonly [number, number]): Measure => ({
  columns: BEFORE_AFTER,
  cells: [],
  of: (row) => {
    const [sd1, sd2, r] = [get(row, 'sd1'), get(row, 'sd2'), get(row, 'r')];
    const spread = sd1 ** 2 + sd2 ** 2 - 2 * r * sd1 * sd2;
    return f({ change: get(row, 'mean1') - get(row, 'mean2'), sd1, spread, n: get(row, 'n'), r });
  },
});

const correlation = (f: (r: number, n: number) => readonly [number, number]): Measure => ({
  columns: ['r', 'n'],
  cells: [],
  of: (row) => f(get(row, 'r'), get(row, 'n')),
});

const rates = (
  f: (x1: number, t1: number, x2: number, t2: number) => readonly [number, number],
  half: boolean,
): Measure => ({
  columns: RATES,
  cells: half ? ['events1', 'events2'] : [],
  of: (row) => f(get(row, 'events1'), get(row, 'time1'), get(row, 'events2'), get(row, 'time2')),
});

const rate = (f: (x: number, t: number) => readonly [number, number], half: boolean): Measure => ({
  columns: RATE,
  cells: half ? ['events'] : [],
  of: (row) => f(get(row, 'events'), get(row, 'time')),
});

/** Peto's one-step odds ratio: observed minus expected over its variance. */
function peto(a: number, b: number, c: number, d: number): readonly [number, number] {
  const [n1, n2] = [a + b, c + d];
  const n = n1 + n2;
  const spread = (n1 * n2 * (a + c) * (b + d)) / (n * n * (n - 1));
  return [(a - (n1 * (a + c)) / n) / spread, 1 / spread];
}

/** Standardised mean difference with a common spread, Hedges' g. */
function hedges({ difference, v1, v2, n1, n2 }: Arms): readonly [number, number] {
  const m = n1 + n2 - 2;
  const g = (smallSample(m) * difference) / Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / m);
  return [g, 1 / n1 + 1 / n2 + (g * g) / (2 * (n1 + n2))];
}

/** The same where the arms spread differently (Bonett 2009). */
function unequalSpread({ difference, v1, v2, n1, n2 }: Arms): readonly [number, number] {
  const middle = (v1 + v2) / 2;
  const correction = smallSample(n1 + n2 - 2);
  const g = (correction * difference) / Math.sqrt(middle);
  const spread = v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1);
  const variance = (g * g * spread) / (8 * middle ** 2) + (v1 / (n1 - 1) + v2 / (n2 - 1)) / middle;
  return [g, correction ** 2 * variance];
}

/** All measures by their usual abbreviation. Effects on a log or other scale are pooled on that scale. */
export const measures = {
  /** Log risk ratio. */
  RR: counts((a, b, c, d) => [Math.log(a / (a + b) / (c / (c + d))), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)], true),
  /** Log odds ratio. */
  OR: counts((a, b, c, d) => [Math.log((a * d) / (b * c)), 1 / a + 1 / b + 1 / c + 1 / d], true),
  /** Risk difference. */
  RD: counts((a, b, c, d) => [a / (a + b) - c / (c + d), (a * b) / (a + b) ** 3 + (c * d) / (c + d) ** 3], true),
  /** Difference of arcsine square root shares. */
  AS: counts(
    (a, b, c, d) => [
      Math.asin(Math.sqrt(a / (a + b))) - Math.asin(Math.sqrt(c / (c + d))),
      1 / (4 * (a + b)) + 1 / (4 * (c + d)),
    ],
    false,
  ),
  /** Peto's log odds ratio. */
  PETO: counts(peto, false),
  /** Mean difference. */
  MD: means(({ difference, v1, v2, n1, n2 }) => [difference, v1 / n1 + v2 / n2]),
  /** Standardised mean difference (Hedges' g). */
  SMD: means(hedges),
  /** Standardised mean difference with unequal spread. */
  SMDH: means(unequalSpread),
  /** Log ratio of means. */
  ROM: means(({ m1, m2, v1, v2, n1, n2 }) => [Math.log(m1 / m2), v1 / (n1 * m1 ** 2) + v2 / (n2 * m2 ** 2)]),
  /** Share. */
  PR: share((x, n) => [x / n, ((x / n) * (1 - x / n)) / n], true),
  /** Log share. */
  PLN: share((x, n) => [Math.log(x / n), 1 / x - 1 / n], true),
  /** Logit of a share. */
  PLO: share((x, n) => [Math.log(x / (n - x)), 1 / x + 1 / (n - x)], true),
  /** Arcsine square root of a share. */
  PAS: share((x, n) => [Math.asin(Math.sqrt(x / n)), 1 / (4 * n)], false),
  /** Double arcsine of a share (Freeman & Tukey 1950). */
  PFT: share(
    (x, n) => [0.5 * (Math.asin(Math.sqrt(x / (n + 1))) + Math.asin(Math.sqrt((x + 1) / (n + 1)))), 1 / (4 * n + 2)],
    false,
  ),
  /** Correlation. */
  COR: correlation((r, n) => [r, (1 - r * r) ** 2 / (n - 1)]),
  /** Fisher's z of a correlation. */
  ZCOR: correlation((r, n) => [Math.atanh(r), 1 / (n - 3)]),
  /** Mean change in one group. */
  MC: beforeAfter(({ change, spread, n }) => [change, spread / n]),
  /** Mean change in units of the first spread. */
  SMCR: beforeAfter(({ change, sd1, n, r }) => {
    const g = (smallSample(n - 1) * change) / sd1;
    return [g, (2 * (1 - r)) / n + (g * g) / (2 * n)];
  }),
  /** Mean change in units of the spread of changes. */
  SMCC: beforeAfter(({ change, spread, n }) => {
    const g = (smallSample(n - 1) * change) / Math.sqrt(spread);
    return [g, 1 / n + (g * g) / (2 * n)];
  }),
  /** Rate: events per unit of time. */
  IR: rate((x, t) => [x / t, x / t ** 2], true),
  /** Log rate. */
  IRLN: rate((x, t) => [Math.log(x / t), 1 / x], true),
  /** Log ratio of rates. */
  IRR: rates((x1, t1, x2, t2) => [Math.log(x1 / t1 / (x2 / t2)), 1 / x1 + 1 / x2], true),
  /** Difference of rates. */
  IRD: rates((x1, t1, x2, t2) => [x1 / t1 - x2 / t2, x1 / t1 ** 2 + x2 / t2 ** 2], true),
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;

const isMeasureName = (name: string): name is MeasureName => Object.hasOwn(measures, name);
export const measureNames: readonly MeasureName[] = Object.keys(measures).filter(isMeasureName);

export const columnsFor = (name: MeasureName): readonly string[] => measures[name].columns;

/** A half in every cell of a row that has an empty one; for a share "0 of 9" that makes a half of ten. */
function filled(measure: Measure, row: Row): Row {
  const isShare = measure.columns === SHARE;
  const rest = isShare ? get(row, 'n') - get(row, 'events') : 1;
  const empty = measure.cells.length > 0 && (measure.cells.some((name) => get(row, name) === 0) || rest === 0);
  if (!empty) return row;
  const more = (name: string) => (isShare && name === 'n' ? 1 : 0.5);
  return { ...row, ...Object.fromEntries(measure.cells.map((name) => [name, get(row, name) + more(name)])) };
}

/** The effect of one row; NaN or Infinity where the row allows none. */
export function effectOf(name: MeasureName, row: Row): Effect {
  const measure: Measure = measures[name];
  const [effect, variance] = measure.of(filled(measure, row));
  return { effect, variance };
}
