// SPDX-License-Identifier: EUPL-1.2
// What the comparisons of two arms share: settings, warnings, and how to count when cases share an organisation.
import { level, number, optional, seed, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { mean } from '../core/numbers.ts';
import { dropped, type Note, note, type Problem, problem } from '../core/result.ts';
import type { Randomised } from './permutation.ts';

/** These comparisons are for few cases; with more than this no permutation says anything that a look does not. */
export const MOST_CASES = 100_000;

/** What every comparison of arms may be told besides its data. */
export const settings = {
  level,
  casesPerGroup: withDefault(
    number('fewest cases per group for a p-value', { integer: true, min: 1 }),
    gates.casesPerGroup,
  ),
  tried: optional(number('how many comparisons were made on these data', { integer: true, min: 1 })),
};

/** The warnings every comparison shares: too few cases, a p-value is not the headline, many were tried. */
export const commonWarnings = (smallest: number, limit: number, tried: number | null): Note[] => [
  smallest < limit ? note('few-cases', { n: smallest, limit }) : note('not-the-headline'),
  ...(tried !== null && tried > 1 ? [note('many-comparisons', { tried })] : []),
];

export const sampledNote = (found: Randomised): Note[] =>
  found.exact ? [] : [note('sampled', { draws: found.assignments - 1 })];

/** How the reference distribution is made, where p-values come from reassigning. */
export const chanceSettings = {
  enumerate: withDefault(
    number('most assignments to go through one by one', { integer: true, min: 1, max: 1e7 }),
    gates.enumerate,
  ),
  draws: optional(
    number('assignments drawn when there are more; as many as take about a second if left out', {
      integer: true,
      min: 100,
      max: 1e7,
    }),
  ),
  seed,
};

/** A list as it counts: by case, or by organisation where one occurs more than once. */
export interface Counted {
  readonly values: readonly number[];
  /** Cases that share their organisation with another; 0 where the cases count one by one. */
  readonly shared: number;
  /** Cases without a value, 1-based. */
  readonly missing: readonly string[];
}

/** Leaves out what is not known; several results in one organisation are not independent: their mean counts once. */
export function counted(values: readonly (number | null)[], organisations: readonly string[] | null): Counted {
  const missing = values.flatMap((value, i) => (value === null ? [String(i + 1)] : []));
  const groups = new Map<string, number[]>();
  values.forEach((value, i) => {
    if (value === null) return;
    const name = organisations?.[i] ?? String(i);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  });
  const shared = [...groups.values()].filter((group) => group.length > 1).flat().length;
  return {
    values: [...groups.values()].map((group) => (group.length > 1 ? mean(group) : (group[0] ?? 0))),
    shared,
    missing,
  };
}

/** What is said about the counting: who was left out, and whether cases or organisations counted. */
export const countingNotes = (...lists: readonly Counted[]) => {
  const shared = lists.reduce((sum, list) => sum + list.shared, 0);
  const missing = lists.flatMap((list) => list.missing);
  return {
    dropped: missing.length > 0 ? [dropped('missing-values', missing)] : [],
    assumptions: shared > 0 ? [] : [note('independent-cases')],
    warnings: shared > 0 ? [note('counted-by-organisation', { count: shared })] : [],
  };
};

/** Lists that must be as long as the cases they belong to. */
export const lengthProblems = (
  lists: readonly { readonly at: string; readonly list: ArrayLike<unknown> | null; readonly length: number }[],
): Problem[] =>
  lists
    .filter(({ list, length }) => list !== null && list.length !== length)
    .map(({ at, list, length }) => problem('uneven-lengths', at, { given: list?.length ?? 0, limit: length }));

/** A group of which nothing is known cannot be compared. */
export const emptyProblems = (groups: Readonly<Record<string, Counted>>): Problem[] =>
  Object.entries(groups)
    .filter(([, group]) => group.values.length === 0)
    .map(([at]) => problem('too-short', at, { given: 0, limit: 1 }));
