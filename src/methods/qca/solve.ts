// SPDX-License-Identifier: EUPL-1.2
// From a truth table to its solutions, in packed terms: conservative (only what was seen), parsimonious (every row not
// contradicted may be used) and intermediate (only assumptions one would accept; Ragin & Sonnett 2005).
import { at, range } from '../core/numbers.ts';
import { type Bits, bitsOf, both, membersOf, without } from './bits.ts';
import { primesAgainst, primesOf, primesWithin } from './implicants.ts';
import { irredundantModels, type Models, minimumModels } from './models.ts';
import { allRows, covers, type Space, type Term, within } from './space.ts';
import { finish, type Steps } from './steps.ts';
import type { Split } from './truth-table.ts';

export interface Solved extends Models {
  readonly primes: readonly Term[];
}

export type WhichModels = 'minimum' | 'irredundant';

export interface SolveOptions {
  /** How many models are written out. */
  readonly list: number;
  readonly which: WhichModels;
}

/** Merging stops beyond this many terms under way: the rows are then too many to be a comparison of cases. */
const mostTerms = 2_000_000;

function* solve(primes: readonly Term[], rows: readonly number[], options: SolveOptions): Steps<Solved> {
  const minimum = yield* minimumModels(primes, rows, options.list);
  if (options.which === 'minimum' || !minimum.complete) return { ...minimum, primes };
  const all = irredundantModels(primes, rows, options.list);
  if (all === undefined) return { ...minimum, complete: false, primes };
  const used = [...new Set(all.flat())].sort((a, b) => a - b);
  const common = used.filter((t) => all.every((model) => model.includes(t)));
  return { ...minimum, count: all.length, models: all, used, common, primes };
}

/** Only the combinations seen to lead to the outcome, merged. */
export function* conservative(space: Space, { positives }: Split, options: SolveOptions): Steps<Solved> {
  return yield* solve((yield* primesWithin(space, positives, positives, mostTerms)) ?? [], positives, options);
}

/** Everything that no combination seen contradicts. `excluded` rows may not be used either. */
export function* parsimonious(
  space: Space,
  { positives, negatives }: Split,
  excluded: readonly number[],
  options: SolveOptions,
): Steps<Solved> {
  return yield* solve(yield* primesAgainst(space, positives, [...negatives, ...excluded]), positives, options);
}

export const termsOf = (solved: Solved, model: readonly number[]): Term[] =>
  model.flatMap((t) => {
    const term = solved.primes[t];
    return term === undefined ? [] : [term];
  });

/** Combinations of which nothing is known: not seen, or by too few cases; in the order of their numbers. */
export function remainders(space: Space, { positives, negatives }: Split): number[] {
  const known = new Set([...positives, ...negatives]);
  return allRows(space).filter((row) => !known.has(row));
}

export const coveredBy = (terms: readonly Term[], rows: readonly number[]): number[] =>
  rows.filter((row) => terms.some((term) => covers(term, row)));

/** What one expects of each condition: the value that should help the outcome, or null where one expects nothing. */
export type Directions = readonly (number | null)[];

export interface Intermediate {
  /** Which conservative and which parsimonious model it lies between, 0-based. */
  readonly conservative: number;
  readonly parsimonious: number;
  /** Assumptions of the parsimonious model that agree with the expectations, and those that do not: packed rows. */
  readonly easy: readonly number[];
  readonly difficult: readonly number[];
  readonly solved: Solved;
}

/**
 * Between each conservative and each parsimonious model: a term of the conservative one loses the literals that
 * contradict the expectations and that the parsimonious one does without; the assumptions so covered are easy.
 */
