// SPDX-License-Identifier: EUPL-1.2
// When a record is asked about next and why, whom we ask, and what happened there.
import { z } from 'zod';
import { contract, day, id, mailAddress, optionalText, text } from '#kernel/contract.ts';
import { stages } from './rules/reminders.states.ts';
import { contactSteps } from './rules/reminders.ts';
import { happenings, whys } from './rules/rhythm.ts';

const when = { why: z.enum(whys), month: z.int().nullable() };

export const viewRhythm = contract({
  name: 'viewRhythm',
  method: 'GET',
  path: '/adoptions/{adoption}/rhythm',
  audience: 'public',
  summary: { nl: 'Wanneer wij hiernaar vragen, en wie', en: 'When we ask about this, and whom' },
  params: z.strictObject({ adoption: id }),
  answer: z.strictObject({
    /** Null: nobody of the organisation spoke yet, or it ended. */
    next: z.strictObject({ on: day, ...when }).nullable(),
    /** What follows after that, if nothing happens. */
    later: z.array(z.strictObject({ on: day, ...when })),
    /** The question that is open now; for the deal and the organisation. */
    open: z
      .strictObject({ id, role: z.string(), dueOn: day, stage: z.enum(stages), stepOn: day.nullable(), ...when })
      .nullable(),
    /** Function that speaks as the owner and has an account: asked first. */
    owner: z.string().nullable(),
    contacts: z.array(
      z.strictObject({
        id,
        step: z.enum(contactSteps),
        function: z.string(),
        /** First letter and domain; an address is not read back. */
        mailHint: z.string(),
        language: z.enum(['nl', 'en']),
      }),
    ),
    happenings: z.array(
      z.strictObject({
        id,
        kind: z.enum(happenings),
        on: day,
        note: z.string().nullable(),
        wholeOrganisation: z.boolean(),
      }),
    ),
    apart: z
      .boolean()
      .meta({ description: 'For a narrow circle: nobody asks by itself, and a day is one a person chose' }),
    may: z.strictObject({ change: z.boolean() }),
  }),
  refusals: {},
});

export const recordHappening = contract({
  name: 'recordHappening',
  method: 'POST',
  path: '/adoptions/{adoption}/happenings',
  audience: 'signed-in',
  summary: {
    nl: 'Leg vast wat er gebeurde bij een organisatie',
    en: 'Record what happened at an organisation',
  },
  params: z.strictObject({ adoption: id }),
  body: z.strictObject({
    kind: z.enum(happenings),
    on: day,
    /** Only this record, or all of the organisation in this deal. */
    about: z.enum(['record', 'organisation']).default('record'),
    note: optionalText(300),
  }),
  answer: z.strictObject({ id, records: z.int() }),
  refusals: { 'may-not-ask-here': 403, 'not-happened-yet': 409 },
});

export const setContact = contract({
  name: 'setContact',
  method: 'PUT',
  path: '/adoptions/{adoption}/contacts/{step}',
  audience: 'signed-in',
  summary: { nl: 'Leg vast wie wij vragen', en: 'Record whom we ask' },
  params: z.strictObject({ adoption: id, step: z.enum(contactSteps) }),
  body: z.strictObject({ function: text(120), mail: mailAddress, language: z.enum(['nl', 'en']).default('nl') }),
  answer: z.strictObject({ id }),
  refusals: { 'may-not-ask-here': 403 },
});

export const removeContact = contract({
  name: 'removeContact',
  method: 'DELETE',
  path: '/check-in-contacts/{contact}',
  audience: 'signed-in',
  summary: { nl: 'Vraag deze functie niet meer', en: 'Ask this function no more' },
  params: z.strictObject({ contact: id }),
  answer: z.strictObject({ id }),
  refusals: {},
});

export type RhythmView = z.output<(typeof viewRhythm)['answer']>;
