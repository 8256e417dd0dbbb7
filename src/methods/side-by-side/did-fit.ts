// SPDX-License-Identifier: EUPL-1.2
// The two ways to estimate a difference in differences, with standard errors clustered by unit, and its randomisation.
import { dot, leastSquares, sandwich } from '../core/linear.ts';
import { at, range, sum } from '../core/numbers.ts';
import { random } from '../core/random.ts';
import { affordable, type Limits, permuteTwoGroups, type Randomised, tally } from './permutation.ts';

export interface Panel {
  readonly unit: readonly number[];
  readonly time: readonly number[];
  readonly active: readonly number[];
  readonly outcome: readonly number[];
  readonly units: number;
  readonly times: number;
}

export interface Fit {
  readonly coefficients: readonly number[];
  /** Cluster-robust by unit with the HC1 factor G/(G-1) · (n-1)/(n-p). */
  readonly clusterSe: readonly number[];
}

/** Least squares with standard errors clustered by unit; undefined where the columns are not independent. */
export function clusteredFit(
  x: readonly (readonly number[])[],
  y: readonly number[],
  unit: readonly number[],
): Fit | undefined {
  const fit = leastSquares(x, y);
  if (fit === undefined) return undefined;
  const [n, p] = [x.length, fit.coefficients.length];
  const scores = new Map<number, number[]>();
  x.forEach((row, i) => {
    const score = scores.get(at(unit, i)) ?? new Array<number>(p).fill(0);
    row.forEach((value, j) => {
      score[j] = at(score, j) + value * at(fit.residuals, i);
    });
    scores.set(at(unit, i), score);
  });
  const groups = scores.size;
  if (n <= p || groups < 2) return undefined;
  const factor = (groups / (groups - 1)) * ((n - 1) / (n - p));
  const cov = sandwich(fit.inverse, [...scores.values()]);
  return {
    coefficients: fit.coefficients,
    clusterSe: range(p).map((j) => Math.sqrt(Math.max(0, at(cov[j] ?? [], j) * factor))),
  };
}

/** Intercept, ever treated, after the start, both: only where all treated units start at the same time. */
export function twoByTwo(panel: Panel, treated: readonly boolean[], start: number): Fit | undefined {
  const x = panel.unit.map((u, i) => {
    const [arm, after] = [treated[u] === true ? 1 : 0, at(panel.time, i) >= start ? 1 : 0];
    return [1, arm, after, arm * after];
  });
  return clusteredFit(x, panel.outcome, panel.unit);
}

/** Rows by unit and time, or undefined where a unit misses a time or has it twice. */
function grid(panel: Panel, values: readonly number[]): number[][] | undefined {
  if (panel.units * panel.times !== values.length) return undefined;
  const cells = range(panel.units).map(() => new Array<number | undefined>(panel.times).fill(undefined));
  for (let i = 0; i < values.length; i++) {
    const row = cells[at(panel.unit, i)];
    const t = at(panel.time, i);
    if (row === undefined || row[t] !== undefined) return undefined;
    row[t] = at(values, i);
  }
  const whole = cells.map((row) => row.filter((v) => v !== undefined));
  return whole.every((row) => row.length === panel.times) ? whole : undefined;
}

/** A unit's course of being active, with unit and time means taken out. */
function demeaned(rows: readonly (readonly number[])[]): number[][] {
  const [units, times] = [rows.length, rows[0]?.length ?? 0];
  const unitMeans = rows.map((row) => sum(row) / times);
  const timeMeans = range(times).map((t) => sum(rows.map((row) => at(row, t))) / units);
  const grand = sum(unitMeans) / units;
  return rows.map((row, u) => row.map((v, t) => v - at(unitMeans, u) - at(timeMeans, t) + grand));
}

/** What an effect of being active amounts to once every unit and every time may differ. */
export interface TwoWay {
  readonly estimate: number;
  readonly clusterSe: number;
}

/** Rows × columns² beyond which a panel with gaps is refused: many seconds. */
const MOST_WORK = 5e8;

