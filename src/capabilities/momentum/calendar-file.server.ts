// SPDX-License-Identifier: EUPL-1.2
// Events as a calendar file (RFC 5545). Moments are written in UTC, which every calendar shows on its own clock; days are
// days, without an hour. What a thing is called in the file stays the same, so that a change moves it and adds nothing.
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from './calendar.contract.ts';

/** @param host of the house, for names no other house uses; `now`: when it was written. */
export function calendarFile(
  { name, events }: { readonly name: string; readonly events: readonly CalendarEvent[] },
  { baseUrl, now }: { readonly baseUrl: string; readonly now: Date },
): string {
  const host = new URL(baseUrl).hostname;
  const calendar = ical({
    name,
    prodId: { company: 'Tegenveer', product: 'Tegenveer' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  });
  for (const event of events) {
    const start = new Date(event.startsAt ?? `${event.on}T00:00:00Z`);
    calendar.createEvent({
      id: `${event.id}@${host}`,
      stamp: now,
      sequence: event.sequence,
      start,
      ...(event.startsAt === null
        ? // A day takes nobody's time.
          { allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
        : { end: new Date(start.getTime() + (event.minutes ?? 60) * 60_000) }),
      summary: event.space === null ? event.title : `${event.title} (${event.space})`,
      ...(event.place === null ? {} : { location: event.place }),
      url: `${baseUrl}${event.href}`,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** As an answer to a calendar program. */
export const calendarAnswer = (file: string, filename: string): Response =>
  new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${filename}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
