// SPDX-License-Identifier: EUPL-1.2
import { addMonths, earliestDay, latestDay, parsePartialDate } from '#kernel/pure/partial-date.ts';

export const endings = ['past', 'soon', 'maybe_soon', 'later', 'unknown'] as const;
export type Ending = (typeof endings)[number];

/** Money that ends within this many months is a signal that the old practice may spring back. */
export const soonMonths = 6;

/**
 * How near the end of a contribution is. A year alone may lie on both sides of the half year: then it may end soon.
 * @param today `YYYY-MM-DD`
 */
export function endingOf(endsOn: string | null, today: string): Ending {
  const date = endsOn === null ? null : parsePartialDate(endsOn);
  if (date === null) return 'unknown';
  const horizon = addMonths(today, soonMonths);
  if (latestDay(date) < today) return 'past';
  if (latestDay(date) <= horizon) return 'soon';
  return earliestDay(date) <= horizon ? 'maybe_soon' : 'later';
}

/** Ends before it starts, as far as both dates tell. */
export function endsBeforeStart(startsOn: string | null, endsOn: string | null): boolean {
  const start = startsOn === null ? null : parsePartialDate(startsOn);
  const end = endsOn === null ? null : parsePartialDate(endsOn);
  return start !== null && end !== null && latestDay(end) < earliestDay(start);
}
