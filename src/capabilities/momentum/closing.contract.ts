// SPDX-License-Identifier: EUPL-1.2
// The end of a deal: what is missing before it may close, and who looks after it then.
import { z } from 'zod';
import { dealRef, endView, organisationRef, resultRef } from '#capabilities/results/contract.ts';
import { contract, day, id, idOrSlug, optionalText, text, version } from '#kernel/contract.ts';
import { custodyStates } from './rules/custody.states.ts';
import { lackings } from './rules/gate.ts';

const lacks = z.array(z.enum(lackings));
const band = z.enum(['confirmed', 'ageing', 'unconfirmed', 'unknown', 'not_asked']);

export const custodyView = z.strictObject({
  id,
  organisation: organisationRef.nullable(),
  function: z.string(),
  state: z.enum(custodyStates),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  reason: z.string().nullable(),
  version: z.int(),
  reached: z.boolean().meta({ description: 'Somebody of that organisation has a seat in the deal, and so is asked' }),
  may: z.strictObject({ accept: z.boolean(), decline: z.boolean(), withdraw: z.boolean(), handOver: z.boolean() }),
});

export const gateCell = z.strictObject({
  organisation: organisationRef,
  lacks,
  records: z.array(
    z.strictObject({
      id,
      unit: z.string().nullable(),
      level: z.string(),
      freshness: band,
      ownerFunction: z.string().nullable(),
      ownerLeft: z.boolean(),
      nextCheckInOn: day.nullable(),
      end: endView.nullable(),
      version: z.int(),
      lacks,
    }),
  ),
  keptApart: z.boolean().meta({ description: 'My organisation keeps a record of this that not all parties may see' }),
  may: z
    .strictObject({ speak: z.boolean(), fill: z.boolean() })
    .meta({ description: 'I speak for this party; I may fill in what is empty' }),
});
export type GateCell = z.output<typeof gateCell>;

export const viewClosing = contract({
  name: 'viewClosing',
  method: 'GET',
  path: '/deals/{deal}/closing',
  audience: 'signed-in',
  summary: { nl: 'Wat er nog mist voordat een deal sluit', en: 'What is missing before a deal closes' },
  params: z.strictObject({ deal: idOrSlug }),
  answer: z.strictObject({
    deal: dealRef.extend({ stage: z.string(), fictional: z.boolean() }),
    results: z.array(resultRef.extend({ cells: z.array(gateCell) })),
    parties: z.int(),
    open: z.int().meta({ description: 'Places of result and party where something is missing' }),
    custody: custodyView.nullable(),
    earlier: z.array(custodyView),
    ready: z.boolean(),
    leads: z.boolean(),
  }),
  refusals: {},
});
export type Closing = z.output<(typeof viewClosing)['answer']>;

export const nameCustodian = contract({
  name: 'nameCustodian',
  method: 'POST',
  path: '/deals/{deal}/custodies',
  audience: 'signed-in',
  summary: { nl: 'Vraag een beheerder voor de nazorg', en: 'Ask for a custodian of the aftercare' },
  params: z.strictObject({ deal: idOrSlug }),
  body: z.strictObject({ organisation: text(200), function: text(120) }),
  answer: z.strictObject({ id }),
  refusals: {
    'only-the-lead': 403,
    'custodian-there': 409,
    'organisation-not-found': 409,
    'custodian-needs-seat': 409,
  },
});

export const answerCustody = contract({
  name: 'answerCustody',
  method: 'POST',
  path: '/custodies/{custody}/answers',
  audience: 'signed-in',
  summary: {
    nl: 'Zeg ja of nee tegen de nazorg, of draag haar over',
    en: 'Say yes or no to the aftercare, or hand it over',
  },
  params: z.strictObject({ custody: id }),
  body: z.strictObject({
    version,
    move: z.enum(['accept', 'decline', 'withdraw', 'hand_over']),
    reason: optionalText(2000),
  }),
  answer: z.strictObject({ id, state: z.enum(custodyStates) }),
  refusals: { 'not-yours-to-say': 403, 'custody-is-closed': 409, 'reason-needed': 400 },
});
