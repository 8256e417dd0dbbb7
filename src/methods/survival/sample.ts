// SPDX-License-Identifier: EUPL-1.2
// From rows to a table of times: at each time how many were at risk, ended, or were last seen in place.
import { sortTimes } from './sort-times.ts';

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

/** Sorted times with the weight of each, or none where every row counts once. */
interface Tally {
  readonly times: Float64Array;
  readonly weights: Int32Array | null;
}

/** The rows whose event is `kind`, sorted by time: a plain numeric sort wherever there are no weights. */
function tally({ time, event, weight }: Sample, kind: 0 | 1): Tally {
  if (weight === null) return { times: sortTimes(time, { event, kind }), weights: null };
  let count = 0;
  for (let i = 0; i < event.length; i++) if (event[i] === kind) count++;
  const rows = new Int32Array(count);
  for (let i = 0, k = 0; i < event.length; i++) if (event[i] === kind) rows[k++] = i;
  return inOrder(time, weight, rows);
}

/** Times and weights of some rows, by time. */
function inOrder(time: Float64Array, weight: Int32Array, rows: Int32Array): Tally {
  rows.sort((a, b) => (time[a] ?? 0) - (time[b] ?? 0));
  return { times: Float64Array.from(rows, (i) => time[i] ?? 0), weights: rows.map((i) => weight[i] ?? 0) };
}

const entries = (entry: Float64Array, weight: Int32Array | null): Tally =>
  weight === null
    ? { times: sortTimes(entry), weights: null }
    : inOrder(
        entry,
        weight,
        new Int32Array(entry.length).map((_, i) => i),
      );

/** How many distinct times two sorted lists hold together. A time near the one before it is the same time. */
function countTimes(a: Float64Array, b: Float64Array, near: number): number {
  let count = 0;
  let last = -Infinity;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const fromA = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0));
    const next = fromA ? (a[i++] ?? 0) : (b[j++] ?? 0);
    if (next - last > near) count++;
    last = next;
  }
  return count;
}

/** Ends and losses per distinct time; `atRisk` is filled later. */
function countEnds(ended: Tally, seen: Tally, near: number): RiskTable {
  const [a, b] = [ended.times, seen.times];
  const count = countTimes(a, b, near);
  const time = new Float64Array(count);
  const events = new Int32Array(count);
  const censored = new Int32Array(count);
  let k = -1;
  let last = -Infinity;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const fromA = j >= b.length || (i < a.length && (a[i] ?? 0) <= (b[j] ?? 0));
    const next = fromA ? (a[i] ?? 0) : (b[j] ?? 0);
    if (next - last > near) time[++k] = next;
    last = next;
    if (fromA) {
      events[k] = (events[k] ?? 0) + (ended.weights === null ? 1 : (ended.weights[i] ?? 0));
      i++;
    } else {
      censored[k] = (censored[k] ?? 0) + (seen.weights === null ? 1 : (seen.weights[j] ?? 0));
      j++;
    }
  }
  return { time, atRisk: new Int32Array(count), events, censored };
}

interface Times {
  readonly time: Float64Array;
  readonly entry: Float64Array | null;
}

/** The same times, with those near each other made equal; the very same columns where none are. */
export function alignTimes(time: Float64Array, entry: Float64Array | null): Times {
  if (largestWhole(time) >= 0 && (entry === null || largestWhole(entry) >= 0)) return { time, entry };
  const all = new Float64Array(time.length + (entry?.length ?? 0));
  all.set(time);
  if (entry !== null) all.set(entry, time.length);
  const sorted = sortTimes(all);
  const near = nearness(time);
  // The few times that lie just after another, with the time they become.
  const moved = new Map<number, number>();
  let start = -Infinity;
  for (let i = 0; i < sorted.length; i++) {
    const gap = (sorted[i] ?? 0) - (sorted[i - 1] ?? -Infinity);
    if (gap > near) start = sorted[i] ?? 0;
    else if (start !== sorted[i]) moved.set(sorted[i] ?? 0, start);
  }
  if (moved.size === 0) return { time, entry };
  const align = (column: Float64Array) => column.map((t) => moved.get(t) ?? t);
  return { time: align(time), entry: entry && align(entry) };
}

/** Whole times up to this many are counted in boxes instead of sorted: days over a century fit easily. */
const MOST_BOXES = 100_000;

/** The largest time where all are whole and few enough for boxes; else -1. */
function largestWhole(time: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < time.length; i++) {
    const t = time[i] ?? 0;
    if (t !== Math.floor(t) || t >= MOST_BOXES) return -1;
    if (t > largest) largest = t;
  }
  return largest;
}

/** Ends and losses per whole time, counted in boxes. */
function countWhole({ time, event, weight }: Sample, largest: number): RiskTable {
  const [ended, seen] = [new Int32Array(largest + 1), new Int32Array(largest + 1)];
  for (let i = 0; i < time.length; i++) {
    const box = event[i] === 1 ? ended : seen;
    const t = time[i] ?? 0;
    box[t] = (box[t] ?? 0) + (weight === null ? 1 : (weight[i] ?? 0));
  }
  const filled = ended.map((count, t) => (count + (seen[t] ?? 0) > 0 ? 1 : 0));
  const times = Float64Array.from(filled.keys()).filter((t) => filled[t] === 1);
  const pick = (box: Int32Array) => Int32Array.from(times, (t) => box[t] ?? 0);
  return { time: times, atRisk: new Int32Array(times.length), events: pick(ended), censored: pick(seen) };
}

/** The table of times of one group. A row is at risk at t when entry < t <= time. */
export function riskTable(sample: Sample, near = nearness(sample.time)): RiskTable {
  const { entry, weight } = sample;
  // Boxes pay off only where there are fewer of them than rows.
  const largest = near < 0.5 ? largestWhole(sample.time) : -1;
  const table =
    largest >= 0 && largest <= 2 * sample.time.length
      ? countWhole(sample, largest)
      : countEnds(tally(sample, 1), tally(sample, 0), near);
  const { time, atRisk, events, censored } = table;
  const entered = entry === null ? null : entries(entry, weight);
  let inView = 0;
  if (entered === null) for (let k = 0; k < time.length; k++) inView += (events[k] ?? 0) + (censored[k] ?? 0);
  for (let k = 0, past = 0; k < time.length; k++) {
    const t = time[k] ?? 0;
    for (; entered !== null && past < entered.times.length && (entered.times[past] ?? 0) < t - near; past++)
      inView += entered.weights === null ? 1 : (entered.weights[past] ?? 0);
    atRisk[k] = inView;
    inView -= (events[k] ?? 0) + (censored[k] ?? 0);
  }
  return table;
}
