// SPDX-License-Identifier: EUPL-1.2
// The partial likelihood of Cox (1972), one time of ending after the other: who was at risk, who ended.

/** Rows for Cox: covariates row by row, sorted inside by `prepare`. */
export interface CoxRows {
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly entry: Float64Array | null;
  readonly stratum: Int32Array;
  /** n x p, row by row; centred, so that exp() stays small. */
  readonly x: Float64Array;
  readonly p: number;
}

/** Rows in the order of the walk: by stratum, then from the latest time to the earliest. */
export interface CoxData extends CoxRows {
  readonly order: Int32Array;
  /** The same rows from the latest entry to the earliest; empty without late entry. */
  readonly byEntry: Int32Array;
}

export function prepare(rows: CoxRows): CoxData {
  const { time, entry, stratum } = rows;
  const sorted = (key: Float64Array) =>
    new Int32Array(time.length)
      .map((_, i) => i)
      .sort((a, b) => (stratum[a] ?? 0) - (stratum[b] ?? 0) || (key[b] ?? 0) - (key[a] ?? 0));
  return { ...rows, order: sorted(time), byEntry: entry === null ? new Int32Array() : sorted(entry) };
}

/** Sums over rows: exp(xb), x exp(xb), x x' exp(xb). */
export interface Sums {
  s0: number;
  readonly s1: Float64Array;
  readonly s2: Float64Array;
}

const emptySums = (p: number): Sums => ({ s0: 0, s1: new Float64Array(p), s2: new Float64Array(p * p) });

/** One time at which something ended. It is the same object every time, written over: a visitor must not keep it. */
export interface Step {
  time: number;
  stratum: number;
  /** Rows that ended: a stretch of `order`, and how many of that stretch really ended (the rest were last seen). */
  from: number;
  to: number;
  deaths: number;
  /** Sums over everybody at risk, and over those who ended. */
  readonly risk: Sums;
  readonly ended: Sums;
  /** Sum of x over those who ended, and of xb. */
  readonly endedX: Float64Array;
  endedEta: number;
}

function add(sums: Sums, x: Float64Array, row: number, p: number, weight: number): void {
  sums.s0 += weight;
  for (let a = 0; a < p; a++) {
    const wx = weight * (x[row * p + a] ?? 0);
    sums.s1[a] = (sums.s1[a] ?? 0) + wx;
    for (let b = 0; b <= a; b++) sums.s2[a * p + b] = (sums.s2[a * p + b] ?? 0) + wx * (x[row * p + b] ?? 0);
  }
}

function clear(sums: Sums): void {
  sums.s0 = 0;
  sums.s1.fill(0);
  sums.s2.fill(0);
}

/** xb per row. */
export function etas({ x, p, time }: CoxRows, beta: ArrayLike<number>): Float64Array {
  const eta = new Float64Array(time.length);
  for (let i = 0; i < eta.length; i++) {
    let sum = 0;
    for (let a = 0; a < p; a++) sum += (x[i * p + a] ?? 0) * (beta[a] ?? 0);
    eta[i] = sum;
  }
  return eta;
}

