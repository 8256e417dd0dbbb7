// SPDX-License-Identifier: EUPL-1.2
// What the comparisons of two arms share: settings, warnings, and how to count when cases share an organisation.
import { level, number, optional, seed, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { mean } from '../core/numbers.ts';
import { type Note, note } from '../core/result.ts';
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
}

/** Several results in one organisation are not independent: their mean counts once. */
export function byOrganisation(values: readonly number[], organisations: readonly string[] | null): Counted {
  if (organisations === null) return { values, shared: 0 };
  const groups = new Map<string, number[]>();
  values.forEach((value, i) => {
    const name = organisations[i] ?? String(i);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [value]);
    else group.push(value);
  });
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  if (repeated.length === 0) return { values, shared: 0 };
  return { values: [...groups.values()].map(mean), shared: repeated.reduce((sum, group) => sum + group.length, 0) };
}

/** Cases counted by organisation say so; cases counted one by one rest on being independent. */
export const countingNotes = (shared: number): { assumptions: Note[]; warnings: Note[] } =>
  shared > 0
    ? { assumptions: [], warnings: [note('counted-by-organisation', { count: shared })] }
    : { assumptions: [note('independent-cases')], warnings: [] };
