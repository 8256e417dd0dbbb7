// SPDX-License-Identifier: EUPL-1.2
// All covers of a chart with at most so many classes, each exactly once, in slices: the search can be paused after any
// number of steps, to report, to go on, or to be left.
import { type Bits, countShared, hasBit, isEmpty, isSubset, makeBits, membersOf, setBit, without } from './bits.ts';
import type { Chart } from './chart.ts';

/** A choice under way: what is still uncovered, what may no longer be chosen, and what to try for the hardest row. */
interface Choice {
  readonly uncovered: Bits;
  readonly excluded: Bits;
  readonly candidates: readonly number[];
  next: number;
}

export interface CoverSearch {
  /** Takes up to so many steps; gives how many it took. Fewer than asked means that the search is over. */
  readonly advance: (steps: number) => number;
}

/**
 * Searches depth first on the row that is hardest to cover. A class that was tried for a row is excluded for the rest
 * of that row's choices, so no cover comes twice. `found` is told each cover, and stops the search by giving true.
 */
export function searchCovers(chart: Chart, size: number, found: (classes: readonly number[]) => boolean): CoverSearch {
  const everything = makeBits(chart.rowCount);
  for (let r = 0; r < chart.rowCount; r++) setBit(everything, r);
  const chosen: number[] = [];
  const stack: Choice[] = [];
  const first = choose(chart, everything, makeBits(chart.classes.length), size);
  if (first !== undefined) stack.push(first);

  const step = (choice: Choice): void => {
    const candidate = choice.candidates[choice.next++];
    if (candidate === undefined) {
      stack.pop();
      chosen.pop();
      return;
    }
    const taken = chart.classes[candidate];
    if (taken === undefined) return;
    chosen.push(candidate);
    const uncovered = without(choice.uncovered, taken.rows);
    if (isEmpty(uncovered)) {
      if (found(chosen)) stack.length = 0;
      chosen.pop();
    } else {
      const further = choose(chart, uncovered, choice.excluded.slice(), size - chosen.length);
      if (further === undefined) chosen.pop();
      else stack.push(further);
    }
    setBit(choice.excluded, candidate);
  };

  return {
    advance: (steps) => {
      let taken = 0;
      for (; taken < steps; taken++) {
        const top = stack[stack.length - 1];
        if (top === undefined) return taken;
        step(top);
      }
      return taken;
    },
  };
}

/** The next row to cover and what could cover it; undefined where so many classes cannot do it any more. */
function choose(chart: Chart, uncovered: Bits, excluded: Bits, left: number): Choice | undefined {
  if (left <= 0) return undefined;
  const { candidates, row } = hardestRow(chart, uncovered, excluded);
  if (row < 0 || candidates.length === 0) return undefined;
  if (left === 1) {
    const whole = candidates.filter((c) => isSubset(uncovered, chart.classes[c]?.rows ?? excluded));
    return whole.length === 0 ? undefined : { uncovered, excluded, candidates: whole, next: 0 };
  }
  if (left > 2 && atLeast(chart, uncovered, excluded) > left) return undefined;
  return { uncovered, excluded, candidates, next: 0 };
}

/** The uncovered row with the fewest classes left to cover it. */
function hardestRow(chart: Chart, uncovered: Bits, excluded: Bits): { row: number; candidates: number[] } {
  let row = -1;
  let fewest = Infinity;
  for (let r = 0; r < chart.rowCount; r++) {
    if (!hasBit(uncovered, r)) continue;
    const classes = chart.rowClasses[r] ?? excluded;
    const count = countNotIn(classes, excluded, fewest);
    if (count < fewest) [row, fewest] = [r, count];
    if (fewest === 0) return { row, candidates: [] };
  }
  const classes = chart.rowClasses[row];
  return { row, candidates: classes === undefined ? [] : membersOf(without(classes, excluded)) };
}

/** How many members of `a` are not in `b`, counted no further than `enough`. */
function countNotIn(a: Bits, b: Bits, enough: number): number {
  let count = 0;
  for (let w = 0; w < a.length && count < enough; w++)
    for (let word = (a[w] ?? 0) & ~(b[w] ?? 0); word !== 0; word &= word - 1) count++;
  return count;
}

/**
 * A lower bound on the classes still needed. Each uncovered row weighs one over the most uncovered rows that a class
 * covering it can take; no class then takes more weight than one, so at least the total weight of classes is needed.
 */
function atLeast(chart: Chart, uncovered: Bits, excluded: Bits): number {
  const most = new Int32Array(chart.rowCount);
  for (let c = 0; c < chart.classes.length; c++) {
    const rows = chart.classes[c]?.rows;
    if (rows === undefined || hasBit(excluded, c)) continue;
    const count = countShared(rows, uncovered);
    for (let w = 0; w < rows.length; w++)
      for (let word = (rows[w] ?? 0) & (uncovered[w] ?? 0); word !== 0; word &= word - 1) {
        const r = (w << 5) + 31 - Math.clz32(word & -word);
        if (count > (most[r] ?? 0)) most[r] = count;
      }
  }
  let weight = 0;
  for (const count of most) if (count > 0) weight += 1 / count;
  return Math.ceil(weight - 1e-9);
}

/** A cover found by always taking the class that covers most: an upper bound on the size, not a model to show. */
export function greedySize(chart: Chart): number {
  const none = makeBits(chart.classes.length);
  let uncovered = makeBits(chart.rowCount);
  for (let r = 0; r < chart.rowCount; r++) setBit(uncovered, r);
  let size = 0;
  while (!isEmpty(uncovered)) {
    let best = none;
    let most = 0;
    for (const { rows } of chart.classes) {
      const count = countShared(rows, uncovered);
      if (count > most) [best, most] = [rows, count];
    }
    if (most === 0) return Infinity;
    uncovered = without(uncovered, best);
    size++;
  }
  return size;
}

/** A lower bound for the whole chart. */
export function leastSize(chart: Chart): number {
  const uncovered = makeBits(chart.rowCount);
  for (let r = 0; r < chart.rowCount; r++) setBit(uncovered, r);
  return atLeast(chart, uncovered, makeBits(chart.classes.length));
}
