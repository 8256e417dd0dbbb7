// SPDX-License-Identifier: EUPL-1.2
// What is read from a fitted Cox model: errors robust to clusters, the check of proportionality, and the baseline.
import { chiSquareUpper } from '../core/distributions.ts';
import { dot, invert, type Matrix, multiply, sandwich, timesVector } from '../core/linear.ts';
import { symmetric } from './cox-fit.ts';
import { type ApproximateTies, type CoxData, contribution, emptyContribution, etas, walkSteps } from './cox-steps.ts';

export interface StepRecord {
  readonly time: number;
  readonly stratum: number;
  readonly from: number;
  readonly to: number;
  readonly deaths: number;
  readonly hazard: number;
  readonly hazardX: Float64Array;
  readonly spared: number;
  readonly sparedX: Float64Array;
  readonly meanX: Float64Array;
  readonly score: Float64Array;
  readonly information: Float64Array;
}

/** Every time of ending with its pieces, from early to late within each stratum. */
export function recordSteps(data: CoxData, beta: ArrayLike<number>, ties: ApproximateTies): StepRecord[] {
  const records: StepRecord[] = [];
  walkSteps(data, etas(data, beta), (step) => {
    const own = emptyContribution(data.p);
    contribution(step, ties, data.p, own);
    const { time, stratum, from, to, deaths } = step;
    records.push({ time, stratum, from, to, deaths, ...own });
  });
  return records.sort((a, b) => a.stratum - b.stratum || a.time - b.time);
}

/** Per stratum: the times of ending and running sums of hazard and hazard times mean x. */
function runningSums(records: readonly StepRecord[], p: number) {
  const strata = new Map<number, { times: number[]; hazard: number[]; hazardX: number[][] }>();
  for (const step of records) {
    const own = strata.get(step.stratum) ?? { times: [], hazard: [0], hazardX: [new Array<number>(p).fill(0)] };
    strata.set(step.stratum, own);
    own.times.push(step.time);
    own.hazard.push((own.hazard.at(-1) ?? 0) + step.hazard);
    own.hazardX.push((own.hazardX.at(-1) ?? []).map((x, a) => x + (step.hazardX[a] ?? 0)));
  }
  return strata;
}

/** How many of the sorted times are at or before t. */
function countUpTo(times: readonly number[], t: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Each row's part in the score, at the fitted coefficients. */
function scoreResiduals(data: CoxData, beta: readonly number[], records: readonly StepRecord[]): number[][] {
  const { time, entry, stratum, event, x, p, order } = data;
  const sums = runningSums(records, p);
  const eta = etas(data, beta);
  const residuals = Array.from(time, (t, i) => {
    const own = sums.get(stratum[i] ?? 0);
    if (own === undefined) return new Array<number>(p).fill(0);
    const to = countUpTo(own.times, t);
    const from = entry === null ? 0 : countUpTo(own.times, entry[i] ?? 0);
    const weight = Math.exp(eta[i] ?? 0);
    const hazard = (own.hazard[to] ?? 0) - (own.hazard[from] ?? 0);
    return Array.from({ length: p }, (_, a) => {
      const mean = (own.hazardX[to]?.[a] ?? 0) - (own.hazardX[from]?.[a] ?? 0);
      return -weight * ((x[i * p + a] ?? 0) * hazard - mean);
    });
  });
  for (const step of records)
    for (let k = step.from; k < step.to; k++) {
      const row = order[k] ?? 0;
      if (event[row] !== 1) continue;
      const weight = Math.exp(eta[row] ?? 0);
      residuals[row] = (residuals[row] ?? []).map((r, a) => {
        const value = x[row * p + a] ?? 0;
        return r + value - (step.meanX[a] ?? 0) + weight * (value * step.spared - (step.sparedX[a] ?? 0));
      });
    }
  return residuals;
}

/** Covariance that allows for rows of one cluster resembling each other (Lin & Wei 1989). */
export function robustCovariance(
  data: CoxData,
  beta: readonly number[],
  covariance: Matrix,
  records: readonly StepRecord[],
  clusters: Int32Array,
): number[][] {
  const sums = new Map<number, number[]>();
  scoreResiduals(data, beta, records).forEach((row, i) => {
    const cluster = clusters[i] ?? 0;
    const before = sums.get(cluster);
    sums.set(cluster, before ? before.map((x, a) => x + (row[a] ?? 0)) : row);
  });
  return sandwich(covariance, [...sums.values()]);
}

export interface Proportionality {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Does an effect change over time? Score test of a term times the share that has ended so far (Grambsch & Therneau 1994),
 * per term (a list of coefficients) and for all together. `ended` gives that share just before a time.
 */
export function proportionality(
  data: CoxData,
  beta: readonly number[],
  ties: ApproximateTies,
  terms: readonly (readonly number[])[],
  ended: (time: number) => number,
): { readonly terms: (Proportionality | null)[]; readonly all: Proportionality | null } {
  const { p } = data;
  const [plain, once, twice] = [new Float64Array(p * p), new Float64Array(p * p), new Float64Array(p * p)];
  const score = new Float64Array(p);
  const own = emptyContribution(p);
  const centre = meanOverEnds(data, ended);
  walkSteps(data, etas(data, beta), (step) => {
    contribution(step, ties, p, own);
    const g = ended(step.time) - centre;
    for (let a = 0; a < p; a++) score[a] = (score[a] ?? 0) + g * (own.score[a] ?? 0);
    for (let a = 0; a < p * p; a++) {
      const cell = own.information[a] ?? 0;
      plain[a] = (plain[a] ?? 0) + cell;
      once[a] = (once[a] ?? 0) + g * cell;
      twice[a] = (twice[a] ?? 0) + g * g * cell;
    }
  });
  const [v, gv, ggv] = [plain, once, twice].map((m) => symmetric(m, p));
  const test = (which: readonly number[]): Proportionality | null => {
    const back = v && invert(v);
    if (!back || !gv || !ggv) return null;
    // What the interactions know beyond the main effects.
    const cross = which.map((a) => gv[a] ?? []);
    const explained = multiply(multiply(cross, back), cross[0]?.map((_, j) => cross.map((row) => row[j] ?? 0)) ?? []);
    const rest = which.map((a, i) => which.map((b, j) => (ggv[a]?.[b] ?? 0) - (explained[i]?.[j] ?? 0)));
    const inverse = invert(rest);
    if (inverse === undefined) return null;
    const u = which.map((a) => score[a] ?? 0);
    const chiSquare = dot(u, timesVector(inverse, u));
    return { chiSquare, df: which.length, p: chiSquareUpper(chiSquare, which.length) };
  };
  return { terms: terms.map(test), all: test(Array.from({ length: p }, (_, a) => a)) };
}

/** The mean over all ends. */
function meanOverEnds({ time, event }: CoxData, of: (time: number) => number): number {
  let [total, count] = [0, 0];
  for (let i = 0; i < time.length; i++) {
    if (event[i] !== 1) continue;
    total += of(time[i] ?? 0);
    count++;
  }
  return total / count;
}

/** Cumulative hazard at the middle of the covariates, for one stratum: running sums at its times of ending. */
export function baseline(records: readonly StepRecord[], p: number, stratum: number): (t: number) => number {
  const own = runningSums(records, p).get(stratum);
  return (t) => (own ? (own.hazard[countUpTo(own.times, t)] ?? 0) : 0);
}
