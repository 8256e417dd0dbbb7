// SPDX-License-Identifier: EUPL-1.2
// Prime implicants, exactly: all the shortest conjunctions that hold for a positive row and for no row they must not.
import { at } from '../core/numbers.ts';
import { allRows, byTerm, differing, keyOf, maskOf, type Space, type Term } from './space.ts';
import type { Progress, Steps } from './steps.ts';

/**
 * The prime implicants that cover a positive row when every row that is not negative may be used (parsimonious).
 * For one positive row they are the minimal sets of its literals that contradict each negative row: the minimal hitting
 * sets of the conditions in which it differs from the negatives. All of them are read off one table over the subsets of
 * conditions: a set hits every difference exactly if no difference lies wholly in its complement.
 */
export function* primesAgainst(
  space: Space,
  positives: readonly number[],
  negatives: readonly number[],
): Steps<Term[]> {
  const found = new Map<number, Term>();
  const count = space.levels.length;
  const all = 2 ** count - 1;
  const spoilt = new Uint8Array(all + 1);
  for (const row of positives) {
    spoilt.fill(0);
    for (const negative of negatives) spoilt[differing(space, row, negative)] = 1;
    closeUpwards(spoilt, count);
    for (let set = 0; set <= all; set++) {
      if (spoilt[all ^ set] === 1 || !isMinimal(spoilt, all, set)) continue;
      const mask = maskOf(space, set);
      const term = { mask, value: row & mask };
      found.set(keyOf(space, term), term);
    }
    yield making(found.size, positives);
  }
  return [...found.values()].sort(byTerm(space));
}

/** How far the making of prime implicants is. A model needs at most a term for each row; whoever waits may drop it. */
const making = (found: number, rows: readonly number[]): Progress => ({
  stage: 'primes',
  steps: 0,
  lowerBound: rows.length === 0 ? 0 : 1,
  upperBound: rows.length,
  found,
});

/** Marks every set that contains a marked set, block by block. */
function closeUpwards(marked: Uint8Array, count: number): void {
  for (let bit = 1; bit < 1 << count; bit <<= 1)
    for (let block = bit; block < marked.length; block += bit << 1)
      for (let set = block; set < block + bit; set++) marked[set] = (marked[set] ?? 0) | (marked[set ^ bit] ?? 0);
}

/** Whether every literal of a hitting set is needed: without it some difference is no longer hit. */
function isMinimal(spoilt: Uint8Array, all: number, set: number): boolean {
  for (let rest = set; rest !== 0; rest &= rest - 1) if (spoilt[(all ^ set) | (rest & -rest)] !== 1) return false;
  return true;
}

/**
 * The prime implicants of exactly these rows (conservative; intermediate with easy counterfactuals among them). In a
 * small space every other row is a negative; in a large one with few rows it is quicker to merge them.
 */
export function* primesOf(
  space: Space,
  rows: readonly number[],
  needed: readonly number[],
  limit: number,
): Steps<Term[] | undefined> {
  if (space.size > smallSpace) return yield* primesWithin(space, rows, needed, limit);
  const own = new Set(rows);
  return yield* primesAgainst(
    space,
    needed,
    allRows(space).filter((row) => !own.has(row)),
  );
}

/** Combinations up to which all of them are looked at for every positive row. */
const smallSpace = 2048;

/**
 * The same by merging: where a term holds for every value of a condition, the condition falls away (Quine 1952,
 * McCluskey 1956). Only those that cover a row of `needed` are kept. Gives undefined beyond `limit` terms under way.
 */
export function* primesWithin(
  space: Space,
  rows: readonly number[],
  needed: readonly number[],
  limit: number,
): Steps<Term[] | undefined> {
  const primes: Term[] = [];
  let layer = new Map<number, Set<number>>([[space.full, new Set(rows)]]);
  let terms = rows.length;
  while (layer.size > 0) {
    const next = new Map<number, Set<number>>();
    for (const [mask, values] of layer) {
      const merged = mergeAll(space, mask, values, next);
      for (const value of values)
        if (!merged.has(value) && needed.some((row) => (row & mask) === value)) primes.push({ mask, value });
      yield making(primes.length, needed);
    }
    for (const values of next.values()) terms += values.size;
    if (terms > limit) return undefined;
    layer = next;
  }
  return primes.sort(byTerm(space));
}

/** Merges the terms of one mask over each of its conditions into `next`; gives the terms that took part. */
function mergeAll(space: Space, mask: number, values: Set<number>, next: Map<number, Set<number>>): Set<number> {
  const merged = new Set<number>();
  space.fields.forEach((field, c) => {
    if ((mask & field) === 0) return;
    const shift = at(space.shifts, c);
    const levels = at(space.levels, c);
    const wider = mask & ~field;
    for (const value of values) {
      if ((value & field) !== 0) continue;
      let present = 1;
      while (present < levels && values.has(value | (present << shift))) present++;
      if (present < levels) continue;
      for (let level = 0; level < levels; level++) merged.add(value | (level << shift));
      const target = next.get(wider);
      if (target === undefined) next.set(wider, new Set([value]));
      else target.add(value);
    }
  });
  return merged;
}
