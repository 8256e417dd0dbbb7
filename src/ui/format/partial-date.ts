// SPDX-License-Identifier: EUPL-1.2

/** What `createFormatter` and `useFormatter` of use-intl give, as far as we need it: month names. */
export type MonthNames = { dateTime(moment: Date, options: { month: 'long' | 'short'; timeZone: 'UTC' }): string };

/**
 * How a date is written. `full`: 9 december 2026. `short`: 9 dec 2026.
 * `near`: 9 december when within half a year of today, else as `full`; for running text.
 * `cell`: 9 dec when within half a year of today, else dec 26; for narrow cells only.
 */
export type DateStyle = 'full' | 'short' | 'near' | 'cell';

type Parts = { year: number; month: number | null; day: number | null };

/** Splits `2018`, `2018-02` or `2018-02-05` (a longer ISO moment is cut to its day); `null` for anything else. */
export function dateParts(date: string): Parts | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(date);
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

/**
 * Writes a date exactly as precise as it is known: day month year, in nl and in en alike.
 * Text that is not a date is given back unchanged: a page never breaks on one odd record.
 */
export function formatPartialDate(names: MonthNames, date: string, style: DateStyle = 'full', today?: string): string {
  const parts = dateParts(date);
  if (!parts) return date;
  if (parts.month === null) return String(parts.year);
  const near = parts.day !== null && today !== undefined && isNear(date, today);
  const month = names.dateTime(new Date(Date.UTC(parts.year, parts.month - 1, 1)), {
    month: style === 'full' || style === 'near' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  if (near && (style === 'near' || style === 'cell')) return `${parts.day} ${month}`;
  if (style !== 'cell') return [parts.day, month, parts.year].filter((part) => part !== null).join(' ');
  return `${month} ${String(parts.year % 100).padStart(2, '0')}`;
}

/** Within half a year, so that a day and a month without a year cannot be read as another year. */
function isNear(date: string, today: string): boolean {
  const days = Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(today.slice(0, 10))) / 86_400_000;
  return days <= 183;
}

/** The first day a date can mean, as a number of days since 1970; for scales. `null` for text that is not a date. */
export function firstDay(date: string): number | null {
  const parts = dateParts(date);
  return parts ? Date.UTC(parts.year, (parts.month ?? 1) - 1, parts.day ?? 1) / 86_400_000 : null;
}

/** The last day a date can mean, as a number of days since 1970. */
export function lastDay(date: string): number | null {
  const parts = dateParts(date);
  if (!parts) return null;
  if (parts.month === null) return Date.UTC(parts.year, 11, 31) / 86_400_000;
  if (parts.day === null) return Date.UTC(parts.year, parts.month, 0) / 86_400_000;
  return Date.UTC(parts.year, parts.month - 1, parts.day) / 86_400_000;
}
