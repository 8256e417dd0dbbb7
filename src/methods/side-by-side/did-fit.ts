// SPDX-License-Identifier: EUPL-1.2
// The two ways to estimate a difference in differences, with standard errors clustered by unit, and its randomisation.
import { leastSquares, sandwich } from '../core/linear.ts';
import { at, range, sum } from '../core/numbers.ts';
import { random } from '../core/random.ts';
import { choose } from '../core/special.ts';
import { permuteTwoGroups, type Randomised } from './permutation.ts';

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

/** An effect for every unit and every time, and one for being active (last column). */
export function twoWay(panel: Panel): Fit | undefined {
  const x = panel.unit.map((u, i) => {
    const row = new Array<number>(panel.units + panel.times).fill(0);
    row[u] = 1;
    if (at(panel.time, i) > 0) row[panel.units + at(panel.time, i) - 1] = 1;
    row[row.length - 1] = at(panel.active, i);
    return row;
  });
  return clusteredFit(x, panel.outcome, panel.unit);
}

/** Rows by unit and time, or undefined where a unit misses a time or has it twice. */
function grid(panel: Panel, values: readonly number[]): number[][] | undefined {
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

/**
 * What the estimate would be had the courses of treatment fallen on other units. In a balanced panel handing the
 * courses round leaves unit and time means in place, so an estimate is a sum of one number per (course, unit).
 */
export function randomise(
  panel: Panel,
  enumerate: number,
  draws: number,
  seedNumber: number,
): (Randomised & { readonly estimate: number }) | undefined {
  const [active, outcome] = [grid(panel, panel.active), grid(panel, panel.outcome)];
  if (active === undefined || outcome === undefined) return undefined;
  const courses = demeaned(active);
  const scale = sum(courses.flat().map((v) => v * v));
  const gain = courses.map((course) => outcome.map((y) => sum(course.map((c, t) => c * at(y, t))) / scale));
  const estimate = sum(range(panel.units).map((u) => at(gain[u] ?? [], u)));
  const kinds = [...new Set(active.map((row) => row.join()))];
  if (kinds.length === 2 && choose(panel.units, countOf(active, kinds[0] ?? '')) <= enumerate) {
    // Two courses: a difference of means of one score per unit, enumerated.
    const isFirst = active.map((row) => row.join() === kinds[0]);
    const [one, other] = [gain[isFirst.indexOf(true)] ?? [], gain[isFirst.indexOf(false)] ?? []];
    const score = range(panel.units).map((u) => at(one, u) - at(other, u));
    const order = [...score.filter((_, u) => isFirst[u]), ...score.filter((_, u) => !isFirst[u])];
    const size = isFirst.filter(Boolean).length;
    // The estimate is linear in the sum over the first group; centred, so is its distance from zero.
    const found = permuteTwoGroups(order, size, { enumerate });
    return { ...found, estimate };
  }
  const chance = random(seedNumber);
  const order = range(panel.units);
  let [far, above] = [0, 0];
  const slack = 1e-12 * Math.max(...panel.outcome.map(Math.abs));
  for (let draw = 0; draw < draws; draw++) {
    chance.shuffle(order);
    const value = sum(order.map((course, u) => at(gain[course] ?? [], u)));
    if (Math.abs(value) >= Math.abs(estimate) - slack) far++;
    if (value >= estimate - slack) above++;
  }
  return {
    estimate,
    assignments: draws + 1,
    exact: false,
    twoSided: (far + 1) / (draws + 1),
    greater: (above + 1) / (draws + 1),
  };
}

const countOf = (rows: readonly (readonly number[])[], kind: string): number =>
  rows.filter((row) => row.join() === kind).length;
