// SPDX-License-Identifier: EUPL-1.2
// What is asked of me, and nothing else.
import { z } from 'zod';
import { contract, day, id, moment } from '#kernel/contract.ts';

export const askedView = z.strictObject({
  kind: z.string().meta({ description: 'What kind of thing: action, invitation …' }),
  id,
  text: z.string(),
  why: z.string().nullable(),
  dueOn: day.nullable(),
  href: z.string(),
  minutes: z.int(),
  space: z.strictObject({ id, name: z.string(), href: z.string() }).nullable(),
  form: z
    .record(z.string(), z.string())
    .nullable()
    .meta({ description: 'What one call to do it sends along, such as the version; null: it takes more than one' }),
});

export type AskedView = z.output<typeof askedView>;

export const viewToday = contract({
  name: 'viewToday',
  method: 'GET',
  path: '/today',
  audience: 'signed-in',
  summary: { nl: 'Wat er nu van mij gevraagd wordt', en: 'What is asked of me now' },
  answer: z.strictObject({
    now: moment,
    asked: z.array(askedView),
    minutes: z.int().meta({ description: 'All of it together' }),
    fictional: z.boolean().meta({ description: 'Of the living example: made up' }),
    leads: z.boolean().meta({ description: 'I lead a space: there is a list of whom to call' }),
    nextOn: day.nullable().meta({ description: 'When the next question comes, as far as known' }),
  }),
  refusals: {},
});
