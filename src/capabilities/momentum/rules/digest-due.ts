// SPDX-License-Identifier: EUPL-1.2
// When somebody gets a digest: as often as they chose, on working days, outside their quiet hours, never twice a day.
import { daysBetween, isWorkingDay, latestWeekday, nextWorkingDay } from '#kernel/pure/dutch-days.ts';

export const digestRhythms = ['weekly', 'daily', 'none'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];
export const lastWorkday = 5;

export interface DigestChoice {
  readonly digest: DigestRhythm;
  /** Of a weekly one: 1 is Monday, 5 is Friday. */
  readonly weekday: number;
  /** Nothing is sent from this hour on … */
  readonly quietFrom: number;
  /** … until this hour. */
  readonly quietUntil: number;
}

/** What somebody gets who chose nothing. */
export const ordinaryChoice: DigestChoice = { digest: 'weekly', weekday: 1, quietFrom: 18, quietUntil: 8 };

/** Day and hour on the clock of the reader. */
export interface Clock {
  readonly day: string;
  readonly hour: number;
}

/** Weekly is not oftener than this; a Monday off brings it to Tuesday, and the week after back to Monday. */
const leastDaysApart = 6;

/** Is a digest due now? `lastOn`: the last day one was due, sent or with nothing to say. `sinceOn`: since when somebody is here. */
export function isDigestDue(
  choice: DigestChoice,
  { day, hour }: Clock,
  lastOn: string | null,
  sinceOn: string,
): boolean {
  if (choice.digest === 'none' || isQuiet(choice, hour)) return false;
  if ((lastOn !== null && lastOn >= day) || !isWorkingDay(day)) return false;
  if (choice.digest === 'daily') return true;
  const chosen = latestWeekday(choice.weekday, day);
  if (day < nextWorkingDay(chosen)) return false;
  // A first one waits for its day. One that was missed, as when a question went first, is made good later that week.
  if (lastOn === null) return sinceOn <= nextWorkingDay(chosen) || day === nextWorkingDay(chosen);
  return lastOn < chosen && daysBetween(lastOn, day) >= leastDaysApart;
}

/** Quiet hours may span midnight. */
export function isQuiet({ quietFrom, quietUntil }: DigestChoice, hour: number): boolean {
  return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
}

/** Is there an hour of the day at which something may be sent? */
export const isAlwaysQuiet = (choice: DigestChoice): boolean =>
  Array.from({ length: 24 }, (_, hour) => hour).every((hour) => isQuiet(choice, hour));
