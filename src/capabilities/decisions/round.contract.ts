// SPDX-License-Identifier: EUPL-1.2
// The round: what parties say, how the text changes because of it, and how it is closed.
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, optionalText, text, version } from '#kernel/contract.ts';
import { moves } from './contract.ts';
import { changeKinds, states, voices } from './rules/codes.ts';

const decisionParams = z.strictObject({ decision: id });
const optionalDay = emptyAsMissing(day.optional());

export const amendDecision = contract({
  name: 'amendDecision',
  method: 'POST',
  path: '/decisions/{decision}/editions',
  audience: 'signed-in',
  summary: { nl: 'Pas een voorstel aan; verwerk bezwaren (consent)', en: 'Amend a proposal; integrate objections' },
  params: decisionParams,
  body: z.strictObject({
    version,
    proposal: text(5000),
    why: text(2000).meta({ description: 'What it changes, and how that takes in the objections' }),
    measure: optionalText(500),
    reviewOn: optionalDay,
    objections: z.array(id).max(50).default([]).meta({ description: 'Objections that this takes in' }),
  }),
  answer: z.strictObject({ edition: z.int(), version: z.int() }),
  refusals: { 'no-such-move': 409, 'no-such-objection': 400 },
});

export const speak = contract({
  name: 'speak',
  method: 'POST',
  path: '/decisions/{decision}/voices',
  audience: 'signed-in',
  summary: { nl: 'Spreek voor een partij in de ronde', en: 'Speak for a party in the round' },
  params: decisionParams,
  body: z.strictObject({
    organisation: id,
    edition: z.coerce.number().int().min(1).max(10_000).meta({ description: 'The text that was read' }),
    voice: z.enum(voices),
    argument: optionalText(2000),
    harmsAim: optionalText(500),
  }),
  answer: z.strictObject({ id }),
  refusals: {
    'no-mandate': 403,
    'round-closed': 409,
    'not-asked': 403,
    'text-changed': 409,
    'no-such-voice': 400,
    'argument-needed': 400,
    'aim-needed': 400,
  },
});

export const moveDecision = contract({
  name: 'moveDecision',
  method: 'POST',
  path: '/decisions/{decision}/steps',
  audience: 'signed-in',
  summary: { nl: 'Breng een besluit verder', en: 'Take a decision further' },
  params: decisionParams,
  body: z.strictObject({
    version,
    move: z.enum(moves),
    note: optionalText(2000),
    reviewOn: optionalDay,
    roundUntil: optionalDay,
    referredTo: optionalText(200),
    formalOn: optionalDay,
    formalReference: optionalText(300),
    organisations: z.array(id).max(500).optional().meta({ description: 'With ask: which parties; left out: all' }),
  }),
  answer: z.strictObject({ state: z.enum(states), version: z.int() }),
  refusals: {
    'no-such-move': 409,
    'questions-open': 409,
    'not-shown-to-parties': 409,
    'reason-needed': 400,
    'circle-needed': 400,
    'review-date-needed': 400,
    'date-has-passed': 400,
    'formal-date-needed': 400,
    'nobody-asked': 409,
    'not-all-heard': 409,
    'objections-open': 409,
    'not-carried': 409,
  },
});

export const nameChange = contract({
  name: 'nameChange',
  method: 'POST',
  path: '/decisions/{decision}/changes',
  audience: 'signed-in',
  summary: { nl: 'Zeg wat een besluit verandert', en: 'Say what a decision changes' },
  params: decisionParams,
  body: z.strictObject({ kind: z.enum(changeKinds), label: text(300), targetId: emptyAsMissing(id.optional()) }),
  answer: z.strictObject({ id }),
  refusals: {},
});

export const recordFormalDecision = contract({
  name: 'recordFormalDecision',
  method: 'PUT',
  path: '/decisions/{decision}/formal-decision',
  audience: 'signed-in',
  summary: { nl: 'Leg vast dat ook formeel besloten is', en: 'Record that it was decided formally too' },
  params: decisionParams,
  body: z.strictObject({ version, formalOn: day, formalReference: text(300) }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'no-formal-needed': 409 },
});
