// SPDX-License-Identifier: EUPL-1.2
// What administrators do with people. A page only: a token never carries the rights of an administrator.
import { z } from 'zod';
import {
  contract,
  day,
  emptyAsMissing,
  id,
  listOf,
  mailAddress,
  optionalText,
  page,
  slug,
  text,
  version,
} from '#kernel/contract.ts';

const language = z.enum(['nl', 'en']);
const optionalDay = emptyAsMissing(day.optional());

export const affiliationView = z.strictObject({
  id,
  organisation: z.strictObject({ id, slug, name: z.string() }),
  functionTitle: z.string().nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  version: z.int(),
});

export const personView = z.strictObject({
  id,
  name: z.string(),
  language,
  administrator: z.boolean(),
  demo: z.boolean(),
  endedAt: z.iso.datetime().nullable(),
  erasedAt: z.iso.datetime().nullable(),
  mails: z.array(z.string()),
  affiliations: z.array(affiliationView),
  version: z.int(),
});

export type Person = z.output<typeof personView>;

export const listPeople = contract({
  name: 'listPeople',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Mensen met een account', en: 'People with an account' },
  query: z.strictObject({
    ...page(['name'] as const),
    search: optionalText(100),
    ended: z.enum(['yes', 'no']).default('no'),
  }),
  answer: listOf(personView),
  refusals: {},
  confidential: 'always',
});

const personParams = z.strictObject({ person: id });

export const viewPerson = contract({
  name: 'viewPerson',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Eén persoon', en: 'One person' },
  params: personParams,
  answer: personView,
  refusals: {},
  confidential: 'always',
});

const affiliationFields = {
  organisation: text(200).meta({ description: 'Id, slug or name' }),
  functionTitle: text(120),
  startsOn: optionalDay,
  endsOn: optionalDay,
};

export const addPerson = contract({
  name: 'addPerson',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Voeg een persoon toe', en: 'Add a person' },
  body: z.strictObject({
    name: text(120),
    mail: mailAddress,
    language: language.default('nl'),
    organisation: optionalText(200).meta({ description: 'Id, slug or name' }),
    functionTitle: optionalText(120),
  }),
  answer: z.strictObject({ id }),
  refusals: { 'address-taken': 409, 'function-incomplete': 400, 'organisation-unknown': 400 },
});

export const changePerson = contract({
  name: 'changePerson',
  method: 'PATCH',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Verander een persoon', en: 'Change a person' },
  params: personParams,
  body: z.strictObject({ version, name: text(120), language, administrator: z.enum(['yes', 'no']) }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'already-ended': 409, 'last-administrator': 409 },
});

export const addAddress = contract({
  name: 'addAddress',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Voeg een mailadres toe', en: 'Add a mail address' },
  params: personParams,
  body: z.strictObject({ mail: mailAddress }),
  answer: z.strictObject({}),
  refusals: { 'address-taken': 409, 'already-ended': 409 },
});

export const dropAddress = contract({
  name: 'dropAddress',
  method: 'DELETE',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Haal een mailadres weg', en: 'Remove a mail address' },
  params: personParams,
  body: z.strictObject({ mail: mailAddress }),
  answer: z.strictObject({}),
  refusals: { 'only-address': 409 },
});

export const addAffiliation = contract({
  name: 'addAffiliation',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Voeg een functie toe', en: 'Add a function' },
  params: personParams,
  body: z.strictObject(affiliationFields),
  answer: z.strictObject({ id }),
  refusals: { 'already-ended': 409, 'ends-before-start': 400, 'organisation-unknown': 400 },
});

export const changeAffiliation = contract({
  name: 'changeAffiliation',
  method: 'PATCH',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Verander of beëindig een functie', en: 'Change or end a function' },
  params: z.strictObject({ person: id, affiliation: id }),
  body: z.strictObject({ version, functionTitle: text(120), startsOn: day, endsOn: optionalDay }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'ends-before-start': 400 },
});

export const endAffiliation = contract({
  name: 'endAffiliation',
  method: 'POST',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Beëindig een functie nu', en: 'End a function now' },
  params: z.strictObject({ person: id, affiliation: id }),
  body: z.strictObject({ version }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { 'function-over': 409 },
});

export const endPerson = contract({
  name: 'endPerson',
  method: 'POST',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Beëindig een account nu', en: 'End an account now' },
  params: personParams,
  answer: z.strictObject({ endedAt: z.iso.datetime() }),
  refusals: { 'already-ended': 409, 'last-administrator': 409 },
});
