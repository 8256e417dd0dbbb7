// SPDX-License-Identifier: EUPL-1.2
import { addDays, addMonths, type PartialDate, parsePartialDate } from '#kernel/pure/partial-date.ts';

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
  const cut = (monthsAgo: number, length: number) => {
    const day = ago(monthsAgo);
    return parsePartialDate(day.slice(0, length)) ?? day;
  };
  return { ago, month: (monthsAgo) => cut(monthsAgo, 7), year: (monthsAgo) => cut(monthsAgo, 4) };
}
