// SPDX-License-Identifier: EUPL-1.2
// Certainty fades by rule; a level never moves by itself. One rule gives the days on which a record fades, so that a
// stored band and an asked one can never differ: today's band is a comparison of today with those days.
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import type { Freshness } from './values.ts';

export const confirmedForMonths = 6;
export const ageingForMonths = 14;
export const missedAfterDays = 60;

/** What certainty depends on. Days are `YYYY-MM-DD`. */
export interface Heard {
  /** Last day on which somebody of the organisation spoke; `null`: never. */
  readonly confirmedOn: string | null;
  /** A source, or somebody outside the organisation, says that it is used. */
  readonly asserted: boolean;
  /** Declined or ended: a full answer, that does not fade. */
  readonly ended: boolean;
  /** Due days of the check-ins since the last word that nobody answered. */
  readonly unansweredOn: readonly string[];
}

/** The band as from the start, and the days from which on it is a lower one; `null`: never. */
export interface Fading {
  readonly start: Freshness;
  readonly agesOn: string | null;
  readonly unconfirmedOn: string | null;
  readonly unknownOn: string | null;
}

const never = { agesOn: null, unconfirmedOn: null, unknownOn: null };

/** All days on which a record fades, given what was heard. */
export function fadingOf({ confirmedOn, asserted, ended, unansweredOn }: Heard): Fading {
  if (ended) return { start: 'confirmed', ...never };
  const [first, second] = [...unansweredOn]
    .filter((due) => confirmedOn === null || due > confirmedOn)
    .sort()
    .map((due) => addDays(due, missedAfterDays));
  if (confirmedOn === null)
    return { start: asserted ? 'unconfirmed' : 'not_asked', ...never, unknownOn: second ?? null };
  const agesOn = addDays(addMonths(confirmedOn, confirmedForMonths), 1);
  const tooOldOn = addDays(addMonths(confirmedOn, ageingForMonths), 1);
  return {
    start: 'confirmed',
    agesOn,
    unconfirmedOn: first !== undefined && first < tooOldOn ? first : tooOldOn,
    unknownOn: second ?? null,
  };
}

/** The band on a day: the lowest that has begun. */
export function bandOn({ start, agesOn, unconfirmedOn, unknownOn }: Fading, day: string): Freshness {
  const begun = (on: string | null) => on !== null && on <= day;
  if (begun(unknownOn)) return 'unknown';
  if (begun(unconfirmedOn)) return 'unconfirmed';
  return begun(agesOn) ? 'ageing' : start;
}

/** The next day after `day` on which the band is another one; `null`: it stays. */
export function fadesOn(fading: Fading, day: string): string | null {
  const now = bandOn(fading, day);
  const later = [fading.agesOn, fading.unconfirmedOn, fading.unknownOn]
    .filter((on): on is NonNullable<typeof on> => on !== null && on > day)
    .sort();
  return later.find((on) => bandOn(fading, on) !== now) ?? null;
}

/** Lower is surer; for the strongest word about a result. */
export const rankOf: Readonly<Record<Freshness, number>> = {
  confirmed: 0,
  ageing: 1,
  unconfirmed: 2,
  unknown: 3,
  not_asked: 4,
};
