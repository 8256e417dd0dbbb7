// SPDX-License-Identifier: EUPL-1.2
// How well a set fits the outcome (Ragin 2006, 2008; relevance of necessity: Schneider & Wagemann 2012). Sums over
// cases; "and" is the least, "or" the most, "not" one minus. What has nothing to divide by is null.

export interface Sufficiency {
  /** Share of the set that lies within the outcome (inclusion). */
  readonly consistency: number | null;
  /** The same, without what lies within the outcome and its absence at once (proportional reduction in inconsistency). */
  readonly pri: number | null;
  /** Share of the outcome that the set covers. */
  readonly coverage: number | null;
}

export interface Necessity {
  /** Share of the outcome that lies within the set (inclusion). */
  readonly consistency: number | null;
  /** Share of the set that the outcome takes: low where the set is much larger than the outcome. */
  readonly coverage: number | null;
  /** Relevance of necessity: low where the set is nearly everything, so that being necessary says little. */
  readonly relevance: number | null;
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

export function sufficiency(set: Float64Array, outcome: Float64Array): Sufficiency {
  let [inSet, inOutcome, inBoth, inNeither] = [0, 0, 0, 0];
  for (let i = 0; i < set.length; i++) {
    const x = set[i] ?? 0;
    const y = outcome[i] ?? 0;
    inSet += x;
    inOutcome += y;
    inBoth += Math.min(x, y);
    inNeither += Math.min(x, y, 1 - y);
  }
  return {
    consistency: ratio(inBoth, inSet),
    pri: ratio(inBoth - inNeither, inSet - inNeither),
    coverage: ratio(inBoth, inOutcome),
  };
}

export function necessity(set: Float64Array, outcome: Float64Array): Necessity {
  let [inSet, inOutcome, inBoth, outSet, outBoth] = [0, 0, 0, 0, 0];
  for (let i = 0; i < set.length; i++) {
    const x = set[i] ?? 0;
    const y = outcome[i] ?? 0;
    inSet += x;
    inOutcome += y;
    inBoth += Math.min(x, y);
    outSet += 1 - x;
    outBoth += 1 - Math.min(x, y);
  }
  return {
    consistency: ratio(inBoth, inOutcome),
    coverage: ratio(inBoth, inSet),
    relevance: ratio(outSet, outBoth),
  };
}

/** Membership in "this or that". Nothing at all holds nowhere. */
export function either(sets: readonly Float64Array[], length: number): Float64Array {
  const most = new Float64Array(length);
  for (const set of sets) for (let i = 0; i < length; i++) most[i] = Math.max(most[i] ?? 0, set[i] ?? 0);
  return most;
}

/** Membership in "this and that". */
export function both(sets: readonly Float64Array[], length: number): Float64Array {
  const least = new Float64Array(length).fill(1);
  for (const set of sets) for (let i = 0; i < length; i++) least[i] = Math.min(least[i] ?? 1, set[i] ?? 1);
  return least;
}

/** What each set covers alone: the coverage of all together less that of the others together. Null for a single set. */
export function uniqueCoverages(sets: readonly Float64Array[], outcome: Float64Array): (number | null)[] {
  if (sets.length < 2) return sets.map(() => null);
  const alone = new Float64Array(sets.length);
  let total = 0;
  for (let i = 0; i < outcome.length; i++) {
    const y = outcome[i] ?? 0;
    total += y;
    let [first, second, who] = [0, 0, -1];
    for (let s = 0; s < sets.length; s++) {
      const x = sets[s]?.[i] ?? 0;
      if (x > first) {
        second = first;
        first = x;
        who = s;
      } else if (x > second) second = x;
    }
    if (who >= 0) alone[who] = (alone[who] ?? 0) + Math.min(first, y) - Math.min(second, y);
  }
  return [...alone].map((part) => ratio(part, total));
}
