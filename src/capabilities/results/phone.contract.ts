// SPDX-License-Identifier: EUPL-1.2
// Calls: where mail brought no answer, a person asks. The answer is written down as such: who answered, who wrote.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, moment, optionalText, text, version } from '#kernel/contract.ts';
import { answerFields } from './check-in.contract.ts';
import { dealRef, organisationRef } from './contract.ts';
import { contactSteps } from './rules/reminders.ts';
import { happenings } from './rules/rhythm.ts';
import { directions, freshnesses, helps, knownOrNot, threats } from './rules/values.ts';

const reasons = ['silence', 'no_address', 'bounced'] as const;
const outcomes = ['answered', 'unreachable', 'by_link', 'taken_back', 'missed'] as const;

const phoneTask = z.strictObject({
  id,
  organisation: organisationRef,
  deal: dealRef.nullable(),
  fictional: z.boolean(),
  reason: z.enum(reasons),
  /** Function that was asked first; empty: nobody was known. */
  role: z.string(),
  titles: z.array(z.string()),
  callOn: day,
  tries: z.int(),
  note: z.string().nullable(),
  /** Last day anybody of the organisation spoke about any of it. */
  heardOn: day.nullable(),
  outcome: z.enum(outcomes).nullable(),
  doneAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  version: z.int(),
});

export const listPhoneTasks = contract({
  name: 'listPhoneTasks',
  method: 'GET',
  path: '/phone-tasks',
  audience: 'signed-in',
  summary: { nl: 'Wie er gebeld moet worden', en: 'Who is to be called' },
  answer: z.strictObject({ open: z.array(phoneTask), done: z.array(phoneTask) }),
  refusals: {},
});

export const viewPhoneTask = contract({
  name: 'viewPhoneTask',
  method: 'GET',
  path: '/phone-tasks/{task}',
  audience: 'signed-in',
  summary: { nl: 'Eén belafspraak: wie, waarom en wat te vragen', en: 'One call: whom, why and what to ask' },
  params: z.strictObject({ task: id }),
  answer: phoneTask.extend({
    items: z.array(
      z.strictObject({
        adoptionId: id,
        title: z.string(),
        level: z.enum(knownOrNot),
        freshness: z.enum(freshnesses),
        direction: z.enum(directions),
        confirmedOn: day.nullable(),
        threat: z.enum(threats).nullable(),
        help: z.enum(helps).nullable(),
      }),
    ),
    /** Functions that were asked by mail, or could be. */
    contacts: z.array(z.strictObject({ step: z.enum(contactSteps), function: z.string() })),
    happenings: z.array(z.strictObject({ id, kind: z.enum(happenings), on: day, note: z.string().nullable() })),
  }),
  refusals: {},
});

const about = { params: z.strictObject({ task: id }) };
const alreadyDone = { 'call-is-over': 409 } as const;

export const answerByPhone = contract({
  name: 'answerByPhone',
  method: 'POST',
  path: '/phone-tasks/{task}/answer',
  audience: 'signed-in',
  summary: { nl: 'Schrijf op wat door de telefoon is geantwoord', en: 'Write down what was answered on the phone' },
  ...about,
  body: z.strictObject({
    version,
    /** Function of who answered; never a name. */
    answeredBy: text(120),
    ...answerFields,
  }),
  answer: z.strictObject({ id }),
  refusals: alreadyDone,
});

export const putOffCall = contract({
  name: 'putOffCall',
  method: 'POST',
  path: '/phone-tasks/{task}/attempt',
  audience: 'signed-in',
  summary: { nl: 'Niet bereikt: later nog eens bellen', en: 'Not reached: call again later' },
  ...about,
  body: z.strictObject({ version, callOn: emptyAsMissing(day.optional()), note: optionalText(300) }),
  answer: z.strictObject({ id, callOn: day }),
  refusals: { ...alreadyDone, 'due-day-has-passed': 409 },
});

export const giveUpCall = contract({
  name: 'giveUpCall',
  method: 'POST',
  path: '/phone-tasks/{task}/end',
  audience: 'signed-in',
  summary: { nl: 'Niet te bereiken: stop met bellen', en: 'Cannot be reached: stop calling' },
  ...about,
  body: z.strictObject({ version, note: text(300) }),
  answer: z.strictObject({ id }),
  refusals: alreadyDone,
});

export type PhoneTaskItem = z.output<typeof phoneTask>;
export type PhoneTaskView = z.output<(typeof viewPhoneTask)['answer']>;
