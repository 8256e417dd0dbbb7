// SPDX-License-Identifier: EUPL-1.2
// A method's input, described once: the same table checks what comes in, types it, and documents it.
import { type Problem, problem } from './result.ts';

export type Report = (found: Problem) => void;

/** One named input. `read` gives the checked value, or reports what is wrong and gives undefined. */
export interface Field<T, Required extends boolean = boolean, Accepted = T> {
  /** Never set: it carries the type a caller may give, where that is wider than what the method receives. */
  readonly accepted?: Accepted;
  readonly kind: string;
  readonly about: string;
  readonly required: Required;
  /** How columns of a CSV file that are no field by name fill this one: by name, as rows, or each column as a row. */
  readonly csv?: 'table' | 'rows' | 'columns';
  readonly read: (raw: unknown, at: string, report: Report) => T | undefined;
}

export type Fields = Readonly<Record<string, Field<unknown, boolean, unknown>>>;

/** What a method receives after the check: defaults filled in. */
export type InputOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, boolean, unknown> ? T : never;
};

type RequiredNames<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<unknown, true, unknown> ? K : never;
}[keyof F];

type AcceptedOf<T> = T extends Field<unknown, boolean, infer Accepted> ? Accepted : never;

/** What a caller gives: fields with a default may be left out. */
export type Given<F extends Fields> = { readonly [K in RequiredNames<F>]: AcceptedOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: AcceptedOf<F[K]> | undefined;
};

export interface Range {
  /** Smallest allowed value. */
  readonly min?: number;
  /** Largest allowed value. */
  readonly max?: number;
  /** Must be larger than this. */
  readonly above?: number;
  /** Must be smaller than this. */
  readonly below?: number;
  readonly integer?: boolean;
}

interface ListRange extends Range {
  /** Fewest elements; 1 unless told otherwise. */
  readonly least?: number;
  /** Most elements, where the method would take too long or say nothing more with further ones. */
  readonly most?: number;
}

/** More rows than this are refused: they would fill a browser's memory, and no method here is meant for them. */
export const MOST_ROWS = 5_000_000;

/** A list of a length the methods can work with; else the problem is reported. */
export function listOf(
  raw: unknown,
  at: string,
  report: Report,
  least = 1,
  most = MOST_ROWS,
): ArrayLike<unknown> | undefined {
  if (!isList(raw)) return void report(problem('not-a-list', at, { given: shown(raw) }));
  if (raw.length < least) return void report(problem('too-short', at, { given: raw.length, limit: least }));
  if (raw.length > most) return void report(problem('too-long', at, { given: raw.length, limit: most }));
  return raw;
}

/** The problem with one number, or undefined. Numbers written as text (from a CSV file) are read by `toNumber` first. */
function fault(x: unknown, at: string, range: Range): Problem | undefined {
  if (typeof x !== 'number') return problem('not-a-number', at, { given: shown(x) });
  if (!Number.isFinite(x)) return problem('not-finite', at, { given: String(x) });
  if (range.integer === true && !Number.isInteger(x)) return problem('not-whole', at, { given: x });
  if (range.min !== undefined && x < range.min) return problem('too-small', at, { given: x, limit: range.min });
  if (range.above !== undefined && x <= range.above) return problem('not-above', at, { given: x, limit: range.above });
  if (range.max !== undefined && x > range.max) return problem('too-large', at, { given: x, limit: range.max });
  if (range.below !== undefined && x >= range.below) return problem('not-below', at, { given: x, limit: range.below });
  return undefined;
}

export const shown = (x: unknown): string => {
  const text = x === undefined ? 'nothing' : (JSON.stringify(x) ?? typeof x);
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
};

const isMissing = (x: unknown): boolean => x === null || x === undefined || x === '' || x === 'NA';

const isList = (x: unknown): x is ArrayLike<unknown> =>
  Array.isArray(x) || x instanceof Float64Array || x instanceof Int32Array || x instanceof Uint8Array;

/** At most this many faults per list are reported one by one; the rest as a count. */
const SHOWN_FAULTS = 10;

/** Reads a list element by element and reports the faults, the first ten by place. */
function readList<T>(
  raw: unknown,
  at: string,
  report: Report,
  { least, most }: ListRange,
  read: (x: unknown, at: string, report: Report) => T | undefined,
): T[] | undefined {
  const list = listOf(raw, at, report, least, most);
  if (list === undefined) return undefined;
  const out: T[] = [];
  let faults = 0;
  for (let i = 0; i < list.length; i++) {
    const value = read(list[i], `${at}[${i + 1}]`, (found) => {
      faults++;
      if (faults <= SHOWN_FAULTS) report(found);
    });
    if (value !== undefined) out.push(value);
  }
  if (faults > SHOWN_FAULTS) report(problem('more-faults', at, { more: faults - SHOWN_FAULTS }));
  return faults > 0 ? undefined : out;
}

