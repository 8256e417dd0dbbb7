// SPDX-License-Identifier: EUPL-1.2
// The paces of keeping pushing: how often each organisation lets hear of itself, how often results fall back, and what
// share would still be confirmed when less is asked.
import { at } from '../core/numbers.ts';

/** What was seen of one organisation, over all its results together. */
export interface Seen {
  /** Months its results were followed: until they ended, or today. */
  readonly months: number;
  /** Months of those until its results were last confirmed, or seen to fall back. */
  readonly seen: number;
  /** Times it confirmed because it was asked. */
  readonly asked: number;
  /** Times it confirmed without being asked. */
  readonly unasked: number;
  /** Results seen to fall back. */
  readonly fell: number;
  /** Of its results that are confirmed today: months since the last word. */
  readonly ages: readonly number[];
}

/** Paces per month of one organisation. */
export interface Pace {
  readonly asked: number;
  readonly unasked: number;
}

/** Total of one count over organisations, each counted `weight` times. */
const total = (seen: readonly Seen[], weights: readonly number[], of: (one: Seen) => number): number =>
  seen.reduce((sum, one, i) => sum + at(weights, i) * of(one), 0);

export interface Paces {
  readonly each: readonly Pace[];
  /** Results that fall back, per month in use. */
  readonly back: number;
}

/**
 * Each organisation's own pace, drawn to the common one as if that were known from `worth` months of it (a gamma prior
 * with the common pace as its mean): three months of silence do not make a partner that never answers.
 * @param weights how often each organisation counts; 1 for each gives the plain estimate
 */
export function pacesOf(seen: readonly Seen[], weights: readonly number[], worth: number): Paces {
  const months = total(seen, weights, (one) => one.months);
  const common = {
    asked: total(seen, weights, (one) => one.asked) / months,
    unasked: total(seen, weights, (one) => one.unasked) / months,
  };
  return {
    back: total(seen, weights, (one) => one.fell) / total(seen, weights, (one) => one.seen),
    each: seen.map((one) => ({
      asked: (one.asked + worth * common.asked) / (one.months + worth),
      unasked: (one.unasked + worth * common.unasked) / (one.months + worth),
    })),
  };
}

/**
 * Chance that somebody was heard in the `window` months before a moment `months` from now, where words come at `pace` per
 * month and the last one no longer counts by then: one minus the chance that none came.
 */
export const heardAfter = (months: number, pace: number, window: number): number =>
  1 - Math.exp(-pace * Math.min(months, window));

/** Of today's confirmed results of one organisation: how many, and of how many the last word still counts by then. */
export interface Standing {
  readonly all: number;
  readonly still: number;
}

/** How it stands after `months`, per organisation. */
export const standingAfter = (months: number, seen: readonly Seen[], window: number): Standing[] =>
  seen.map(({ ages }) => ({ all: ages.length, still: ages.filter((age) => age + months < window).length }));

/** Shares of what is confirmed today: still confirmed, in use but silent, and fallen back. Together one. */
export interface Shares {
  readonly confirmed: number;
  readonly silent: number;
  readonly back: number;
}

/**
 * How today's confirmed results stand after `months`, with `rhythm` times the questions of now.
 * @param rhythm 1 the present rhythm, 0.5 half of it, 0 none
 * @param standing per organisation, from `standingAfter` with the same months
 * @param weights how often each organisation counts
 */
export function sharesAfter(
  { months, rhythm, window }: { readonly months: number; readonly rhythm: number; readonly window: number },
  standing: readonly Standing[],
  paces: Paces,
  weights: readonly number[],
): Shares {
  const inUse = Math.exp(-paces.back * months);
  let [heard, all] = [0, 0];
  standing.forEach((one, i) => {
    const pace = paces.each[i];
    if (!pace) return;
    const weight = at(weights, i);
    const anew = heardAfter(months, rhythm * pace.asked + pace.unasked, window);
    heard += weight * (one.still + (one.all - one.still) * anew);
    all += weight * one.all;
  });
  const confirmed = all === 0 ? 0 : (inUse * heard) / all;
  return { confirmed, silent: Math.max(0, inUse - confirmed), back: 1 - inUse };
}
