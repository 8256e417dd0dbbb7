// SPDX-License-Identifier: EUPL-1.2
// What an answer to a check-in does: confirmation, direction and threat. Never a level.
import { daysBetween } from '#kernel/pure/dutch-days.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { missedAfterDays } from './freshness.ts';
import type { Direction, LevelOrUnknown, StillInUse } from './values.ts';

export const changeableForDays = 14;

/** What an answer says about the record; `null`: nothing, it stays as it was. */
export interface Effect {
  /** Somebody of the organisation spoke about it: certainty starts again. */
  readonly confirms: boolean;
  readonly direction: Direction | null;
  /** A fall that the owner has not confirmed: the level stays, the direction and these words do not. */
  readonly reportsFall: boolean;
}

const effects: Readonly<Record<StillInUse, Effect>> = {
  more: { confirms: true, direction: 'rising', reportsFall: false },
  same: { confirms: true, direction: 'stable', reportsFall: false },
  less: { confirms: true, direction: 'slipping', reportsFall: true },
  no: { confirms: true, direction: 'sprung_back', reportsFall: true },
  // Not knowing is an answer that helps, but it confirms nothing.
  unknown: { confirms: false, direction: null, reportsFall: false },
};

/** What an answer does. Something that was never in use cannot fall: “no” then only confirms where it stands. */
export function effectOf(answer: StillInUse, level: LevelOrUnknown): Effect {
  const used = level === 'unknown' || level >= 'a4';
  const effect = effects[answer];
  return used || !effect.reportsFall ? effect : { ...effect, direction: 'stable', reportsFall: false };
}

export interface SentCheckIn {
  /** Day of the first answer; `null`: not answered. */
  readonly answeredOn: string | null;
  readonly revoked: boolean;
}

/** Last day the link opens the form: until a missed check-in counts as missed. A new link opens it again: late is welcome. */
export const expiresOn = (dueOn: string): string => addDays(dueOn, missedAfterDays);
/** Whoever is asked late, after a coalition that took long to form, still has this long. */
const opensForDays = 30;
/** Days a link of a question lives: until missed, and then those an answer may be changed. */
export const linkDays = (today: string, dueOn: string): number =>
  Math.max(daysBetween(today, expiresOn(dueOn)), opensForDays) + changeableForDays + 1;
/** Last day an answer may be changed. */
export const changeableUntil = (answeredOn: string): string => addDays(answeredOn, changeableForDays);

/** May it be answered, or changed, today? `null`: yes. */
export function judgeAnswering(
  checkIn: SentCheckIn,
  today: string,
): Refusal<'check-in-revoked' | 'no-longer-changeable'> | null {
  if (checkIn.revoked) return refuse('check-in-revoked');
  if (checkIn.answeredOn === null) return null;
  const until = changeableUntil(checkIn.answeredOn);
  return today > until ? refuse('no-longer-changeable', { values: { until } }) : null;
}
