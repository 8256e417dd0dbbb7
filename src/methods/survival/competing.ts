// SPDX-License-Identifier: EUPL-1.2
// Several ways to end: the share ended by each (Aalen & Johansen 1978), with its error by the infinitesimal jackknife.

/** Rows of one group: `end` is 0 where still in place when last seen, else the way it ended, from 1. */
export interface EndSample {
  readonly time: Float64Array;
  readonly end: Int32Array;
}

/** One entry per distinct time; lists per way of ending (index 0 = first way). */
export interface EndCurve {
  readonly time: Float64Array;
  readonly atRisk: Int32Array;
  /** Still in place just after each time. */
  readonly inPlace: Float64Array;
  readonly inPlaceStdErr: Float64Array;
  readonly ends: readonly Int32Array[];
  readonly ended: readonly Float64Array[];
  readonly endedStdErr: readonly Float64Array[];
}

/** Counts per distinct time: `counts[way][i]`, where way 0 is: last seen in place. */
export function endTable({ time, end }: EndSample, ways: number, near: number) {
  const order = new Int32Array(time.length).map((_, i) => i).sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0));
  const times: number[] = [];
  const counts = Array.from({ length: ways + 1 }, (): number[] => []);
  let last = -Infinity;
  for (const row of order) {
    const t = time[row] ?? 0;
    if (t - last > near) {
      times.push(t);
      for (const list of counts) list.push(0);
    }
    last = t;
    const own = counts[end[row] ?? 0];
    if (own !== undefined) own[times.length - 1] = (own[times.length - 1] ?? 0) + 1;
  }
  return { times, counts };
}

/**
 * The curves of one group. The error of a share is the root of the sum of squared influences. All rows still at risk
 * have the same influence, and rows that left share one linear recursion, so sums of squares are enough: O(times x ways).
 */
export function endCurve(sample: EndSample, ways: number, near: number): EndCurve {
  const { times, counts } = endTable(sample, ways, near);
  const length = times.length;
  const list = () => Array.from({ length: ways }, () => new Float64Array(length));
  const curve = {
    time: Float64Array.from(times),
    atRisk: new Int32Array(length),
    inPlace: new Float64Array(length),
    inPlaceStdErr: new Float64Array(length),
    ends: Array.from({ length: ways }, (_, c) => Int32Array.from(counts[c + 1] ?? [])),
    ended: list(),
    endedStdErr: list(),
  };
  let n = sample.time.length;
  let share = 1;
  const total = new Float64Array(ways);
  // Influence of a row still at risk, and sums over rows that left: S², S·F and F² for each way.
  let stayS = 0;
  const stayF = new Float64Array(ways);
  let goneSS = 0;
  const goneSF = new Float64Array(ways);
  const goneFF = new Float64Array(ways);
  for (let i = 0; i < length; i++) {
    const ends = counts.slice(1).map((own) => own[i] ?? 0);
    const d = ends.reduce((sum, x) => sum + x, 0);
    const hazard = d / n;
    for (let c = 0; c < ways; c++) {
      const h = (ends[c] ?? 0) / n;
      goneFF[c] = (goneFF[c] ?? 0) + 2 * h * (goneSF[c] ?? 0) + h * h * goneSS;
      goneSF[c] = ((goneSF[c] ?? 0) + h * goneSS) * (1 - hazard);
    }
    goneSS *= (1 - hazard) ** 2;
    // Before this time's own change, a row at risk carries on; those that end differ from the others by one.
    const carriedS = stayS * (1 - hazard) + (share * hazard) / n;
    const carriedF = stayF.map((f, c) => f + (stayS * (ends[c] ?? 0)) / n - (share * (ends[c] ?? 0)) / (n * n));
    const leave = (count: number, way: number) => {
      const s = way > 0 ? carriedS - share / n : carriedS;
      goneSS += count * s * s;
      for (let c = 0; c < ways; c++) {
        const f = (carriedF[c] ?? 0) + (way === c + 1 ? share / n : 0);
        goneSF[c] = (goneSF[c] ?? 0) + count * s * f;
        goneFF[c] = (goneFF[c] ?? 0) + count * f * f;
      }
    };
    const censored = counts[0]?.[i] ?? 0;
    ends.forEach((count, c) => {
      leave(count, c + 1);
    });
    leave(censored, 0);
    curve.atRisk[i] = n;
    n -= d + censored;
    stayS = carriedS;
    carriedF.forEach((f, c) => {
      stayF[c] = f;
      total[c] = (total[c] ?? 0) + share * ((ends[c] ?? 0) / (n + d + censored));
    });
    share *= 1 - hazard;
    curve.inPlace[i] = share;
    curve.inPlaceStdErr[i] = Math.sqrt(goneSS + n * stayS * stayS);
    for (let c = 0; c < ways; c++) {
      const ended = curve.ended[c];
      const error = curve.endedStdErr[c];
      if (ended !== undefined) ended[i] = total[c] ?? 0;
      // A variance of nothing can come out a rounding below zero; its root must not be NaN.
      if (error !== undefined) error[i] = Math.sqrt(Math.max(0, (goneFF[c] ?? 0) + n * (stayF[c] ?? 0) ** 2));
    }
  }
  return curve;
}
