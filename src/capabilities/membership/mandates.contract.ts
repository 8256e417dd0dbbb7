// SPDX-License-Identifier: EUPL-1.2
// Who may do what for an organisation. Pages only: a token never gives rights.
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  idOrSlug,
  moment,
  optionalText,
  slug,
  text,
  version,
} from '#kernel/contract.ts';
import { commitmentKinds, mandateKinds, mandateStates } from './rules/mandate.ts';

/** commitment_kind: what can be promised, and what a mandate to promise may be limited to. */
export const commitmentKind = z.enum(commitmentKinds);

const person = z.strictObject({ id, name: z.string() });
const optionalDay = emptyAsMissing(day.optional());

export const mandateView = z.strictObject({
  id,
  person,
  functionTitle: z.string().nullable(),
  kind: z.enum(mandateKinds),
  commitmentKinds: z.array(commitmentKind).meta({ description: 'Promises it is limited to; empty: all' }),
  space: z.strictObject({ id, name: z.string() }).nullable().meta({ description: 'The one space it counts in' }),
  document: z.string().nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  endedAt: moment.nullable(),
  endReason: z.string().nullable(),
  /** Whose mandate this one stands in for, or took over. */
  deputyFor: person.nullable(),
  successorOf: person.nullable(),
  confirmBefore: day
    .nullable()
    .meta({ description: 'Of a successor: last day to confirm or renegotiate what was inherited' }),
  state: z.enum(mandateStates),
  mine: z.strictObject({ held: z.boolean(), mayEnd: z.boolean() }),
  version: z.int(),
});
export type MandateView = z.output<typeof mandateView>;

const ofOrganisation = z.strictObject({ organisation: idOrSlug });
const ofMandate = z.strictObject({ organisation: idOrSlug, mandate: id });

export const listMandates = contract({
  name: 'listMandates',
  method: 'GET',
  path: '/organisations/{organisation}/mandates',
  audience: 'signed-in',
  summary: { nl: 'Wie wat mag voor een organisatie', en: 'Who may do what for an organisation' },
  params: ofOrganisation,
  answer: z.strictObject({
    organisation: z.strictObject({ id, slug, name: z.string(), fictional: z.boolean() }),
    items: z.array(mandateView),
    /** People to give a mandate to; only for who may give one. */
    people: z.array(z.strictObject({ ...person.shape, functionTitle: z.string() })),
    /** Deals it takes part in, to limit a mandate to; only for who may give one. */
    deals: z.array(z.strictObject({ id, name: z.string() })),
    mine: z.strictObject({ gives: z.boolean(), colleague: z.boolean() }),
  }),
  refusals: {},
});

const terms = { document: optionalText(300), startsOn: optionalDay, endsOn: optionalDay };
const giving = {
  'no-mandate': 403,
  'own-mandate': 403,
  'not-of-the-organisation': 409,
  'ends-before-start': 400,
} as const;

export const giveMandate = contract({
  name: 'giveMandate',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Geef iemand een mandaat', en: 'Give somebody a mandate' },
  params: ofOrganisation,
  body: z.strictObject({
    person: id,
    kind: z.enum(mandateKinds),
    commitmentKinds: z.array(commitmentKind).default([]),
    space: emptyAsMissing(idOrSlug.optional()).meta({ description: 'Id or slug of the one deal it counts in' }),
    ...terms,
  }),
  answer: z.strictObject({ id }),
  refusals: { ...giving, 'limit-does-not-fit': 400, 'space-unknown': 400 },
});

export const nameDeputy = contract({
  name: 'nameDeputy',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Wijs een waarnemer aan', en: 'Name a deputy' },
  params: ofMandate,
  body: z.strictObject({
    person: id,
    ...terms,
    document: text(300).meta({ description: 'Where the proxy is written' }),
  }),
  answer: z.strictObject({ id }),
  refusals: { ...giving, 'mandate-over': 409, 'deputy-of-deputy': 409, 'same-person': 409 },
});

export const handOverMandate = contract({
  name: 'handOverMandate',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Draag een mandaat over aan een opvolger', en: 'Hand a mandate over to a successor' },
  params: ofMandate,
  body: z.strictObject({ person: id, version, document: optionalText(300), startsOn: optionalDay }),
  answer: z.strictObject({ id, confirmBefore: day }),
  refusals: { ...giving, 'mandate-over': 409, 'deputy-of-deputy': 409, 'same-person': 409 },
});

export const endMandate = contract({
  name: 'endMandate',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Beëindig een mandaat nu', en: 'End a mandate now' },
  params: ofMandate,
  body: z.strictObject({ version, reason: optionalText(300) }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'no-mandate': 403, 'mandate-over': 409 },
});
