// SPDX-License-Identifier: EUPL-1.2
// From rows to a table of times: at each time how many were at risk, ended, or were last seen in place.

/** The rows of one group. `entry` where observation began later than adoption, `weight` where a row counts often. */
export interface Sample {
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly entry: Float64Array | null;
  readonly weight: Int32Array | null;
}

/** One entry per distinct time, ascending. */
export interface RiskTable {
  readonly time: Float64Array;
  readonly atRisk: Int32Array;
  readonly events: Int32Array;
  readonly censored: Int32Array;
}

/** Sorted times with the weight of each, or none where every row counts once. */
interface Tally {
  readonly times: Float64Array;
  readonly weights: Int32Array | null;
}

/** The times of the rows that `pick` accepts, sorted; a plain numeric sort wherever there are no weights. */
function tally(source: Float64Array, pick: ((i: number) => boolean) | null, weight: Int32Array | null): Tally {
  let count = source.length;
  if (pick !== null) {
    count = 0;
    for (let i = 0; i < source.length; i++) if (pick(i)) count++;
  }
  if (weight === null) {
    const times = new Float64Array(count);
    for (let i = 0, k = 0; i < source.length; i++) if (pick === null || pick(i)) times[k++] = source[i] ?? 0;
    return { times: times.sort(), weights: null };
  }
  const order = new Int32Array(count);
  for (let i = 0, k = 0; i < source.length; i++) if (pick === null || pick(i)) order[k++] = i;
  order.sort((a, b) => (source[a] ?? 0) - (source[b] ?? 0));
  return { times: Float64Array.from(order, (i) => source[i] ?? 0), weights: order.map((i) => weight[i] ?? 0) };
}

/** The sample of some of the rows. */
export const sampleOf = (whole: Sample, rows: Int32Array): Sample => ({
  time: pickFloats(whole.time, rows),
  event: pickBytes(whole.event, rows),
  entry: whole.entry && pickFloats(whole.entry, rows),
  weight: whole.weight && rows.map((i) => whole.weight?.[i] ?? 0),
});

function pickFloats(column: Float64Array, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = column[rows[i] ?? 0] ?? 0;
  return out;
}

function pickBytes(column: Uint8Array, rows: Int32Array): Uint8Array {
  const out = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = column[rows[i] ?? 0] ?? 0;
  return out;
}

const NEAR = Math.sqrt(Number.EPSILON);

/**
 * Times closer than this are one time: 0.1 + 0.2 and 0.3 months are the same month. Relative to the mean time where
 * that is larger than one, as the reference does.
 */
export function nearness(times: Float64Array): number {
  let total = 0;
  for (let i = 0; i < times.length; i++) total += times[i] ?? 0;
  return NEAR * Math.max(1, times.length > 0 ? total / times.length : 1);
}

/** Walks over the distinct times of two sorted lists and calls `visit` with the ends of each run. */
function walk(
  ended: Float64Array,
  seen: Float64Array,
  near: number,
  visit: (time: number, ended: number, seen: number) => void,
): void {
  let i = 0;
  let j = 0;
  while (i < ended.length || j < seen.length) {
    const first = Math.min(ended[i] ?? Infinity, seen[j] ?? Infinity);
    let last = first;
    // A run goes on as long as the next time is near the one before it.
    while (true) {
      const a = ended[i] ?? Infinity;
      const b = seen[j] ?? Infinity;
      const next = Math.min(a, b);
      if (!(next - last <= near)) break;
      last = next;
      if (a < b) i++;
      else j++;
    }
    visit(first, i, j);
  }
}

const weightOf = (weights: Int32Array | null, from: number, to: number): number => {
  if (weights === null) return to - from;
  let total = 0;
  for (let i = from; i < to; i++) total += weights[i] ?? 0;
  return total;
};

/** The table of times of one group. A row is at risk at t when entry < t <= time. */
export function riskTable(sample: Sample, near = nearness(sample.time)): RiskTable {
  const { time, event, entry, weight } = sample;
  const ended = tally(time, (i) => event[i] === 1, weight);
  const seen = tally(time, (i) => event[i] !== 1, weight);
  const entered = entry === null ? null : tally(entry, null, weight);
  let count = 0;
  walk(ended.times, seen.times, near, () => count++);
  const table = {
    time: new Float64Array(count),
    atRisk: new Int32Array(count),
    events: new Int32Array(count),
    censored: new Int32Array(count),
  };
  let inView = entered === null ? weightOf(weight, 0, time.length) : 0;
  let [k, pastEnded, pastSeen, pastEntered] = [0, 0, 0, 0];
  walk(ended.times, seen.times, near, (t, toEnded, toSeen) => {
    if (entered !== null) {
      const from = pastEntered;
      while (pastEntered < entered.times.length && (entered.times[pastEntered] ?? 0) < t - near) pastEntered++;
      inView += weightOf(entered.weights, from, pastEntered);
    }
    const events = weightOf(ended.weights, pastEnded, toEnded);
    const censored = weightOf(seen.weights, pastSeen, toSeen);
    table.time[k] = t;
    table.atRisk[k] = inView;
    table.events[k] = events;
    table.censored[k] = censored;
    inView -= events + censored;
    [pastEnded, pastSeen] = [toEnded, toSeen];
    k++;
  });
  return table;
}
