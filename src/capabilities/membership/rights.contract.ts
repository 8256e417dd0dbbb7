// SPDX-License-Identifier: EUPL-1.2
// What an administrator sees of what is open in somebody's name, and of special rights. Pages only.
import { z } from 'zod';
import { contract, day, id, moment, optionalText } from '#kernel/contract.ts';

const personParams = z.strictObject({ person: id });

/** Rights that are looked over once a quarter. */
export const specialRights = [
  'administrator',
  'dealmaker',
  'learning_evaluator',
  'promise',
  'sign',
  'administer',
  'audit',
] as const;

export const listKeysOfPerson = contract({
  name: 'listKeysOfPerson',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Wat er namens iemand open staat', en: "What is open in somebody's name" },
  params: personParams,
  answer: z.strictObject({
    keys: z.array(
      z.strictObject({
        id,
        kind: z.enum(['session', 'api_token']),
        createdAt: moment,
        seenAt: moment,
        expiresAt: moment,
      }),
    ),
  }),
  refusals: {},
});

export const endKeyOfPerson = contract({
  name: 'endKeyOfPerson',
  method: 'DELETE',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Beëindig een sessie of token van iemand', en: 'End a session or token of somebody' },
  params: z.strictObject({ person: id, key: id }),
  answer: z.strictObject({}),
  refusals: {},
});

export const dropFactors = contract({
  name: 'dropFactors',
  method: 'POST',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Haal alle tweede stappen van iemand weg', en: 'Remove all second steps of somebody' },
  params: personParams,
  answer: z.strictObject({}),
  refusals: { 'not-your-own': 409 },
});

export const erasePerson = contract({
  name: 'erasePerson',
  method: 'POST',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Wis wie iemand is', en: 'Erase who somebody is' },
  params: personParams,
  body: z.strictObject({ name: z.string().trim().max(120) }),
  answer: z.strictObject({}),
  refusals: { 'name-differs': 400, 'not-your-own': 409, 'last-administrator': 409 },
});

export const listSpecialRights = contract({
  name: 'listSpecialRights',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Wie bijzondere rechten heeft', en: 'Who has special rights' },
  answer: z.strictObject({
    rights: z.array(
      z.strictObject({
        person: z.strictObject({ id, name: z.string() }),
        right: z.enum(specialRights),
        organisation: z.string().nullable(),
        /** Empty: everywhere, or in a space whose existence is not for here. */
        space: z.string().nullable(),
        since: day.nullable(),
        until: day.nullable(),
      }),
    ),
    reviews: z.array(
      z.strictObject({ id, by: z.string().nullable(), at: moment, held: z.int(), remark: z.string().nullable() }),
    ),
    /** Not looked at for three months. */
    due: z.boolean(),
  }),
  refusals: {},
});

export const reviewRights = contract({
  name: 'reviewRights',
  method: 'POST',
  path: null,
  audience: 'administrator',
  stepUp: true,
  summary: { nl: 'Leg vast dat de lijst is bekeken', en: 'Record that the list was looked at' },
  body: z.strictObject({ remark: optionalText(1000) }),
  answer: z.strictObject({ id }),
  refusals: {},
});
