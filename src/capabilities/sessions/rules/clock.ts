// SPDX-License-Identifier: EUPL-1.2
// People type a time as the clock in the Netherlands shows it; what is stored is the moment in UTC.

/** The last Sunday of a month (March, October) at one o'clock in UTC: when summer time begins and ends in the Union. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/**
 * The moment of a day and a time on the clock of the Netherlands.
 * @example momentOf('2026-12-09', '09:30').toISOString() // → '2026-12-09T08:30:00.000Z'
 */
export function momentOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(/[:.]/).map(Number);
  const onTheClock = Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  const year = Number(day.slice(0, 4));
  const winter = onTheClock - 3_600_000;
  const summer = winter >= lastSunday(year, 2) && winter < lastSunday(year, 9) - 3_600_000;
  return new Date(summer ? winter - 3_600_000 : winter);
}
