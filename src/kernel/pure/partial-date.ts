// SPDX-License-Identifier: EUPL-1.2

/**
 * A date as precise as its source: `2018`, `2018-02` or `2018-02-05`. Nothing is ever filled in.
 * Fields that hold one end in `On`; moments (with a time) end in `At`.
 */
export type PartialDate = string & { readonly partialDate: unique symbol };
export type Precision = 'year' | 'month' | 'day';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Years outside this span are typing errors, not history. */
const earliestYear = 1800;
const latestYear = 2200;

/**
 * Reads a partial date; `null` when the text is not one.
 * @example parsePartialDate('2018-02') // → '2018-02'
 * @example parsePartialDate('2018-02-30') // → null
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  const exists =
    year >= earliestYear && year <= latestYear && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? (match[0] as PartialDate) : null;
}

/** How precise the date is. */
export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day the date can mean, as `YYYY-MM-DD`. */
export function earliestDay(date: PartialDate): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day the date can mean, as `YYYY-MM-DD`. */
export function latestDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(daysIn(year, month)).padStart(2, '0')}`;
}

/** Certainly before: every day that `a` can mean lies before every day that `b` can mean. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  return latestDay(a) < earliestDay(b);
}

/** Order for lists: by earliest day, and the less precise first. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return earliestDay(a).localeCompare(earliestDay(b)) || a.length - b.length;
}

/** The UTC day of a moment, as a full date. */
export function dayOf(moment: Date): PartialDate {
  return moment.toISOString().slice(0, 10) as PartialDate;
}

/**
 * A day moved by whole months, kept inside the month it lands in.
 * @example addMonths('2026-01-31', 1) // → '2026-02-28'
 */
export function addMonths(day: string, months: number): PartialDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const toDay = Math.min(date, daysIn(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}` as PartialDate;
}

/** A day moved by whole days. */
export function addDays(day: string, days: number): PartialDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as PartialDate;
}

/**
 * Whole months from one day to another; negative when `to` lies before `from`.
 * @example monthsBetween('2026-05-20', '2026-11-19') // → 5
 */
export function monthsBetween(from: string, to: string): number {
  const [y1 = 0, m1 = 1, d1 = 1] = from.split('-').map(Number);
  const [y2 = 0, m2 = 1, d2 = 1] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

/**
 * A date in words, exactly as precise as it is known, for mail and papers; a page has `useWhen`. What is no date stays as it is.
 *
 * @example inWords('2026-05', 'nl') // → 'mei 2026'
 */
export function inWords(text: string, language: 'nl' | 'en'): string {
  const date = parsePartialDate(text);
  if (date === null) return text;
  const options = { ...shown[precisionOf(date)], timeZone: 'UTC' } as const;
  const words = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', options);
  return words.format(new Date(`${earliestDay(date)}T00:00:00Z`));
}
const shown = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;
