// SPDX-License-Identifier: EUPL-1.2
// When Dutch government can be asked something: not in school holidays, not around its own election, not at night.
// Facts with their source; what is not known yet is left out, and a rule of our own says so where it takes its place.
import { isWorkingDay, plusDays } from './dutch-days.ts';

type Region = 'north' | 'middle' | 'south';

export interface SchoolHoliday {
  readonly from: string;
  readonly to: string;
  /** Left out: the whole country. */
  readonly regions?: readonly Region[];
}

/**
 * School holidays as the ministry of education set or advised them (Rijksoverheid, "Overzicht schoolvakanties per
 * schooljaar"): 2024-2025 and 2025-2026 whole; of 2026-2027 what was certain when this was written, so not the summer.
 */
export const schoolHolidays: readonly SchoolHoliday[] = [
  { from: '2024-10-26', to: '2024-11-03' },
  { from: '2024-12-21', to: '2025-01-05' },
  { from: '2025-02-15', to: '2025-02-23', regions: ['north'] },
  { from: '2025-02-22', to: '2025-03-02', regions: ['middle', 'south'] },
  { from: '2025-04-26', to: '2025-05-04' },
  { from: '2025-07-12', to: '2025-08-24', regions: ['north'] },
  { from: '2025-07-19', to: '2025-08-31', regions: ['middle'] },
  { from: '2025-07-05', to: '2025-08-17', regions: ['south'] },
  { from: '2025-10-18', to: '2025-10-26', regions: ['north', 'middle'] },
  { from: '2025-10-11', to: '2025-10-19', regions: ['south'] },
  { from: '2025-12-20', to: '2026-01-04' },
  { from: '2026-02-21', to: '2026-03-01', regions: ['north'] },
  { from: '2026-02-14', to: '2026-02-22', regions: ['middle', 'south'] },
  { from: '2026-04-25', to: '2026-05-03' },
  { from: '2026-07-04', to: '2026-08-16', regions: ['north'] },
  { from: '2026-07-18', to: '2026-08-30', regions: ['middle'] },
  { from: '2026-07-11', to: '2026-08-23', regions: ['south'] },
  { from: '2026-10-17', to: '2026-10-25', regions: ['middle', 'south'] },
  { from: '2026-12-19', to: '2027-01-03' },
  { from: '2027-04-24', to: '2027-05-02' },
];
const holidaysKnownUntil = '2027-05-02';

/** Where the dates are not known: days that lay in the holidays of the whole country in all years above. Our own rule. */
const quietWithoutDates = [
  { from: '07-25', to: '08-14' },
  { from: '12-24', to: '12-31' },
  { from: '01-01', to: '01-02' },
] as const;

export type Elected = 'municipality' | 'province' | 'water_authority' | 'ministry';

/** Days of election (Kiesraad), and who is led by who is elected. Only days that are fixed. */
export const elections: readonly { readonly on: string; readonly of: readonly Elected[] }[] = [
  { on: '2022-03-16', of: ['municipality'] },
  { on: '2023-03-15', of: ['province', 'water_authority'] },
  { on: '2023-11-22', of: ['ministry'] },
  { on: '2025-10-29', of: ['ministry'] },
  { on: '2026-03-18', of: ['municipality'] },
  { on: '2027-03-17', of: ['province', 'water_authority'] },
];

/** Caretaker cabinets: from the fall to the swearing-in of the next (Rijksoverheid). */
export const caretakerCabinets: readonly { readonly from: string; readonly to: string }[] = [
  { from: '2023-07-07', to: '2024-07-01' },
  { from: '2025-06-03', to: '2026-02-22' },
];
/** How long a new coalition is counted to take where no day is known: councils, states and water boards. Our own rule. */
const coalitionDays = 90;
const beforeElectionDays = 14;
const afterElectionDays = 7;

const within = (day: string, { from, to }: { readonly from: string; readonly to: string }) => from <= day && day <= to;

/** School holiday for most of the country: at least two of the three regions. */
export function isSchoolHoliday(day: string): boolean {
  if (day > holidaysKnownUntil) return quietWithoutDates.some((quiet) => within(day.slice(5), quiet));
  const regions = schoolHolidays.filter((holiday) => within(day, holiday)).flatMap((one) => one.regions ?? everywhere);
  return new Set(regions).size >= 2;
}
const everywhere: readonly Region[] = ['north', 'middle', 'south'];

const electionsOf = (kind: string | null) => elections.filter(({ of }) => of.some((elected) => elected === kind));

/**
 * The last day each kind of fact above reaches. After it the rhythm goes on by our own rules, so somebody has to add
 * the next ones in time: `docs/calendar.md` says how.
 */
export const calendarKnownUntil = (): Readonly<Record<CalendarKind, string>> => ({
  schoolHolidays: holidaysKnownUntil,
  elections: elections.reduce((last, { on }) => (on > last ? on : last), ''),
});
export const calendarKinds = ['schoolHolidays', 'elections'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** So long before the end somebody is told: the next version with the new dates still has to be installed. */
const tellBeforeDays = 183;

/** Of which kinds the facts end within half a year of this day, or have ended; each with the last day that is known. */
export const calendarEnding = (today: string): { readonly kind: CalendarKind; readonly until: string }[] =>
  calendarKinds
    .map((kind) => ({ kind, until: calendarKnownUntil()[kind] }))
    .filter(({ until }) => until <= plusDays(today, tellBeforeDays));

/** The last election of this kind of organisation on or before a day; `null`: none known, or it is not elected. */
export const lastElectionOf = (kind: string | null, day: string): string | null =>
  electionsOf(kind).findLast(({ on }) => on <= day)?.on ?? null;

/** The elections of this kind of organisation from one day up to and with another. */
export const electionsBetween = (kind: string | null, from: string, to: string): readonly string[] =>
  electionsOf(kind).flatMap(({ on }) => (from <= on && on <= to ? [on] : []));

/** From two weeks before its own election until a week after, nobody there has an ear for us. */
const isElectionTime = (day: string, kind: string | null): boolean =>
  electionsOf(kind).some(({ on }) =>
    within(day, { from: plusDays(on, -beforeElectionDays), to: plusDays(on, afterElectionDays) }),
  );

/** Who leads it is on the way out: no question goes to its top then. */
export function isCaretaker(day: string, kind: string | null): boolean {
  if (kind === 'ministry') return caretakerCabinets.some((cabinet) => within(day, cabinet));
  const last = lastElectionOf(kind, day);
  return last !== null && day <= plusDays(last, coalitionDays);
}

/** A day on which an organisation of this kind can be asked something. */
export const isGoodDay = (day: string, kind: string | null = null): boolean =>
  isWorkingDay(day) && !isSchoolHoliday(day) && !isElectionTime(day, kind);

/** The day itself when it is good, else the first good one after it. */
export function nextGoodDay(day: string, kind: string | null = null): string {
  let next = day;
  while (!isGoodDay(next, kind)) next = plusDays(next, 1);
  return next;
}

const dutchClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

/** Day and hour in the Netherlands at a moment. */
export function dutchTime(moment: Date): { readonly day: string; readonly hour: number } {
  const parts = Object.fromEntries(dutchClock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']) };
}

/** Quiet hours end at eight and begin at six: outside them, and on days off, no mail goes out by itself. */
export function isMailHour(moment: Date): boolean {
  const { day, hour } = dutchTime(moment);
  return isWorkingDay(day) && hour >= 8 && hour < 18;
}
