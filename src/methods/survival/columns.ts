// SPDX-License-Identifier: EUPL-1.2
// The columns a survival method reads, without an object per row: a million rows must stay light.
import { type Field, listOf, longNumbers, optional, type Report, shown } from '../core/fields.ts';
import { type Problem, problem } from '../core/result.ts';

/** One name per row as a code, and the names in order: numbers by size, words by the alphabet. */
export interface Codes {
  readonly names: readonly string[];
  readonly codes: Int32Array;
}

const byNumberOrAlphabet = (a: string, b: string): number => {
  const [x, y] = [Number(a), Number(b)];
  return Number.isFinite(x) && Number.isFinite(y) ? x - y : a.localeCompare(b, 'en');
};

/** Codes from names; the codes follow the order of the names. */
export function codesOf(values: ArrayLike<string | number>): Codes {
  const seen = new Map<string | number, number>();
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    let code = seen.get(value);
    if (code === undefined) {
      code = seen.size;
      seen.set(value, code);
    }
    codes[i] = code;
  }
  const names = [...seen.keys()].map(String);
  const order = names.map((_, i) => i).sort((i, j) => byNumberOrAlphabet(names[i] ?? '', names[j] ?? ''));
  const place = new Int32Array(names.length);
  order.forEach((code, rank) => {
    place[code] = rank;
  });
  for (let i = 0; i < codes.length; i++) codes[i] = place[codes[i] ?? 0] ?? 0;
  return { names: order.map((i) => names[i] ?? ''), codes };
}

/** Where all rows belong together. */
export const oneGroup = (n: number, name = 'all'): Codes => ({ names: [name], codes: new Int32Array(n) });

/** The first fault of a column, reported once: naming ten thousand rows one by one helps nobody. */
const firstFault = (raw: ArrayLike<unknown>, wrong: (x: unknown) => boolean): number => {
  for (let i = 0; i < raw.length; i++) if (wrong(raw[i])) return i;
  return -1;
};

const isName = (x: unknown): x is string | number =>
  (typeof x === 'string' && x !== '') || (typeof x === 'number' && Number.isFinite(x));

/** A column of names (arms, strata, organisations). */
export const names = (about: string): Field<Codes, true, ArrayLike<string | number>> => ({
  kind: 'list of names',
  about,
  required: true,
  read: (raw: unknown, at: string, report: Report) => {
    const list = listOf(raw, at, report);
    if (list === undefined) return undefined;
    const wrong = firstFault(list, (x) => !isName(x));
    if (wrong >= 0) return void report(problem('not-a-name', `${at}[${wrong + 1}]`, { given: shown(list[wrong]) }));
    const whole = (x: ArrayLike<unknown>): x is ArrayLike<string | number> => wrong < 0 && x === list;
    return whole(list) ? codesOf(list) : undefined;
  },
});

const asFlag = (x: unknown): number => (x === 1 || x === true ? 1 : x === 0 || x === false ? 0 : -1);

/** A column of 0 and 1 (or false and true). */
export const flags = (about: string): Field<Uint8Array, true, ArrayLike<number | boolean>> => ({
  kind: 'list of 0 | 1',
  about,
  required: true,
  read: (raw: unknown, at: string, report: Report) => {
    const list = listOf(raw, at, report);
    if (list === undefined) return undefined;
    const out = new Uint8Array(list.length);
    for (let i = 0; i < list.length; i++) {
      const value = asFlag(list[i]);
      if (value < 0) return void report(problem('not-zero-or-one', `${at}[${i + 1}]`, { given: shown(list[i]) }));
      out[i] = value;
    }
    return out;
  },
});

/** The fields every method of this room shares. */
export const survivalFields = {
  time: longNumbers('time from adoption until it ended or was last seen, in any unit', { min: 0 }),
  event: flags('1 where the end was seen, 0 where the result was still in place when last seen'),
  entry: optional(longNumbers('time from adoption until observation began, where it began later', { min: 0 })),
};

interface Columns {
  readonly time: Float64Array;
  readonly entry?: Float64Array | null;
}

/** What no single column can see: lengths that differ, and observation that begins after it ended. */
export function columnProblems(
  { time, entry }: Columns,
  others: Readonly<Record<string, ArrayLike<unknown> | null>>,
): Problem[] {
  const uneven = Object.entries({ entry: entry ?? null, ...others }).flatMap(([name, column]) =>
    column !== null && column.length !== time.length
      ? [problem('uneven-lengths', name, { given: column.length, limit: time.length })]
      : [],
  );
  if (uneven.length > 0 || !entry) return uneven;
  const late = entry.findIndex((start, i) => start >= (time[i] ?? 0));
  return late < 0
    ? []
    : [problem('entry-not-before-end', `entry[${late + 1}]`, { given: entry[late] ?? 0, limit: time[late] ?? 0 })];
}

/** The rows of every code, as places in the columns. */
export function rowsByCode(codes: Int32Array, count: number): readonly Int32Array[] {
  const sizes = new Int32Array(count);
  for (let i = 0; i < codes.length; i++) sizes[codes[i] ?? 0] = (sizes[codes[i] ?? 0] ?? 0) + 1;
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(count);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    const own = rows[code];
    const at = filled[code] ?? 0;
    if (own !== undefined) own[at] = i;
    filled[code] = at + 1;
  }
  return rows;
}