/**
 * An effect for every unit and every time, and one for being active. In a balanced panel the first two are taken out by
 * their means (Frisch & Waugh 1933), which leaves one regressor; with gaps they become columns. Undefined where being
 * active does not vary beyond them, `too-large` where the columns would be too many.
 */
export function twoWay(panel: Panel): TwoWay | 'too-large' | undefined {
  const [active, outcome] = [grid(panel, panel.active), grid(panel, panel.outcome)];
  if (active !== undefined && outcome !== undefined) return balanced(demeaned(active), demeaned(outcome));
  const columns = panel.units + panel.times;
  return panel.unit.length * columns ** 2 > MOST_WORK ? 'too-large' : withGaps(panel);
}

function balanced(active: readonly (readonly number[])[], outcome: readonly (readonly number[])[]): TwoWay | undefined {
  const [units, times] = [active.length, active[0]?.length ?? 0];
  const scale = sum(active.map((row) => dot(row, row)));
  const df = units * times - units - times;
  if (!(scale > 1e-9 * units) || df <= 0) return undefined;
  const estimate = sum(active.map((row, u) => dot(row, outcome[u] ?? []))) / scale;
  // Each unit's score: its course against what the estimate leaves over.
  const scores = active.map((row, u) =>
    dot(
      row,
      (outcome[u] ?? []).map((y, t) => y - estimate * at(row, t)),
    ),
  );
  const factor = (units / (units - 1)) * ((units * times - 1) / df);
  return { estimate, clusterSe: Math.sqrt(factor * dot(scores, scores)) / scale };
}

function withGaps(panel: Panel): TwoWay | undefined {
  const x = panel.unit.map((u, i) => {
    const row = new Array<number>(panel.units + panel.times).fill(0);
    row[u] = 1;
    if (at(panel.time, i) > 0) row[panel.units + at(panel.time, i) - 1] = 1;
    row[row.length - 1] = at(panel.active, i);
    return row;
  });
  const fit = clusteredFit(x, panel.outcome, panel.unit);
  const last = (fit?.coefficients.length ?? 0) - 1;
  return fit && { estimate: at(fit.coefficients, last), clusterSe: at(fit.clusterSe, last) };
}

/**
 * What the estimate would be had the courses of treatment fallen on other units. In a balanced panel handing the
 * courses round leaves unit and time means in place, so an estimate is a sum of one number per (course, unit).
 */
export function randomise(panel: Panel, limits: Limits): (Randomised & { readonly estimate: number }) | undefined {
  const [active, outcome] = [grid(panel, panel.active), grid(panel, panel.outcome)];
  if (active === undefined || outcome === undefined) return undefined;
  const course = active.map((row) => row.join());
  const kinds = [...new Set(course)];
  const courses = demeaned(active);
  const scale = sum(courses.map((row) => dot(row, row)));
  // One row per kind of course: what each unit would add to the estimate on that course.
  const gains = kinds.map((kind) => {
    const path = courses[course.indexOf(kind)] ?? [];
    return outcome.map((y) => dot(path, y) / scale);
  });
  const dealt = course.map((kind) => kinds.indexOf(kind));
  const estimateOf = (deal: readonly number[]) => {
    let total = 0;
    for (let u = 0; u < deal.length; u++) total += at(gains[at(deal, u)] ?? [], u);
    return total;
  };
  const estimate = estimateOf(dealt);
  if (kinds.length === 2) {
    // Two courses: the estimate is linear in the sum of one score per unit over the units on the first of them.
    const score = outcome.map((_, u) => at(gains[0] ?? [], u) - at(gains[1] ?? [], u));
    const first = score.filter((_, u) => dealt[u] === 0);
    const order = [...first, ...score.filter((_, u) => dealt[u] !== 0)];
    const found = permuteTwoGroups(order, first.length, limits);
    return { ...found, estimate };
  }
  const chance = random(limits.seed ?? 1);
  const draws = limits.draws ?? affordable(panel.units);
  const counted = tally(estimate, 1e-12 * outcome.flat().reduce((most, y) => Math.max(most, Math.abs(y)), 0));
  const deal = [...dealt];
  for (let draw = 0; draw < draws; draw++) counted.add(estimateOf(chance.shuffle(deal)));
  return { ...counted.sampled(), estimate };
}