function readNumber(x: unknown, at: string, range: Range, report: Report): number | undefined {
  const found = fault(x, at, range);
  if (found !== undefined) return void report(found);
  return typeof x === 'number' ? x : undefined;
}

/** One number. */
export const number = (about: string, range: Range = {}): Field<number, true> => ({
  kind: range.integer === true ? 'whole number' : 'number',
  about,
  required: true,
  read: (raw, at, report) => readNumber(raw, at, range, report),
});

/** A column of numbers, none missing. */
export const numbers = (about: string, range: ListRange = {}): Field<readonly number[], true> => ({
  kind: 'list of numbers',
  about,
  required: true,
  read: (raw, at, report) =>
    goodNumbers(raw, range) ?? readList(raw, at, report, range, (x, where, tell) => readNumber(x, where, range, tell)),
});

/** Whether a number may stand in the list; the faults are named elsewhere. */
function allowed({ min = -Infinity, max = Infinity, above = -Infinity, below = Infinity, integer = false }: Range) {
  return (x: unknown): x is number =>
    typeof x === 'number' &&
    Number.isFinite(x) &&
    x >= min &&
    x <= max &&
    x > above &&
    x < below &&
    (!integer || Number.isInteger(x));
}

/** The fast way for a list without faults: no text is made per element. Undefined where something is wrong. */
function goodNumbers(raw: unknown, range: ListRange): number[] | undefined {
  const list = listOf(raw, '', () => undefined, range.least, range.most);
  if (list === undefined) return undefined;
  const good = allowed(range);
  const out: number[] = [];
  for (let i = 0; i < list.length; i++) {
    const x = list[i];
    if (!good(x)) return undefined;
    out.push(x);
  }
  return out;
}

/** A long column of numbers as Float64Array: no objects per row, and no copy of what already is one. */
export const longNumbers = (about: string, range: ListRange = {}): Field<Float64Array, true, ArrayLike<number>> => ({
  kind: 'list of numbers',
  about,
  required: true,
  read: (raw, at, report) => {
    const list = listOf(raw, at, report, range.least, range.most);
    if (list === undefined) return undefined;
    const good = allowed(range);
    const out = list instanceof Float64Array ? list : new Float64Array(list.length);
    for (let i = 0; i < list.length; i++) {
      const x = list[i];
      // One slow pass names the faults; the fast path makes no text per row.
      if (!good(x)) return numbers(about, range).read(raw, at, report) === undefined ? undefined : out;
      if (out !== list) out[i] = x;
    }
    return out;
  },
});

/** A column of numbers in which `null`, `"NA"` and an empty cell mean: not known. */
export const numbersOrMissing = (about: string, range: ListRange = {}): Field<readonly (number | null)[], true> => ({
  kind: 'list of numbers, null where not known',
  about,
  required: true,
  read: (raw, at, report) =>
    readList(raw, at, report, range, (x, where, tell) => (isMissing(x) ? null : readNumber(x, where, range, tell))),
});

/** Names, one per case; numbers are taken as names too. */
export const labels = (about: string, least = 1): Field<readonly string[], true> => ({
  kind: 'list of names',
  about,
  required: true,
  read: (raw, at, report) =>
    readList(raw, at, report, { least }, (x, where, tell) => {
      if (typeof x === 'string' && x !== '') return x;
      if (typeof x === 'number' && Number.isFinite(x)) return String(x);
      return void tell(problem('not-a-name', where, { given: shown(x) }));
    }),
});

const sameLengths = (rows: readonly (readonly unknown[])[], at: string, report: Report): boolean => {
  const length = rows[0]?.length ?? 0;
  const odd = rows.findIndex((row) => row.length !== length);
  if (odd < 0) return true;
  report(problem('uneven-rows', `${at}[${odd + 1}]`, { given: rows[odd]?.length ?? 0, limit: length }));
  return false;
};

/** Rows of equal length. */
export const rows = (about: string, range: ListRange = {}): Field<readonly (readonly number[])[], true> => ({
  kind: 'list of rows of numbers',
  csv: 'rows',
  about,
  required: true,
  read: (raw, at, report) => {
    const row = numbers(about, { ...range, least: 1, most: MOST_ROWS });
    const found = readList(raw, at, report, range, row.read);
    return found !== undefined && sameLengths(found, at, report) ? found : undefined;
  },
});

