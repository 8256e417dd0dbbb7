// SPDX-License-Identifier: EUPL-1.2
// How much time the house asks of people, per role: from counts per bucket of minutes to the bucket the middle one is in.
// Never about one person: below seven people of a role in a week, that week does not count.
import { mondayOf, plusDays } from '#kernel/pure/dutch-days.ts';

/** From what asks most to what asks least: who has several counts once, as the first of these. */
const seatRoles = ['dealmaker', 'project_lead', 'learning_evaluator', 'member', 'observer', 'guest'] as const;
/** `signer`: may sign for an organisation, and leads nothing; `no_seat`: an account only; `link`: no account. */
export const burdenRoles = [
  'dealmaker',
  'project_lead',
  'learning_evaluator',
  'signer',
  'member',
  'observer',
  'guest',
  'no_seat',
  'link',
] as const;
export type BurdenRole = (typeof burdenRoles)[number];

/** Fewer people of a role than this in a week, and nothing of that week is kept. */
export const fewestPeople = 7;

/** Fewest minutes of each bucket; the last has no end. */
export const bucketStarts = [1, 2, 3, 4, 5, 6, 8, 11, 16, 21, 31, 46, 61, 91, 121, 181, 301] as const;

export const bucketOf = (minutes: number): number =>
  bucketStarts.findLast((from) => from <= minutes) ?? bucketStarts[0];

/** Most minutes of a bucket; `null`: no end. */
export function untilOf(from: number): number | null {
  const next = bucketStarts.find((start) => start > from);
  return next === undefined ? null : next - 1;
}

/** People who are alike in what they do here and in minutes, of one week. */
export interface Alike {
  readonly byLink: boolean;
  readonly fictional: boolean;
  readonly seats: readonly string[];
  readonly signs: boolean;
  readonly keepsHouse: boolean;
  readonly minutes: number;
  readonly people: number;
}

/** As what somebody counts; `null`: not, because they keep the house and sit nowhere. */
export function burdenRoleOf({
  byLink,
  seats,
  signs,
  keepsHouse,
}: Omit<Alike, 'minutes' | 'people'>): BurdenRole | null {
  if (byLink) return 'link';
  const found = burdenRoles.find((role) =>
    role === 'signer' ? signs : seatRoles.some((seat) => seat === role) && seats.includes(role),
  );
  return found ?? (keepsHouse ? null : 'no_seat');
}

export interface Bucket {
  readonly role: BurdenRole;
  readonly fictional: boolean;
  readonly fromMinutes: number;
  readonly people: number;
  readonly ofPeople: number;
}

/** What is kept of a week: per role and bucket how many people, of roles with enough of them. */
export function bucketsOf(week: readonly Alike[]): Bucket[] {
  return [false, true].flatMap((fictional) =>
    burdenRoles.flatMap((role) => {
      const such = week.filter((one) => one.fictional === fictional && burdenRoleOf(one) === role);
      const ofPeople = peopleIn(such);
      if (ofPeople < fewestPeople) return [];
      return bucketStarts.flatMap((fromMinutes) => {
        const people = peopleIn(such.filter(({ minutes }) => bucketOf(minutes) === fromMinutes));
        return people === 0 ? [] : [{ role, fictional, fromMinutes, people, ofPeople }];
      });
    }),
  );
}

const peopleIn = (rows: readonly { readonly people: number }[]) => rows.reduce((sum, { people }) => sum + people, 0);

/** Between which minutes the middle one lies. Of an even number it is that between the middle two. */
export interface Middle {
  readonly fromMinutes: number;
  /** `null`: no end. */
  readonly untilMinutes: number | null;
}

/** The middle of what was counted in buckets; `null` of nothing. Any true median lies within. */
export function middleOf(buckets: readonly Pick<Bucket, 'fromMinutes' | 'people'>[]): Middle | null {
  const all = peopleIn(buckets);
  if (all === 0) return null;
  const sorted = [...buckets].sort((a, b) => a.fromMinutes - b.fromMinutes);
  const at = (place: number): number =>
    sorted.find((_, i) => peopleIn(sorted.slice(0, i + 1)) >= place)?.fromMinutes ?? bucketStarts[0];
  return { fromMinutes: at(Math.ceil(all / 2)), untilMinutes: untilOf(at(Math.floor(all / 2) + 1)) };
}

export interface Period {
  /** `last_12_weeks`, or a quarter: `2026-Q3`. */
  readonly name: string;
  /** Mondays of its first and last week. */
  readonly first: string;
  readonly last: string;
}

/** A week belongs to the quarter its Thursday is in, as it does to its year. */
const quarterOf = (monday: string): string => {
  const thursday = plusDays(monday, 3);
  return `${thursday.slice(0, 4)}-Q${Math.ceil(Number(thursday.slice(5, 7)) / 3)}`;
};

/** The last twelve whole weeks, and the last four whole quarters, newest first. */
export function periodsUntil(today: string): Period[] {
  const running = mondayOf(today);
  const back = (weeks: number) => plusDays(running, -7 * weeks);
  const quarters = new Map<string, Period>();
  for (let weeks = 1; weeks <= 70; weeks++) {
    const [monday, name] = [back(weeks), quarterOf(back(weeks))];
    quarters.set(name, { name, first: monday, last: quarters.get(name)?.last ?? monday });
  }
  const whole = [...quarters.values()].filter(({ name }) => name !== quarterOf(running)).slice(0, 4);
  return [{ name: 'last_12_weeks', first: back(12), last: back(1) }, ...whole];
}

/** A bucket that was kept, with its week. */
export type KeptBucket = Omit<Bucket, 'ofPeople'> & { readonly week: string };

export interface BurdenFigure {
  readonly role: BurdenRole;
  readonly period: Period;
  /** Weeks with enough people of the role. */
  readonly weeks: number;
  /** Everybody counts once in each of those weeks. */
  readonly times: number;
  readonly middle: Middle | null;
}

/** Every role in every period: with a middle, or plainly too few. */
export function burdenFigures(kept: readonly KeptBucket[], today: string): BurdenFigure[] {
  return periodsUntil(today).flatMap((period) =>
    burdenRoles.map((role) => {
      const such = kept.filter((one) => one.role === role && one.week >= period.first && one.week <= period.last);
      return {
        role,
        period,
        weeks: new Set(such.map(({ week }) => week)).size,
        times: peopleIn(such),
        middle: middleOf(such),
      };
    }),
  );
}
