// SPDX-License-Identifier: EUPL-1.2
// The clock of questions as the paper tells it, written apart from the house, with an almanac of its own.
import { firstAskingDay, firstElection, isLeaderless, plusDays } from './calendar.ts';
import type { Step } from './plan.ts';

export interface Clock {
  began: string;
  decided: boolean;
  dealEnded: string | null;
  extra: string | null;
}

/** Who speaks ends what was to be asked once more; the first word after a decision starts the clock anew. */
export function speak(clock: Clock, level: string, today: string): Clock {
  const decides = !clock.decided && level >= 'a3';
  return { ...clock, extra: null, ...(decides ? { began: today, decided: true } : {}) };
}

/** The next question: months 1, 3, 6, 12, 18, 24, 36 and then every year; from month 3 anew when the deal ends; four weeks apart. */
export function nextAfter({ began, dealEnded, extra }: Clock, kind: string | null, after: string): string {
  const soonest = plusDays(after, 28);
  const ended = dealEnded !== null && dealEnded > began ? dealEnded : null;
  const years = Array.from({ length: 40 }, (_, i) => 48 + 12 * i);
  const before = [1, 3, 6, 12, 18, 24, 36, ...years].map((months) => addMonths(began, months));
  const later = [3, 6, 12, 18, 24, 36, ...years].map((months) => addMonths(ended ?? began, months));
  const regular =
    before.find((day) => day >= soonest && (ended === null || day < ended)) ??
    later.find((day) => day >= soonest) ??
    soonest;
  const election = firstElection(kind, plusDays(after, 1), regular);
  const days = [
    regular,
    ...(extra === null ? [] : [extra > after ? extra : plusDays(after, 1)]),
    ...(election === undefined ? [] : [addMonths(election, 3)]),
  ];
  return firstAskingDay(
    days.reduce((first, day) => (day < first ? day : first)),
    kind,
  );
}

/** Silence counts two weeks after the mail; the top is not asked while a new coalition forms, for ninety days at most. */
export function silence(stage: Step, mailedOn: string, kind: string): string {
  const plain = firstAskingDay(plusDays(mailedOn, 15), kind);
  if (stage !== 'deputy') return plain;
  let day = plain;
  for (let waited = 0; waited < 90 && isLeaderless(day, kind); waited++) day = plusDays(day, 1);
  return firstAskingDay(day, kind);
}

export const lastCall = (today: string, dueOn: string) => {
  const [missed, enough] = [plusDays(dueOn, 60), plusDays(today, 30)];
  return missed > enough ? missed : enough;
};

/** The same day so many months later, or the last of that month. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