/** Rows of equal length in which a value may be missing. */
export const rowsOrMissing = (
  about: string,
  range: ListRange = {},
): Field<readonly (readonly (number | null)[])[], true> => ({
  kind: 'list of rows of numbers, null where not known',
  csv: 'columns',
  about,
  required: true,
  read: (raw, at, report) => {
    const row = numbersOrMissing(about, { ...range, least: 1, most: MOST_ROWS });
    const found = readList(raw, at, report, range, row.read);
    return found !== undefined && sameLengths(found, at, report) ? found : undefined;
  },
});

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !isList(x);

/** Named columns of equal length: `{ mandate: [1, 0], budget: [0, 1] }`. */
export const table = (
  about: string,
  range: ListRange = {},
): Field<Readonly<Record<string, readonly number[]>>, true> => ({
  kind: 'columns of numbers by name',
  csv: 'table',
  about,
  required: true,
  read: (raw, at, report) => {
    if (!isRecord(raw)) return void report(problem('not-a-table', at, { given: shown(raw) }));
    const names = Object.keys(raw);
    if (names.length === 0) return void report(problem('too-short', at, { given: 0, limit: 1 }));
    const column = numbers(about, range);
    const read = names.map((name) => ({ name, values: column.read(raw[name], `${at}.${name}`, report) }));
    const whole = read.flatMap(({ name, values }) => (values === undefined ? [] : [{ name, values }]));
    if (whole.length < names.length) return undefined;
    const even = sameLengths(
      whole.map((c) => c.values),
      at,
      report,
    );
    return even ? Object.fromEntries(whole.map((c) => [c.name, c.values])) : undefined;
  },
});

/** One of the named options. */
export const choice = <const O extends readonly string[]>(about: string, options: O): Field<O[number], true> => ({
  kind: options.join(' | '),
  about,
  required: true,
  read: (raw, at, report) =>
    options.find((option) => option === raw) ??
    void report(problem('unknown-option', at, { given: shown(raw), options: options.join(', ') })),
});

/** Yes or no. */
export const flag = (about: string): Field<boolean, true> => ({
  kind: 'true | false',
  about,
  required: true,
  read: (raw, at, report) =>
    typeof raw === 'boolean' ? raw : void report(problem('not-a-flag', at, { given: shown(raw) })),
});

/** A short text or name. */
export const text = (about: string): Field<string, true> => ({
  kind: 'text',
  about,
  required: true,
  read: (raw, at, report) =>
    typeof raw === 'string' ? raw : void report(problem('not-a-text', at, { given: shown(raw) })),
});

/** The same field, with a value for when it is left out. */
export const withDefault = <T, G>(field: Field<T, boolean, G>, value: T): Field<T, false, G> => ({
  kind: field.kind,
  about: `${field.about} (default ${shown(value)})`,
  required: false,
  read: (raw, at, report) => (raw === undefined || raw === null ? value : field.read(raw, at, report)),
});

/** The same field, which may be left out: then null. */
export const optional = <T, G>(field: Field<T, boolean, G>): Field<T | null, false, G | null> => ({
  kind: field.kind,
  about: field.about,
  required: false,
  read: (raw, at, report) => (raw === undefined || raw === null ? null : field.read(raw, at, report)),
});

/** A seed for what is drawn at random, so that the same question has the same answer twice. */
export const seed = withDefault(
  number('start of the random numbers; the same seed gives the same answer', {
    integer: true,
    min: 0,
    max: 2 ** 31 - 1,
  }),
  20260101,
);

/** The level of an interval. */
export const level = withDefault(number('level of the intervals, between 0 and 1', { above: 0, below: 1 }), 0.95);

/** Reads the whole input. All problems at once: wrong values, what is missing, and names that mean nothing here. */
export function readInput<F extends Fields>(
  fields: F,
  raw: unknown,
): { readonly input: InputOf<F> } | { readonly problems: readonly Problem[] } {
  if (!isRecord(raw)) return { problems: [problem('not-an-object', 'input', { given: shown(raw) })] };
  const problems: Problem[] = Object.keys(raw)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => problem('unknown-field', name, { known: Object.keys(fields).join(', ') }));
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (given === undefined && field.required) problems.push(problem('missing-field', name, { kind: field.kind }));
    else input[name] = field.read(given, name, (found) => problems.push(found));
  }
  // The table of fields was followed name by name, so without problems the input has its shape.
  const whole = (candidate: unknown): candidate is InputOf<F> => candidate === input && problems.length === 0;
  return whole(input) ? { input } : { problems };
}
