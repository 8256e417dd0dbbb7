// SPDX-License-Identifier: EUPL-1.2
// How the installation is doing, for its administrators.
import { z } from 'zod';
import { contract, day, id, idOrSlug, mailAddress, moment, text } from '#kernel/contract.ts';
import { calendarKinds } from '#kernel/pure/dutch-calendar.ts';

export const viewStatus = contract({
  name: 'viewStatus',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Hoe het met deze installatie gaat', en: 'How this installation is doing' },
  answer: z.strictObject({
    version: z.string(),
    migration: z.string(),
    facts: z.int(),
    chains: z.int(),
    anchoredOn: day.nullable(),
    mailWaiting: z.int(),
    mailRetried: z.int(),
    mailFailed: z.int(),
    people: z.int(),
    organisations: z.int(),
    /** The timed work, one line per queue. */
    jobs: z.array(
      z.strictObject({ name: z.string(), doneAt: moment.nullable(), waiting: z.int(), failedToday: z.int() }),
    ),
    /** How far the facts of the Dutch calendar reach. */
    calendar: z.array(z.strictObject({ kind: z.enum(calendarKinds), until: day, endsSoon: z.boolean() })),
  }),
  refusals: {},
});

export const verifyChains = contract({
  name: 'verifyChains',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Reken alle ketens van feiten na', en: 'Recalculate all chains of facts' },
  answer: z.strictObject({
    broken: z.array(z.strictObject({ space: z.union([idOrSlug, z.literal('house')]), from: z.int() })),
  }),
  refusals: {},
});

export const makeFirstAdministrator = contract({
  name: 'makeFirstAdministrator',
  method: 'POST',
  // The command of whoever has the machine; the database refuses everybody who comes through another door.
  path: null,
  audience: 'administrator',
  summary: { nl: 'Maak de eerste beheerder', en: 'Make the first administrator' },
  body: z.strictObject({ mail: mailAddress, name: text(120) }),
  answer: z.strictObject({ id }),
  refusals: { 'already-ended': 409 },
});
