// SPDX-License-Identifier: EUPL-1.2
// Exact reference distributions: what the difference would have been under every other assignment (Fisher 1935;
// Ernst 2004). Enumerated where that is feasible, else drawn with a seed.
import { gates } from '../core/gates.ts';
import { at } from '../core/numbers.ts';
import { random } from '../core/random.ts';
import { choose } from '../core/special.ts';

export interface Randomised {
  /** Assignments looked at, the observed one included. */
  readonly assignments: number;
  /** All of them, or a sample? */
  readonly exact: boolean;
  /** Share at least as far from zero as the observed one. */
  readonly twoSided: number;
  /** Share at least as large as the observed one. */
  readonly greater: number;
}

export interface Limits {
  /** Most assignments to go through one by one. */
  readonly enumerate?: number;
  /** Assignments drawn when there are more; without it as many as take about a second. */
  readonly draws?: number | null;
  readonly seed?: number;
}

/** At most 20,000 draws, fewer when each costs many steps, never fewer than 500. */
export const affordable = (steps: number): number => Math.min(20_000, Math.max(500, Math.floor(2e7 / steps)));

/** Counts the statistics as extreme as the observed one, with slack for rounding. */
export function tally(observed: number, slack: number) {
  let [all, far, above] = [0, 0, 0];
  return {
    add: (value: number) => {
      all++;
      if (Math.abs(value) >= Math.abs(observed) - slack) far++;
      if (value >= observed - slack) above++;
    },
    exact: (): Randomised => ({ assignments: all, exact: true, twoSided: far / all, greater: above / all }),
    // The observed assignment counts as one draw, so that p is never zero.
    sampled: (): Randomised => ({
      assignments: all + 1,
      exact: false,
      twoSided: (far + 1) / (all + 1),
      greater: (above + 1) / (all + 1),
    }),
  };
}

/** Slack against rounding, in proportion to the numbers at hand. */
const slackOf = (values: readonly number[]): number =>
  1e-12 * values.reduce((largest, v) => Math.max(largest, Math.abs(v)), 1e-300);

/**
 * Difference of means under every way to call `size` of the values the first group. `scores` holds first the values of
 * the first group, then those of the second.
 */
export function permuteTwoGroups(scores: readonly number[], size: number, limits: Limits = {}): Randomised {
  const n = scores.length;
  const total = scores.reduce((sum, v) => sum + v, 0);
  const difference = (first: number) => first / size - (total - first) / (n - size);
  const counted = tally(difference(scores.slice(0, size).reduce((sum, v) => sum + v, 0)), slackOf(scores));
  if (choose(n, size) <= (limits.enumerate ?? gates.enumerate)) {
    eachSubsetSum(scores, size, (first) => counted.add(difference(first)));
    return counted.exact();
  }
  // Only the smaller group is drawn; the other is what is left.
  const chance = random(limits.seed ?? 1);
  const fewer = Math.min(size, n - size);
  const pool = Float64Array.from(scores);
  const draws = limits.draws ?? affordable(fewer);
  for (let draw = 0; draw < draws; draw++) {
    let drawn = 0;
    for (let i = 0; i < fewer; i++) {
      const j = i + chance.below(n - i);
      const value = at(pool, j);
      pool[j] = at(pool, i);
      pool[i] = value;
      drawn += value;
    }
    counted.add(difference(fewer === size ? drawn : total - drawn));
  }
  return counted.sampled();
}

/** Calls `visit` with the sum of every subset of `size` values. */
function eachSubsetSum(values: readonly number[], size: number, visit: (sum: number) => void): void {
  const go = (start: number, left: number, sum: number): void => {
    if (left === 0) visit(sum);
    else for (let i = start; i <= values.length - left; i++) go(i + 1, left - 1, sum + at(values, i));
  };
  go(0, size, 0);
}

/** Mean of the differences under every way to flip their signs. */
export function flipSigns(differences: readonly number[], limits: Limits = {}): Randomised {
  const n = differences.length;
  const meanOf = (sum: number) => sum / n;
  const counted = tally(meanOf(differences.reduce((sum, d) => sum + d, 0)), slackOf(differences));
  if (2 ** n <= (limits.enumerate ?? gates.enumerate)) {
    const go = (i: number, sum: number): void => {
      if (i === n) counted.add(meanOf(sum));
      else {
        go(i + 1, sum + at(differences, i));
        go(i + 1, sum - at(differences, i));
      }
    };
    go(0, 0);
    return counted.exact();
  }
  const chance = random(limits.seed ?? 1);
  const draws = limits.draws ?? affordable(n);
  for (let draw = 0; draw < draws; draw++)
    counted.add(meanOf(differences.reduce((sum, d) => sum + (chance.below(2) === 0 ? d : -d), 0)));
  return counted.sampled();
}
