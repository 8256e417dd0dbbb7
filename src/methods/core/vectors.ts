// SPDX-License-Identifier: EUPL-1.2
// Comparing our numbers with the reference. An adapter says, for one case of one vector file, what we compute; every
// leaf of the case that was not taken as input must then be in our answer, or the case fails. So a new number in a
// file cannot go unnoticed, and an adapter cannot forget one.

/** A vector file as it is on disk. */
export interface VectorFile {
  readonly id: string;
  readonly method: string;
  readonly notes?: unknown;
  readonly input: unknown;
  readonly cases: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What an adapter says about one case. */
export interface Expectation {
  /**
   * Our numbers under the names of the case; more may be there than the case asks. A function in place of a value is a
   * comparer of its own (models as sets of sets): it gets what the file says and gives the differences, none if equal.
   */
  readonly actual: Readonly<Record<string, unknown>>;
  /** Relative tolerance at a path such as `['coef', '0']`, where the file or its README is looser than 1e-9. */
  readonly tolerance?: (path: readonly string[]) => number | undefined;
  /** A reason why a number is known to be wrong in the reference; it is counted apart, and printed. */
  readonly waived?: (path: readonly string[]) => string | undefined;
}

/** One case as an adapter sees it. `take` marks a key as input: it is then not compared. */
export interface VectorCase {
  readonly file: VectorFile;
  readonly name: string;
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  /** Reads a key without marking it, for names and shapes (how many models, which lag). */
  readonly peek: (key: string) => unknown;
  readonly take: (key: string) => unknown;
}

/** One per vector `method`; exported from `src/methods/<area>/vectors.ts` as `adapters`, by method name. */
export type Adapter = (given: VectorCase) => Expectation;

export interface Comparison {
  readonly compared: number;
  readonly waived: ReadonlyMap<string, string>;
  readonly differences: readonly string[];
}

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);

/** R's words for what is not a number. */
const rNumbers: Readonly<Record<string, number | null>> = { NA: null, NaN: null, Inf: Infinity, '-Inf': -Infinity };

const isR = (x: unknown): x is string => typeof x === 'string' && Object.hasOwn(rNumbers, x);

/** A JSON value as a number: R's "Inf" as Infinity, "NA", "NaN" and null as null. */
export function numeric(x: unknown): number | null {
  if (typeof x === 'number') return x;
  if (x === null || x === undefined) return null;
  if (isR(x)) return rNumbers[x] ?? null;
  throw new TypeError(`not a number in a vector: ${JSON.stringify(x)}`);
}

/** A JSON value as a list of numbers without missing values; one number is a list of one (R drops the brackets). */
export const numbersOf = (x: unknown): number[] =>
  (Array.isArray(x) ? x : [x]).map((one) => {
    const value = numeric(one);
    if (value === null) throw new TypeError('a missing value where none was expected');
    return value;
  });

export const numbersOrNulls = (x: unknown): (number | null)[] => (Array.isArray(x) ? x : [x]).map(numeric);

export const rowsOf = (x: unknown): unknown[] => (Array.isArray(x) ? x : [x]);

export const textsOf = (x: unknown): string[] => (Array.isArray(x) ? x : [x]).map(String);

export const fieldsOf = (x: unknown): Readonly<Record<string, unknown>> => {
  if (!isRecord(x)) throw new TypeError(`not a record in a vector: ${JSON.stringify(x)}`);
  return x;
};

/** Words about a case that carry no number. */
const prose = (key: string): boolean => key === 'call' || key === 'note' || key === 'notes' || key.endsWith('_note');

/** Equal within the relative tolerance. Against an exact zero, rounding noise is allowed. */
export const close = (expected: number, actual: number, tolerance: number): boolean =>
  expected === actual ||
  Math.abs(actual - expected) <= (expected === 0 ? 1e-12 : tolerance * Math.max(Math.abs(expected), Math.abs(actual)));

/** Compares every leaf of one case with what the adapter computed. */
export function compareCase(file: VectorFile, name: string, adapter: Adapter): Comparison {
  const given = file.cases[name] ?? {};
  const taken = new Set<string>();
  const keys = Object.keys(given);
  const has = (key: string) => Object.hasOwn(given, key);
  const expectation = adapter({
    file,
    name,
    keys,
    has,
    peek: (key) => given[key],
    take: (key) => {
      if (!has(key)) throw new Error(`case ${name} has no ${key}`);
      taken.add(key);
      return given[key];
    },
  });
  let compared = 0;
  const waived = new Map<string, string>();
  const differences: string[] = [];

  const walk = (expected: unknown, actual: unknown, path: readonly string[]): void => {
    const where = path.join('.');
    const reason = expectation.waived?.(path);
    if (reason !== undefined) return void waived.set(where, reason);
    if (actual === undefined) return void differences.push(`${where}: not known to us (file says ${brief(expected)})`);
    if (typeof actual === 'function') {
      compared += countNumbers(expected);
      differences.push(...toTexts(actual(expected)).map((text) => `${where}: ${text}`));
    } else if (Array.isArray(expected)) {
      const ours = isListLike(actual) ? Array.from(actual) : [actual];
      if (ours.length !== expected.length)
        differences.push(`${where}: ${expected.length} values expected, ${ours.length} computed`);
      expected.forEach((one, i) => {
        if (i < ours.length) walk(one, ours[i] === undefined ? null : ours[i], [...path, String(i)]);
      });
    } else if (isRecord(expected)) {
      const ours: Readonly<Record<string, unknown>> = isRecord(actual) ? actual : {};
      for (const [key, one] of Object.entries(expected))
        if (!prose(key)) walk(one, Object.hasOwn(ours, key) ? ours[key] : undefined, [...path, key]);
    } else leaf(expected, isListLike(actual) && actual.length === 1 ? actual[0] : actual, path, where);
  };

  const leaf = (expected: unknown, actual: unknown, path: readonly string[], where: string): void => {
    const numberExpected = typeof expected === 'number' || expected === null || isR(expected);
    compared++;
    const tolerance = expectation.tolerance?.(path) ?? 1e-9;
    const wanted = numberExpected ? numeric(expected) : expected;
    const ours = typeof actual === 'number' && Number.isNaN(actual) ? null : actual;
    const equal =
      typeof wanted === 'number' && typeof ours === 'number' ? close(wanted, ours, tolerance) : wanted === ours;
    if (!equal) differences.push(`${where}: expected ${brief(expected)}, computed ${brief(actual)}`);
  };

  for (const key of keys) if (!taken.has(key) && !prose(key)) walk(given[key], own(expectation.actual, key), [key]);
  return { compared, waived, differences };
}

const own = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const isListLike = (x: unknown): x is ArrayLike<unknown> =>
  Array.isArray(x) || (ArrayBuffer.isView(x) && !(x instanceof DataView));

const toTexts = (x: unknown): string[] => (Array.isArray(x) ? x.map(String) : []);

const brief = (x: unknown): string => {
  const text = typeof x === 'number' ? String(x) : (JSON.stringify(x) ?? String(x));
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
};

/** Leaves below a value; used where a comparer of its own judges the whole. */
export const countNumbers = (x: unknown): number => {
  if (Array.isArray(x)) return x.reduce<number>((total, one) => total + countNumbers(one), 0);
  if (isRecord(x)) return Object.entries(x).reduce((total, [k, one]) => total + (prose(k) ? 0 : countNumbers(one)), 0);
  return 1;
};
