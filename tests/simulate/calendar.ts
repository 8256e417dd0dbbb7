// SPDX-License-Identifier: EUPL-1.2
// The oracle's own almanac. It shares the facts with the house (school holidays, elections, caretaker cabinets: data with a
// source) and works out everything else by itself, Easter too, so that a mistake in the house's arithmetic shows.
import { caretakerCabinets, elections, schoolHolidays } from '#kernel/pure/dutch-calendar.ts';

/** Days since 1970; Thursday was the first. */
const numberOf = (day: string): number => Math.round(Date.parse(day) / 86_400_000);
const dayOf = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10);
export const plusDays = (day: string, days: number): string => dayOf(numberOf(day) + days);
export const daysFrom = (from: string, to: string): number => numberOf(to) - numberOf(from);
/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => ((numberOf(day) + 3) % 7) + 1;

/** Easter Sunday by the method of Gauss, with the numbers of 1900 to 2099. */
function easterOf(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const tooLate = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10);
  return plusDays(`${year}-03-22`, d + e - (tooLate ? 7 : 0));
}

/** No weekend, and no day off of the Algemene termijnenwet. */
export function isWorkday(day: string): boolean {
  if (weekdayOf(day) > 5) return false;
  const [year, monthDay] = [day.slice(0, 4), day.slice(5)];
  if (['01-01', '05-05', '12-25', '12-26'].includes(monthDay)) return false;
  if (monthDay === (weekdayOf(`${year}-04-27`) === 7 ? '04-26' : '04-27')) return false;
  // Good Friday, Easter Monday, Ascension, Whit Monday.
  return ![-2, 1, 39, 50].includes(daysFrom(easterOf(Number(year)), day));
}

export function firstWorkday(day: string): string {
  let next = day;
  while (!isWorkday(next)) next = plusDays(next, 1);
  return next;
}

const lastKnown = schoolHolidays.map(({ to }) => to).reduce((last, to) => (to > last ? to : last));

/** Most of the country is off: two of the three regions. Where no dates are known, the days that always are. */
function isSchoolBreak(day: string): boolean {
  const monthDay = day.slice(5);
  if (day > lastKnown)
    return (monthDay >= '07-25' && monthDay <= '08-14') || monthDay >= '12-24' || monthDay <= '01-02';
  const off = ['north', 'middle', 'south'].filter((region) =>
    schoolHolidays.some(
      ({ from, to, regions }) => day >= from && day <= to && (regions?.some((one) => one === region) ?? true),
    ),
  );
  return off.length > 1;
}

/** The days on which this kind of organisation was or will be elected. */
const electionDays = (kind: string | null): string[] =>
  elections.filter(({ of }) => of.some((one) => one === kind)).map(({ on }) => on);

export const firstElection = (kind: string | null, from: string, to: string): string | undefined =>
  electionDays(kind)
    .filter((on) => on >= from && on <= to)
    .sort()[0];

/** A new coalition takes ninety days, a cabinet as long as it took. */
export const isLeaderless = (day: string, kind: string | null): boolean =>
  kind === 'ministry'
    ? caretakerCabinets.some(({ from, to }) => day >= from && day <= to)
    : electionDays(kind).some((on) => on <= day && daysFrom(on, day) <= 90);

/** Nobody is asked on a day off, in a school break, or from two weeks before their own election to a week after. */
export const isAskingDay = (day: string, kind: string | null): boolean =>
  isWorkday(day) &&
  !isSchoolBreak(day) &&
  !electionDays(kind).some((on) => daysFrom(on, day) >= -14 && daysFrom(on, day) <= 7);

export function firstAskingDay(day: string, kind: string | null): string {
  let next = day;
  while (!isAskingDay(next, kind)) next = plusDays(next, 1);
  return next;
}
