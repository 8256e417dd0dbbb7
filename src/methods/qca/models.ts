// SPDX-License-Identifier: EUPL-1.2
// All models of a chart: the minimum ones with their exact number and what they share, and all irredundant ones. Where
// the work outgrows its budget, the answer is what is certain (a lower bound, the terms every model must hold) and
// never one model that pretends to be the model.
import { at } from '../core/numbers.ts';
import { type Bits, isEmpty, makeBits, membersOf, setBit, without } from './bits.ts';
import { type Chart, essentialTerms, makeChart, withoutDominated } from './chart.ts';
import { greedySize, leastSize, searchCovers } from './cover-search.ts';
import type { Term } from './space.ts';
import type { Steps } from './steps.ts';

/** The models of one minimisation. Terms are 0-based numbers into its prime implicants. */
export interface Models {
  /** Whether the search went to its end. If not, `count` is a number of models seen, not of all. */
  readonly complete: boolean;
  /** How many terms a minimum model has; null where that is not proven. */
  readonly size: number | null;
  /** Proven: no model has fewer terms than this. */
  readonly lowerBound: number;
  /** A cover of this many terms exists. */
  readonly upperBound: number;
  /** How many minimum models there are: all of them, also those beyond the listed ones. */
  readonly count: number;
  /** Minimum models, the first `listed` of them. */
  readonly models: readonly (readonly number[])[];
  /** Terms in every minimum model. Where the search did not end: those that certainly are. */
  readonly common: readonly number[];
  /** Terms in at least one minimum model found. */
  readonly used: readonly number[];
}

/** Steps per slice: so many that a slice looks at about this many terms. One step looks at each class of terms once. */
const looksPerSlice = 100_000;
const sliceFor = (chart: Chart): number => Math.max(1, Math.round(looksPerSlice / Math.max(1, chart.classes.length)));

/** Finds all minimum models, step by step. `list` caps how many are written out, not how many are counted. */
export function* minimumModels(terms: readonly Term[], rows: readonly number[], list: number): Steps<Models> {
  const chart = makeChart(terms, rows);
  const essential = ascending(new Set(essentialTerms(chart)));
  const upperBound = greedySize(chart);
  const size = yield* smallestSize(withoutDominated(chart), upperBound);
  if (!size.proven)
    return {
      complete: false,
      size: null,
      lowerBound: size.value,
      upperBound,
      count: 0,
      models: [],
      common: essential,
      used: [],
    };
  return yield* modelsOfSize(chart, size.value, list, essential);
}

/** The minimum size, by excluding one size after the other from the lower bound upwards. */
function* smallestSize(core: Chart, upper: number): Steps<{ readonly value: number; readonly proven: boolean }> {
  const slice = sliceFor(core);
  for (let size = leastSize(core); ; size++) {
    if (size >= upper) return { value: upper, proven: true };
    let hit = false;
    const search = searchCovers(core, size, () => {
      hit = true;
      return true;
    });
    while (search.advance(slice) === slice) {
      const stop = yield { stage: 'size', steps: looksPerSlice, lowerBound: size, upperBound: upper, found: 0 };
      if (stop === true) return { value: size, proven: false };
    }
    if (hit) return { value: size, proven: true };
  }
}

function* modelsOfSize(chart: Chart, size: number, list: number, essential: readonly number[]): Steps<Models> {
  let count = 0;
  let shared: Set<number> | undefined;
  const models: number[][] = [];
  const used = new Set<number>();
  const slice = sliceFor(chart);
  const search = searchCovers(chart, size, (classes) => {
    const groups = classes.map((c) => chart.classes[c]?.terms ?? []);
    for (const group of groups) for (const t of group) used.add(t);
    count += groups.reduce((product, group) => product * group.length, 1);
    const fixed = groups.flatMap((group) => (group.length === 1 ? [at(group, 0)] : []));
    shared = new Set(shared === undefined ? fixed : fixed.filter((t) => shared?.has(t)));
    if (models.length < list) models.push(...expand(groups, list - models.length));
    return false;
  });
  const outcome = (complete: boolean): Models => ({
    complete,
    size,
    lowerBound: size,
    upperBound: size,
    count,
    models: models.map((model) => model.sort((a, b) => a - b)).sort(lexicographic),
    common: complete ? ascending(shared ?? []) : essential,
    used: ascending(used),
  });
  while (search.advance(slice) === slice) {
    const stop = yield { stage: 'models', steps: looksPerSlice, lowerBound: size, upperBound: size, found: count };
    if (stop === true) return outcome(false);
  }
  return outcome(true);
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

/** Every way to take one term from each group, up to `limit`. */
function expand(groups: readonly (readonly number[])[], limit: number): number[][] {
  let models: number[][] = [[]];
  for (const group of groups) models = models.flatMap((model) => group.map((t) => [...model, t])).slice(0, limit);
  return models;
}

const lexicographic = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return at(a, i) - at(b, i);
  return a.length - b.length;
};

/**
 * Every irredundant model: no term can be missed, though another model may be shorter (the reference calls for these
 * with `all.sol`). Gives undefined where there are more than `limit`, or the search takes more than `steps` steps.
 */
export function irredundantModels(
  terms: readonly Term[],
  rows: readonly number[],
  limit: number,
  steps = 1_000_000,
): number[][] | undefined {
  const chart = makeChart(terms, rows);
  const models: number[][] = [];
  let left = steps;
  const everything = makeBits(chart.rowCount);
  for (let r = 0; r < chart.rowCount; r++) setBit(everything, r);

  const go = (uncovered: Bits, excluded: Bits, chosen: readonly number[]): void => {
    if (--left < 0 || models.length > limit) return;
    if (isEmpty(uncovered)) {
      models.push(
        ...expand(
          chosen.map((c) => chart.classes[c]?.terms ?? []),
          limit + 1 - models.length,
        ),
      );
      return;
    }
    const row = membersOf(uncovered)[0] ?? 0;
    const closed = excluded.slice();
    for (const c of membersOf(without(chart.rowClasses[row] ?? excluded, excluded))) {
      const more = [...chosen, c];
      if (allNeeded(chart, more)) go(without(uncovered, chart.classes[c]?.rows ?? uncovered), closed.slice(), more);
      setBit(closed, c);
    }
  };
  go(everything, makeBits(chart.classes.length), []);
  if (left < 0 || models.length > limit) return undefined;
  return models.map((model) => model.sort((a, b) => a - b)).sort(lexicographic);
}

/** Whether each class covers a row that none of the others covers. More classes never mend it once it is lost. */
const allNeeded = (chart: Chart, chosen: readonly number[]): boolean =>
  chosen.every((c) => {
    let own: Bits | undefined = chart.classes[c]?.rows;
    for (const other of chosen)
      if (other !== c && own !== undefined) own = without(own, chart.classes[other]?.rows ?? own);
    return own !== undefined && !isEmpty(own);
  });
