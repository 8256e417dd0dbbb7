// SPDX-License-Identifier: EUPL-1.2
// What has a day, for one's own calendar: of a person over all deals, and of one deal.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, idOrSlug, moment } from '#kernel/contract.ts';

export const calendarKinds = ['session', 'asked', 'commitment', 'money_ends', 'deal_ends', 'check_in'] as const;

export const calendarEvent = z.strictObject({
  kind: z.enum(calendarKinds),
  id: z.string().meta({ description: 'Stays the same as long as the thing does' }),
  title: z.string(),
  space: z.string().nullable(),
  on: day.meta({ description: 'The day; of a session its day in UTC' }),
  startsAt: moment.nullable().meta({ description: 'Of a session' }),
  minutes: z.int().nullable(),
  place: z.string().nullable(),
  cancelled: z.boolean(),
  sequence: z.int(),
  href: z.string(),
});
export type CalendarEvent = z.output<typeof calendarEvent>;

const events = z.strictObject({ name: z.string(), events: z.array(calendarEvent) });

export const readMyCalendar = contract({
  name: 'readMyCalendar',
  method: 'GET',
  // The secret address itself is the door: a calendar program knows no tokens.
  path: null,
  audience: 'link',
  link: 'own_reading',
  summary: { nl: 'Mijn agenda, met de geheime link', en: 'My calendar, by the secret link' },
  query: z.strictObject({ deal: emptyAsMissing(idOrSlug.optional()) }),
  answer: events,
  refusals: {},
});

export const viewCalendarOfDeal = contract({
  name: 'viewCalendarOfDeal',
  method: 'GET',
  path: '/deals/{deal}/calendar',
  audience: 'public',
  summary: { nl: 'Wat in een deal een dag heeft', en: 'What has a day in a deal' },
  params: z.strictObject({ deal: idOrSlug }),
  answer: events,
  refusals: {},
});

export const viewMyCalendarAddress = contract({
  name: 'viewMyCalendarAddress',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Of mijn agenda een geheime link heeft', en: 'Whether my calendar has a secret link' },
  answer: z.strictObject({
    since: moment.nullable(),
    deals: z.array(z.strictObject({ id, slug: z.string(), name: z.string() })),
  }),
  refusals: {},
});

export const makeCalendarAddress = contract({
  name: 'makeCalendarAddress',
  method: 'POST',
  // Not over the API: a token that leaked must not be able to make an address that lives longer than it.
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Maak een geheime link naar mijn agenda', en: 'Make a secret link to my calendar' },
  answer: z.strictObject({ secret: z.string().meta({ description: 'Shown this once' }) }),
  refusals: {},
});

export const endCalendarAddress = contract({
  name: 'endCalendarAddress',
  method: 'DELETE',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Trek de geheime link naar mijn agenda in', en: 'Revoke the secret link to my calendar' },
  answer: z.strictObject({}),
  refusals: {},
});
