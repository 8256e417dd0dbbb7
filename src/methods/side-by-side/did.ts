// SPDX-License-Identifier: EUPL-1.2
// Difference in differences for a panel of units. The p-value comes from randomisation over units: with fewer than
// about thirty of them cluster-robust standard errors mislead, so those are given but never carry the claim.
import { labels, number, numbers, numbersOrMissing, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { method } from '../core/method.ts';
import { at } from '../core/numbers.ts';
import { dropped, note, problem, refuse, result } from '../core/result.ts';
import { type Panel, randomise, twoByTwo, twoWay } from './did-fit.ts';
import { chanceSettings, lengthProblems } from './settings.ts';
import { didNotes, didWords } from './words.ts';

/** Numbers the distinct values 0, 1, 2 … in their order. */
function numbered(values: readonly (string | number)[], compare: (a: string | number, b: string | number) => number) {
  const distinct = [...new Set(values)].sort(compare);
  const places = new Map(distinct.map((value, i) => [value, i]));
  return { places: values.map((value) => places.get(value) ?? 0), distinct };
}

/** When each unit was first active, or null where it never was. */
function startsOf(panel: Panel): (number | null)[] {
  const starts = new Array<number | null>(panel.units).fill(null);
  panel.active.forEach((a, i) => {
    const [u, t] = [at(panel.unit, i), at(panel.time, i)];
    if (a === 1) starts[u] = Math.min(starts[u] ?? t, t);
  });
  return starts;
}

/**
 * Effect of something that started in some units and not, or later, in others. One row per unit and time: `active` is 1
 * while it runs in that unit. Assumes that without it the units would have moved in parallel. Refuses a panel in which
 * nobody or everybody is active, or that has fewer than two units or times.
 */
export const differenceInDifferences = method({
  id: 'difference-in-differences',
  about: {
    nl: 'Veranderde er meer waar het begon dan waar het (nog) niet begon?',
    en: 'Did more change where it started than where it did not, or not yet?',
  },
  fields: {
    unit: labels('unit of each row, such as an organisation', 2),
    time: numbers('time of each row', { least: 2 }),
    active: numbers('1 where it was running in that unit at that time, else 0', {
      integer: true,
      min: 0,
      max: 1,
      least: 2,
    }),
    outcome: numbersOrMissing('measured outcome of each row', { least: 2 }),
    casesPerGroup: withDefault(
      number('fewest units per group for a p-value', { integer: true, min: 1 }),
      gates.casesPerGroup,
    ),
    ...chanceSettings,
  },
  notes: didNotes,
  words: didWords,
  compute: ({ outcome: outcomes, casesPerGroup, enumerate, draws, seed: start, ...columns }) => {
    const { unit: allUnits, time: allTimes, active: allActive } = columns;
    const uneven = lengthProblems(
      Object.entries({ time: allTimes, active: allActive, outcome: outcomes }).map(([name, list]) => ({
        at: name,
        list,
        length: allUnits.length,
      })),
    );
    if (uneven.length > 0) return refuse(...uneven);
    const known = (_: unknown, i: number) => outcomes[i] !== null;
    const [unit, time, active] = [allUnits.filter(known), allTimes.filter(known), allActive.filter(known)];
    const outcome = outcomes.filter((y) => y !== null);
    const missing = outcomes.flatMap((y, i) => (y === null ? [String(i + 1)] : []));
    const units = numbered(unit, (a, b) => String(a).localeCompare(String(b), 'en', { numeric: true }));
    const times = numbered(time, (a, b) => Number(a) - Number(b));
    const panel: Panel = {
      unit: units.places,
      time: times.places,
      active,
      outcome,
      units: units.distinct.length,
      times: times.distinct.length,
    };
    const starts = startsOf(panel);
    const treated = starts.map((begin) => begin !== null);
    const begins = new Set(starts.filter((begin) => begin !== null));
    const fit = twoWay(panel);
    if (fit === undefined) return refuse(problem('did-no-contrast', 'active'));
    if (fit === 'too-large')
      return refuse(problem('did-too-large', 'unit', { units: panel.units, times: panel.times }));
    const [begin = 0] = begins;
    const common =
      begins.size === 1 &&
      active.every((a, i) => (a === 1) === (treated[at(panel.unit, i)] === true && at(panel.time, i) >= begin));
    const smallest = Math.min(treated.filter(Boolean).length, treated.filter((t) => !t).length);
    const enough = smallest >= casesPerGroup || (!common && panel.units >= 2 * casesPerGroup);
    const randomised = enough ? randomise(panel, { enumerate, draws, seed: start }) : undefined;
    return result({
      n: panel.units,
      grade: enough ? 'suggest' : 'describe',
      dropped: missing.length > 0 ? [dropped('missing-values', missing)] : [],
      assumptions: [note('did-parallel')],
      warnings: [
        ...(enough ? [note('not-the-headline')] : [note('few-cases', { n: smallest, limit: casesPerGroup })]),
        ...(panel.units < gates.clusters ? [note('did-few-clusters', { n: panel.units, limit: gates.clusters })] : []),
        ...(begins.size > 1 ? [note('did-staggered')] : []),
        ...(enough && randomised === undefined ? [note('did-unbalanced')] : []),
        ...(randomised && !randomised.exact ? [note('sampled', { draws: randomised.assignments - 1 })] : []),
      ],
      value: {
        ...fit,
        units: panel.units,
        treatedUnits: treated.filter(Boolean).length,
        times: panel.times,
        /** Only with a common start: intercept, ever treated, after the start, both. */
        twoByTwo: common ? (twoByTwo(panel, treated, begin) ?? null) : null,
        randomisation: randomised ?? null,
      },
    });
  },
});
