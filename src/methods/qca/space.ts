// SPDX-License-Identifier: EUPL-1.2
// The space of combinations. A combination (a row of the truth table) is packed in one whole number, each condition in
// its own few bits, the first condition highest; a term is a mask and a value, so "is this row in this term" is one
// `and` and one comparison. With two levels everywhere the packed row is the row number minus one.
import { at, range } from '../core/numbers.ts';

/** At most this many conditions: beyond it a comparison of cases has long lost its meaning, and so would the answer. */
export const mostConditions = 16;
/** Bits of a packed row: mask and value together must fit in a double without loss. */
const mostBits = 26;
/** Most combinations: those never seen are walked through one by one. */
const mostRows = 2 ** 17;

export interface Space {
  /** Values a condition can take: 2 for crisp and fuzzy, more for multi-value. */
  readonly levels: readonly number[];
  /** Where a condition's bits begin, from the right. */
  readonly shifts: readonly number[];
  /** A condition's bits, in place. */
  readonly fields: readonly number[];
  /** All bits. */
  readonly full: number;
  /** How many combinations there are. */
  readonly size: number;
  /** Two levels everywhere: then a set of conditions and the mask over their bits are the same number. */
  readonly binary: boolean;
}

/** A conjunction of literals: conditions outside the mask do not matter. */
export interface Term {
  readonly mask: number;
  readonly value: number;
}

/** The space over conditions with these numbers of levels (2 or more each), or undefined where it is too large. */
export function makeSpace(levels: readonly number[]): Space | undefined {
  if (levels.length > mostConditions) return undefined;
  const widths = levels.map((level) => Math.ceil(Math.log2(level)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const size = levels.reduce((product, level) => product * level, 1);
  if (total > mostBits || size > mostRows) return undefined;
  let right = total;
  const shifts = widths.map((width) => {
    right -= width;
    return right;
  });
  const fields = widths.map((width, c) => (2 ** width - 1) << at(shifts, c));
  return { levels, shifts, fields, full: 2 ** total - 1, size, binary: levels.every((level) => level === 2) };
}

/** Packs one value per condition. */
export const pack = (space: Space, values: readonly number[]): number =>
  values.reduce((packed, value, c) => packed | (value << at(space.shifts, c)), 0);

/** The value of a condition in a packed row. */
export const valueAt = (space: Space, packed: number, condition: number): number =>
  (packed & at(space.fields, condition)) >>> at(space.shifts, condition);

export const unpack = (space: Space, packed: number): number[] =>
  range(space.levels.length).map((c) => valueAt(space, packed, c));

/** The row number of a combination: 1-based, counting with the first condition most significant. */
export const rowNumber = (space: Space, packed: number): number =>
  1 + unpack(space, packed).reduce((number, value, c) => number * at(space.levels, c) + value, 0);

/** The combination of a 1-based row number. */
export function rowOf(space: Space, number: number): number {
  let rest = number - 1;
  let packed = 0;
  for (let c = space.levels.length - 1; c >= 0; c--) {
    const level = at(space.levels, c);
    packed |= (rest % level) << at(space.shifts, c);
    rest = Math.floor(rest / level);
  }
  return packed;
}

/** All combinations, packed, in the order of their row numbers. */
export const allRows = (space: Space): number[] =>
  space.binary ? range(space.size) : range(space.size).map((i) => rowOf(space, i + 1));

export const covers = (term: Term, row: number): boolean => (row & term.mask) === term.value;

/** A term that asks no less than another: every row of `inner` is one of `outer`. */
export const within = (inner: Term, outer: Term): boolean =>
  (inner.mask & outer.mask) === outer.mask && (inner.value & outer.mask) === outer.value;

/** A number by which terms can be told apart. */
export const keyOf = (space: Space, term: Term): number => term.mask * (space.full + 1) + term.value;

/** A set of conditions as bits, the last condition lowest, to the mask over their bits in a packed row. */
export function maskOf(space: Space, conditions: number): number {
  if (space.binary) return conditions;
  const last = space.fields.length - 1;
  let mask = 0;
  for (let c = 0; c <= last; c++) if ((conditions >>> (last - c)) & 1) mask |= space.fields[c] ?? 0;
  return mask;
}

/** The conditions in which two rows differ, as such a set. */
export function differing(space: Space, a: number, b: number): number {
  const changed = a ^ b;
  if (space.binary) return changed;
  const last = space.fields.length - 1;
  let set = 0;
  for (let c = 0; c <= last; c++) if ((changed & (space.fields[c] ?? 0)) !== 0) set |= 1 << (last - c);
  return set;
}

/** The conditions a term asks something of. */
export const conditionsIn = (space: Space, term: Term): number[] =>
  range(space.levels.length).filter((c) => (term.mask & at(space.fields, c)) !== 0);

/** Fewer literals first, then in the order of the conditions; so that every run lists terms alike. */
export const byTerm =
  (space: Space) =>
  (a: Term, b: Term): number =>
    conditionsIn(space, a).length - conditionsIn(space, b).length || b.mask - a.mask || b.value - a.value;
