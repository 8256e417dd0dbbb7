// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract, day, emptyAsMissing, id, mailAddress, optionalText, text, version } from '#kernel/contract.ts';
import { hash, numbered } from './contract.ts';

export const recordInternalDecision = contract({
  name: 'recordInternalDecision',
  method: 'PUT',
  path: '/deals/{deal}/agreement/{number}/internal-decisions',
  audience: 'signed-in',
  summary: { nl: 'Leg het eigen besluit van een partij vast', en: 'Record the internal decision of a party' },
  params: numbered,
  body: z.strictObject({
    organisation: id,
    plannedOn: emptyAsMissing(day.optional()),
    decidedOn: emptyAsMissing(day.optional()),
    reference: optionalText(300),
    version: emptyAsMissing(version.optional()),
  }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'not-a-party': 404, 'decision-needs-both': 400, 'decided-in-the-future': 400, 'no-longer-open': 409 },
});

const move = { params: numbered, answer: z.strictObject({ version: z.int() }) };

export const freezeVersion = contract({
  ...move,
  name: 'freezeVersion',
  method: 'POST',
  path: '/deals/{deal}/agreement/{number}/freeze',
  audience: 'signed-in',
  summary: { nl: 'Stel de tekst vast', en: 'Freeze the text' },
  body: z.strictObject({ version }),
  answer: z.strictObject({ version: z.int(), hash }),
  refusals: { 'no-such-step': 409, 'no-parties-yet': 409 },
});

export const openSigning = contract({
  ...move,
  name: 'openSigning',
  method: 'POST',
  path: '/deals/{deal}/agreement/{number}/signing',
  audience: 'signed-in',
  summary: { nl: 'Leg de tekst voor om te tekenen', en: 'Lay the text ready to be signed' },
  body: z.strictObject({ version }),
  refusals: { 'no-such-step': 409 },
});

export const withdrawVersion = contract({
  ...move,
  name: 'withdrawVersion',
  method: 'POST',
  path: '/deals/{deal}/agreement/{number}/withdrawal',
  audience: 'signed-in',
  summary: { nl: 'Trek een versie in, met de reden', en: 'Withdraw a version, with the reason' },
  body: z.strictObject({ reason: text(1000), version }),
  refusals: { 'no-such-step': 409 },
});

export const setJoiningDays = contract({
  ...move,
  name: 'setJoiningDays',
  method: 'PUT',
  path: '/deals/{deal}/agreement/{number}/joining-days',
  audience: 'signed-in',
  summary: { nl: 'Zeg wanneer nieuwe partijen kunnen bijtekenen', en: 'Say when new parties can sign' },
  body: z.strictObject({ from: day, until: day, version }),
  refusals: { 'no-such-step': 409, 'until-before-from': 400 },
});

export const publishVersion = contract({
  ...move,
  name: 'publishVersion',
  method: 'POST',
  path: '/deals/{deal}/agreement/{number}/publication',
  audience: 'signed-in',
  summary: { nl: 'Maak de getekende tekst openbaar', en: 'Publish the signed text' },
  body: z.strictObject({ publishedOn: day, reference: text(300), version }),
  refusals: {
    'no-such-step': 409,
    'not-signed-by-all': 409,
    'deal-not-public': 409,
    'published-in-the-future': 400,
    'published-before-signed': 400,
  },
});

export const signAgreement = contract({
  ...move,
  name: 'signAgreement',
  method: 'POST',
  path: '/deals/{deal}/agreement/{number}/signatures',
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Teken de dealtekst voor een partij', en: 'Sign the deal text for a party' },
  body: z.strictObject({ organisation: id, capacity: text(300), place: text(120), hash }),
  answer: z.strictObject({ id, completed: z.boolean() }),
  refusals: {
    'no-mandate': 403,
    'not-a-party': 404,
    'not-to-be-signed': 409,
    'already-signed': 409,
    'another-text': 409,
    'no-joining-day': 409,
  },
});

export const inviteSigner = contract({
  name: 'inviteSigner',
  method: 'POST',
  // A page only: a token gives no rights.
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: {
    nl: 'Vraag wie voor een partij tekent, per mail',
    en: 'Ask who signs for a party, by mail',
  },
  params: numbered,
  body: z.strictObject({
    organisation: id,
    name: text(200),
    functionTitle: text(200),
    mail: mailAddress,
    document: optionalText(300).meta({ description: 'Where the mandate is written' }),
    endsOn: emptyAsMissing(day.optional()).meta({ description: 'Last day; without it ninety days from now' }),
  }),
  answer: z.strictObject({
    name: z.string(),
    endsOn: day,
    code: z
      .string()
      .nullable()
      .meta({ description: 'To be given by hand or telephone, shown this once; null: they need none' }),
  }),
  refusals: {
    'not-a-party': 404,
    'no-longer-open': 409,
    'no-mandate': 403,
    'own-mandate': 403,
    'not-of-the-organisation': 409,
    'ends-before-start': 400,
    'space-is-hidden': 409,
  },
});
