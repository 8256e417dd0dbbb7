// SPDX-License-Identifier: EUPL-1.2
// Says in time that the calendar ends: when the house opens and then weekly, once per kind. What is asked of people goes on
// by our own rules, so without this nobody would notice.
import type { Job } from './jobs.server.ts';
import { calendarEnding, dutchTime } from './pure/dutch-calendar.ts';
import type { Log } from './runtime.server.ts';

export const watchCalendar: Job = {
  name: 'watch-calendar',
  cron: '15 6 * * 1',
  atStart: true,
  work: async ({ log, clock }) => warnOfTheEnd(log, dutchTime(clock()).day),
};

/** One warning per kind of fact that ends within half a year of this day. */
export function warnOfTheEnd(log: Pick<Log, 'warn'>, today: string): void {
  for (const { kind, until } of calendarEnding(today))
    log.warn({ kind, until, see: 'docs/calendar.md' }, until < today ? 'calendar has ended' : 'calendar ends soon');
}
