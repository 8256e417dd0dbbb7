// SPDX-License-Identifier: EUPL-1.2
import { firstDay } from '../format/partial-date.ts';

/** Places dates along a line: first day of what the date can mean, one decimal. */
export interface TimeScale {
  /** Where a date stands; `null` when it is not a date. Dates outside the span stand at its ends. */
  at: (date: string) => number | null;
  /** The years whose first day lies in the span, with their place. */
  years: { year: number; x: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A scale from one date to another over `left` to `right` in the drawing. */
export function timeScale(from: string, to: string, left: number, right: number): TimeScale {
  const first = firstDay(from) ?? 0;
  const last = Math.max(firstDay(to) ?? first + 1, first + 1);
  const place = (day: number) =>
    round(left + ((Math.min(Math.max(day, first), last) - first) / (last - first)) * (right - left));
  const startYear = Number(from.slice(0, 4));
  const endYear = Number(to.slice(0, 4));
  const years = [];
  for (let year = startYear; year <= endYear; year++) {
    const day = firstDay(String(year)) ?? 0;
    if (day >= first && day <= last) years.push({ year, x: place(day) });
  }
  return {
    at: (date) => {
      const day = firstDay(date);
      return day === null ? null : place(day);
    },
    years,
  };
}