/** Walks over all times of ending, within each stratum from late to early. Cells above the diagonal of s2 stay zero. */
export function walkSteps(data: CoxData, eta: Float64Array, visit: (step: Step) => void): void {
  const { time, event, entry, stratum, x, p, order, byEntry } = data;
  const [risk, ended, endedX] = [emptySums(p), emptySums(p), new Float64Array(p)];
  const step: Step = { time: 0, stratum: 0, from: 0, to: 0, deaths: 0, risk, ended, endedX, endedEta: 0 };
  let current = -1;
  let leaving = 0;
  for (let i = 0; i < order.length; ) {
    const first = order[i] ?? 0;
    const own = stratum[first] ?? 0;
    const t = time[first] ?? 0;
    if (own !== current) {
      current = own;
      clear(risk);
      while (leaving < byEntry.length && (stratum[byEntry[leaving] ?? 0] ?? 0) !== own) leaving++;
    }
    clear(ended);
    endedX.fill(0);
    let [deaths, endedEta, to] = [0, 0, i];
    for (; to < order.length; to++) {
      const row = order[to] ?? 0;
      if (stratum[row] !== own || time[row] !== t) break;
      const weight = Math.exp(eta[row] ?? 0);
      add(risk, x, row, p, weight);
      if (event[row] !== 1) continue;
      deaths++;
      endedEta += eta[row] ?? 0;
      add(ended, x, row, p, weight);
      for (let a = 0; a < p; a++) endedX[a] = (endedX[a] ?? 0) + (x[row * p + a] ?? 0);
    }
    // Who entered at t or later was not in view at t.
    for (; entry !== null && leaving < byEntry.length; leaving++) {
      const row = byEntry[leaving] ?? 0;
      if (stratum[row] !== own || (entry[row] ?? 0) < t) break;
      add(risk, x, row, p, -Math.exp(eta[row] ?? 0));
    }
    if (deaths > 0) {
      step.time = t;
      step.stratum = own;
      step.from = i;
      step.to = to;
      step.deaths = deaths;
      step.endedEta = endedEta;
      visit(step);
    }
    i = to;
  }
}

export type ApproximateTies = 'efron' | 'breslow';

/** What one time adds: its share of the likelihood, score and information, and the pieces residuals need. */
export interface Contribution {
  logLikelihood: number;
  /** Σ x of the ended minus the mean x of those at risk. */
  readonly score: Float64Array;
  /** Lower triangle. */
  readonly information: Float64Array;
  /** Σ 1/S0 and Σ x̄/S0 over the ended; and the parts of those that the ended themselves do not bear (Efron). */
  hazard: number;
  readonly hazardX: Float64Array;
  spared: number;
  readonly sparedX: Float64Array;
  /** Mean over the ended of x̄. */
  readonly meanX: Float64Array;
}

export const emptyContribution = (p: number): Contribution => ({
  logLikelihood: 0,
  score: new Float64Array(p),
  information: new Float64Array(p * p),
  hazard: 0,
  hazardX: new Float64Array(p),
  spared: 0,
  sparedX: new Float64Array(p),
  meanX: new Float64Array(p),
});

/** Fills `out` for one step. Efron: of d that end together, the r-th still bears a share 1 - r/d of their common risk. */
export function contribution(step: Step, ties: ApproximateTies, p: number, out: Contribution): void {
  const { deaths: d, risk, ended } = step;
  out.logLikelihood = step.endedEta;
  out.hazard = 0;
  out.spared = 0;
  out.score.set(step.endedX);
  for (const list of [out.information, out.hazardX, out.sparedX, out.meanX]) list.fill(0);
  for (let r = 0; r < d; r++) {
    const share = ties === 'efron' ? r / d : 0;
    const s0 = risk.s0 - share * ended.s0;
    out.logLikelihood -= Math.log(s0);
    out.hazard += 1 / s0;
    out.spared += share / s0;
    for (let a = 0; a < p; a++) {
      const mean = ((risk.s1[a] ?? 0) - share * (ended.s1[a] ?? 0)) / s0;
      out.score[a] = (out.score[a] ?? 0) - mean;
      out.hazardX[a] = (out.hazardX[a] ?? 0) + mean / s0;
      out.sparedX[a] = (out.sparedX[a] ?? 0) + (share * mean) / s0;
      out.meanX[a] = (out.meanX[a] ?? 0) + mean / d;
      for (let b = 0; b <= a; b++) {
        const other = ((risk.s1[b] ?? 0) - share * (ended.s1[b] ?? 0)) / s0;
        const square = ((risk.s2[a * p + b] ?? 0) - share * (ended.s2[a * p + b] ?? 0)) / s0;
        out.information[a * p + b] = (out.information[a * p + b] ?? 0) + square - mean * other;
      }
    }
  }
}