export function* intermediates(
  space: Space,
  table: Split,
  solutions: { readonly conservative: Solved; readonly parsimonious: Solved },
  directions: Directions,
  options: SolveOptions,
): Steps<Intermediate[]> {
  const unknown = remainders(space, table);
  const rowsOf = (terms: readonly Term[]) =>
    bitsOf(
      unknown.length,
      range(unknown.length).filter((i) => terms.some((term) => covers(term, at(unknown, i)))),
    );
  const eased = easedRows(space, solutions, directions, rowsOf);
  const known = new Map<string, { readonly easy: readonly number[]; readonly solved: Solved }>();
  const found: Intermediate[] = [];
  for (const [p, simple] of solutions.parsimonious.models.entries()) {
    const assumptions = rowsOf(termsOf(solutions.parsimonious, simple));
    for (const [c, strict] of solutions.conservative.models.entries()) {
      const bits = both(assumptions, eased(strict, simple));
      const key = bits.join();
      let own = known.get(key);
      if (own === undefined) {
        const easy = membersOf(bits).map((i) => at(unknown, i));
        own = { easy, solved: yield* solveEased(space, table.positives, easy, options) };
        known.set(key, own);
      }
      const difficult = membersOf(without(assumptions, bits)).map((i) => at(unknown, i));
      found.push({ conservative: c, parsimonious: p, easy: own.easy, difficult, solved: own.solved });
    }
  }
  return found;
}

/**
 * For a conservative and a parsimonious model: the unknown rows covered by a term of the first, eased towards a term of
 * the second around it. Each pair of terms is eased once.
 */
function easedRows(
  space: Space,
  solutions: { readonly conservative: Solved; readonly parsimonious: Solved },
  directions: Directions,
  rowsOf: (terms: readonly Term[]) => Bits,
): (strict: readonly number[], simple: readonly number[]) => Bits {
  const width = solutions.parsimonious.primes.length;
  const nothing = rowsOf([]);
  const known = new Array<Bits | undefined>(width * solutions.conservative.primes.length).fill(undefined);
  const make = (t: number, s: number): Bits => {
    const [term, wide] = [solutions.conservative.primes[t], solutions.parsimonious.primes[s]];
    const inside = term !== undefined && wide !== undefined && within(term, wide);
    return inside ? rowsOf([ease(space, term, wide, directions)]) : nothing;
  };
  return (strict, simple) => {
    const all = nothing.slice();
    for (const t of strict)
      for (const s of simple) {
        const own = known[t * width + s] ?? make(t, s);
        known[t * width + s] = own;
        if (own !== nothing) for (let w = 0; w < all.length; w++) all[w] = (all[w] ?? 0) | (own[w] ?? 0);
      }
    return all;
  };
}

function* solveEased(
  space: Space,
  positives: readonly number[],
  easy: readonly number[],
  options: SolveOptions,
): Steps<Solved> {
  const primes = (yield* primesOf(space, [...positives, ...easy], positives, mostTerms)) ?? [];
  return yield* solve(primes, positives, { ...options, which: 'minimum' });
}

function ease(space: Space, term: Term, wide: Term, directions: Directions): Term {
  let { mask, value } = term;
  space.fields.forEach((field, c) => {
    const expected = directions[c] ?? null;
    if ((mask & field) === 0 || (wide.mask & field) !== 0 || expected === null) return;
    if ((value & field) >>> at(space.shifts, c) === expected) return;
    mask &= ~field;
    value &= ~field;
  });
  return { mask, value };
}

/** Rows the parsimonious solutions assume to lead to the outcome and to its absence at once: that cannot be. */
export function contradictoryAssumptions(
  space: Space,
  outcome: Split,
  absence: Split,
  budget: number,
): readonly number[] {
  const options: SolveOptions = { list: 1, which: 'minimum' };
  const assumed = [outcome, absence].map((table) => {
    if (table.positives.length === 0 || table.negatives.length === 0) return new Set<number>();
    const solved = finish(parsimonious(space, table, [], options), budget);
    const terms = termsOf(solved, solved.complete ? solved.used : solved.primes.map((_, t) => t));
    return new Set(coveredBy(terms, remainders(space, table)));
  });
  return [...(assumed[0] ?? [])].filter((row) => assumed[1]?.has(row) === true);
}
