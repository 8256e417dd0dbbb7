// SPDX-License-Identifier: EUPL-1.2
// Krippendorff's alpha from its definition (Krippendorff 2011): any number of raters, missing ratings, four scales.
import { at, range, sorted } from '../core/numbers.ts';

export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Ratings by rater: rows are raters, columns are units; null where a rater did not rate. */
export type Ratings = readonly (readonly (number | null)[])[];

export interface Alpha {
  /** 1 is full agreement, 0 is chance. Null where it is undefined: no unit rated twice, or no variation at all. */
  readonly alpha: number | null;
  readonly observed: number | null;
  readonly expected: number | null;
  /** Ratings in units with at least two of them. */
  readonly pairable: number;
}

/** One unit's ratings, as counts of the distinct values. */
export interface Unit {
  readonly counts: readonly (readonly [value: number, count: number])[];
  readonly ratings: number;
}

/** Counts per unit of each distinct value (by its place among them); units rated fewer than twice are left out. */
export function pairableUnits(ratings: Ratings): { readonly values: number[]; readonly units: readonly Unit[] } {
  const columns = range(ratings[0]?.length ?? 0).map((u) => ratings.flatMap((row) => row[u] ?? []));
  const kept = columns.filter((column) => column.length >= 2);
  const values = sorted([...new Set(kept.flat())]);
  const place = new Map(values.map((value, i) => [value, i]));
  const units = kept.map((column) => {
    const counts = new Map<number, number>();
    for (const value of column) {
      const i = place.get(value) ?? 0;
      counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    return { counts: [...counts], ratings: column.length };
  });
  return { values, units };
}

/** How often each value occurs over the given units. */
export function totals(units: readonly Unit[], values: number): Float64Array {
  const all = new Float64Array(values);
  for (const unit of units) for (const [i, count] of unit.counts) all[i] = at(all, i) + count;
  return all;
}

type Distance = (i: number, j: number) => number;

/** How far two values are apart, squared; and the sum of that over all ordered pairs of ratings. */
interface Measure {
  readonly distance: Distance;
  readonly total: () => number;
}

/** Scales on which values lie on a line: the sum over all pairs follows from the spread around the mean. */
function onLine(places: readonly number[], counts: ArrayLike<number>): Measure {
  return {
    distance: (i, j) => (at(places, i) - at(places, j)) ** 2,
    total: () => {
      // Seen from a value that occurs, so that ratings that are all equal have a spread of exactly zero.
      const origin = at(
        places,
        Math.max(
          0,
          Array.from(counts).findIndex((count) => count > 0),
        ),
      );
      let [n, centre, spread] = [0, 0, 0];
      for (let i = 0; i < places.length; i++) {
        n += at(counts, i);
        centre += at(counts, i) * (at(places, i) - origin);
      }
      centre /= n;
      for (let i = 0; i < places.length; i++) spread += at(counts, i) * (at(places, i) - origin - centre) ** 2;
      return 2 * n * spread;
    },
  };
}

/** Any other scale: every pair of values is looked at. */
function byPairs(counts: ArrayLike<number>, distance: Distance): Measure {
  return {
    distance,
    total: () => {
      let sum = 0;
      for (let i = 0; i < counts.length; i++)
        if (at(counts, i) > 0) for (let j = 0; j < i; j++) sum += 2 * at(counts, i) * at(counts, j) * distance(i, j);
      return sum;
    },
  };
}

/** Middle ranks: all ratings below a value, and half of those on it. */
function middleRanks(counts: ArrayLike<number>): number[] {
  let below = 0;
  return Array.from(counts, (count) => {
    below += count;
    return below - count / 2;
  });
}

/** The four scales. Ordinal distance depends on how often the values occur. */
export const measures: Readonly<Record<Scale, (values: readonly number[], counts: ArrayLike<number>) => Measure>> = {
  nominal: (_, counts) => byPairs(counts, (i, j) => (i === j ? 0 : 1)),
  interval: (values, counts) => onLine(values, counts),
  ordinal: (_, counts) => onLine(middleRanks(counts), counts),
  ratio: (values, counts) =>
    byPairs(counts, (i, j) => {
      const total = at(values, i) + at(values, j);
      return total === 0 ? 0 : ((at(values, i) - at(values, j)) / total) ** 2;
    }),
};

/** Disagreement within one unit: over all ordered pairs of its ratings, divided by one less than their number. */
export function within(unit: Unit, distance: Distance): number {
  let total = 0;
  for (const [i, n] of unit.counts) for (const [j, m] of unit.counts) if (i !== j) total += n * m * distance(i, j);
  return total / (unit.ratings - 1);
}

/** Alpha over these units. */
export function alphaOf(units: readonly Unit[], values: readonly number[], scale: Scale): Alpha {
  const counts = totals(units, values.length);
  const pairable = counts.reduce((sum, count) => sum + count, 0);
  if (pairable === 0) return { alpha: null, observed: null, expected: null, pairable };
  const { distance, total } = measures[scale](values, counts);
  let observed = 0;
  for (const unit of units) observed += within(unit, distance);
  let expected = total();
  observed /= pairable;
  expected /= pairable * (pairable - 1);
  return { alpha: expected > 0 ? 1 - observed / expected : null, observed, expected, pairable };
}

export const alpha = (ratings: Ratings, scale: Scale): Alpha => {
  const { values, units } = pairableUnits(ratings);
  return alphaOf(units, values, scale);
};
