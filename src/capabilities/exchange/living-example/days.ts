// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, type PartialDate } from '#kernel/pure/partial-date.ts';

/** Days counted back from the day of loading. */
export interface Days {
  /** A day so many months (and days) ago; negative lies ahead. */
  ago(months: number, days?: number): PartialDate;
  /** The same, known to the month only. */
  month(monthsAgo: number): PartialDate;
  /** The same, known to the year only. */
  year(monthsAgo: number): PartialDate;
}

export function daysFrom(today: string): Days {
  const ago = (months: number, days = 0) => addDays(addMonths(today, -months), -days);
  return {
    ago,
    month: (monthsAgo) => ago(monthsAgo).slice(0, 7) as PartialDate,
    year: (monthsAgo) => ago(monthsAgo).slice(0, 4) as PartialDate,
  };
}
