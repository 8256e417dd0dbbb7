// SPDX-License-Identifier: EUPL-1.2
import ical, { ICalEventStatus } from 'ical-generator';
import type { SessionView } from './contract.ts';

/** One session as a calendar file; a session that was cancelled says so. */
export function calendarOf(session: SessionView, url: string): string {
  const start = new Date(session.startsAt);
  const calendar = ical({ name: session.title, prodId: { company: 'Tegenveer', product: 'Tegenveer' } });
  calendar.createEvent({
    id: `${session.id}@tegenveer`,
    start,
    end: new Date(start.getTime() + session.minutes * 60_000),
    summary: `${session.title}, ${session.space.name}`,
    location: session.place ?? '',
    description: session.agenda.map(({ title }, index) => `${index + 1}. ${title}`).join('\n'),
    url,
    status: session.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    sequence: session.version,
  });
  return calendar.toString();
}
