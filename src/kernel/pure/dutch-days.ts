// SPDX-License-Identifier: EUPL-1.2
// Days on which Dutch government works, and days on which it does not. Days are text, `YYYY-MM-DD`.

const dayLength = 86_400_000;
const stamp = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day so many calendar days later (or earlier, with a minus). */
export const plusDays = (day: string, days: number): string =>
  new Date(stamp(day) + days * dayLength).toISOString().slice(0, 10);

/** Whole calendar days from one day to another; negative when the other comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((stamp(to) - stamp(from)) / dayLength);

/** Easter Sunday in the Gregorian calendar, by the anonymous method of 1876 (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export type Holiday =
  | 'new_year'
  | 'good_friday'
  | 'easter'
  | 'easter_monday'
  | 'kings_day'
  | 'liberation_day'
  | 'ascension'
  | 'whitsun'
  | 'whit_monday'
  | 'christmas'
  | 'second_christmas';

/**
 * The holidays of a year: those of the Algemene termijnenwet (artikel 3), with the Sundays of Easter and Whitsun.
 * King's Day is 27 April, or the 26th when that is a Sunday; Liberation Day counts every year.
 */
export function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const easter = easterSunday(year);
  const kings = weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`;
  return new Map<string, Holiday>([
    [`${year}-01-01`, 'new_year'],
    [plusDays(easter, -2), 'good_friday'],
    [easter, 'easter'],
    [plusDays(easter, 1), 'easter_monday'],
    [kings, 'kings_day'],
    [`${year}-05-05`, 'liberation_day'],
    [plusDays(easter, 39), 'ascension'],
    [plusDays(easter, 49), 'whitsun'],
    [plusDays(easter, 50), 'whit_monday'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'second_christmas'],
  ]);
}

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(stamp(day)).getUTCDay();

/** The last day with this weekday (0 is Sunday), the day itself included. */
export const latestWeekday = (which: number, day: string): string => plusDays(day, -((weekday(day) - which + 7) % 7));

/** Monday of the week a day is in. */
export const mondayOf = (day: string): string => latestWeekday(1, day);

/** The holiday of a day; null for an ordinary day. */
export const holidayOn = (day: string): Holiday | null => holidaysOf(Number(day.slice(0, 4))).get(day) ?? null;

/** Neither weekend nor holiday. */
export const isWorkingDay = (day: string): boolean => ![0, 6].includes(weekday(day)) && holidayOn(day) === null;

/** The day itself when it is a working day, else the first one after it: a term does not end on a day off. */
export function nextWorkingDay(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = plusDays(next, 1);
  return next;
}

/** So many working days later; 0 days is the day itself, or the first working day after it. */
export function plusWorkingDays(day: string, days: number): string {
  let next = nextWorkingDay(day);
  for (let left = days; left > 0; left--) next = nextWorkingDay(plusDays(next, 1));
  return next;
}
