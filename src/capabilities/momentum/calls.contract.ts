// SPDX-License-Identifier: EUPL-1.2
// Whom to call now and why, for who leads; and that one called.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, idOrSlug, optionalText } from '#kernel/contract.ts';
import { callOutcomes, callReasons, callSubjects } from './rules/calls.ts';

export const callView = z.strictObject({
  about: z.enum(callSubjects),
  id,
  title: z.string(),
  reason: z.enum(callReasons),
  days: z.int().nullable().meta({ description: 'How long it stands still, where a day says so' }),
  organisation: z
    .strictObject({ id, name: z.string() })
    .nullable()
    .meta({ description: 'Whom to call; null: who leads the space' }),
  function: z.string().nullable(),
  spokenOn: day.nullable().meta({ description: 'When somebody there last spoke here' }),
  space: z.strictObject({ id, name: z.string(), href: z.string() }),
  href: z.string(),
  last: z
    .strictObject({ calledOn: day, outcome: z.enum(callOutcomes), note: z.string().nullable(), nextOn: day.nullable() })
    .nullable(),
});
export type CallView = z.output<typeof callView>;

export const listCalls = contract({
  name: 'listCalls',
  method: 'GET',
  path: '/me/calls',
  audience: 'signed-in',
  summary: { nl: 'Wie ik nu het beste bel, en waarom', en: 'Whom I had best call now, and why' },
  answer: z.strictObject({
    leads: z.boolean(),
    fictional: z.boolean().meta({ description: 'Of the living example: made up' }),
    items: z.array(callView),
    resting: z.array(callView.extend({ until: day })).meta({ description: 'Called a short while ago' }),
  }),
  refusals: {},
});

export const recordCall = contract({
  name: 'recordCall',
  method: 'POST',
  path: '/spaces/{space}/calls',
  audience: 'signed-in',
  summary: { nl: 'Leg vast dat u belde, en wat het opleverde', en: 'Record that you called, and what came of it' },
  params: z.strictObject({ space: idOrSlug }),
  body: z.strictObject({
    about: z.enum(callSubjects),
    aboutId: id,
    organisation: emptyAsMissing(id.optional()),
    functionTitle: optionalText(200).meta({ description: 'Function that was spoken to; never a name' }),
    calledOn: emptyAsMissing(day.optional()).meta({ description: 'Left out: today' }),
    outcome: z.enum(callOutcomes),
    note: optionalText(500).meta({ description: 'About the work, not about a person; forgotten after a year' }),
    nextOn: emptyAsMissing(day.optional()),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'day-still-to-come': 400, 'next-before-call': 400 },
});
