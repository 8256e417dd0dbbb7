// SPDX-License-Identifier: EUPL-1.2
// What a person does with their own account.
import { z } from 'zod';
import { contract, day, id, moment, slug, text, version } from '#kernel/contract.ts';

export const viewMe = contract({
  name: 'viewMe',
  method: 'GET',
  path: '/me',
  audience: 'signed-in',
  summary: { nl: 'Wie ben ik', en: 'Who am I' },
  answer: z.strictObject({
    id,
    name: z.string(),
    language: z.enum(['nl', 'en']),
    administrator: z.boolean(),
    mails: z.array(z.string()),
    version: z.int(),
    affiliations: z.array(
      z.strictObject({
        organisation: z.strictObject({ slug, name: z.string() }),
        functionTitle: z.string(),
        startsOn: day,
        endsOn: day.nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const changeMe = contract({
  name: 'changeMe',
  method: 'PATCH',
  path: '/me',
  audience: 'signed-in',
  summary: { nl: 'Verander mijn naam of taal', en: 'Change my name or language' },
  body: z.strictObject({ version, name: text(120), language: z.enum(['nl', 'en']) }),
  answer: z.strictObject({ version: z.int(), language: z.enum(['nl', 'en']) }),
  refusals: {},
});

const keyView = {
  id,
  label: z.string(),
  createdAt: moment,
  seenAt: moment,
  expiresAt: moment,
};

export const listSessions = contract({
  name: 'listSessions',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Waar ik ben ingelogd', en: 'Where I am signed in' },
  answer: z.strictObject({ sessions: z.array(z.strictObject({ ...keyView, current: z.boolean() })) }),
  refusals: {},
});

export const tokenScopes = ['read', 'write'] as const;
/** Days a token may live; longer is not possible. */
export const tokenDays = [30, 90, 365] as const;

export const listTokens = contract({
  name: 'listTokens',
  method: 'GET',
  path: '/me/tokens',
  audience: 'signed-in',
  summary: { nl: 'Mijn tokens voor de API', en: 'My API tokens' },
  answer: z.strictObject({
    tokens: z.array(z.strictObject({ ...keyView, scopes: z.array(z.enum(tokenScopes)), used: z.boolean() })),
  }),
  refusals: {},
});

export const makeToken = contract({
  name: 'makeToken',
  method: 'POST',
  // Not over the API: a token that leaked must not be able to make more of itself.
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Maak een token voor de API', en: 'Make an API token' },
  body: z.strictObject({
    label: text(80),
    scopes: z.array(z.enum(tokenScopes)).min(1).max(2),
    days: z.coerce.number().pipe(z.literal(tokenDays)),
  }),
  answer: z.strictObject({
    id,
    secret: z.string().meta({ description: 'Shown this once' }),
    expiresAt: moment,
  }),
  refusals: { 'too-many-tokens': 409 },
});

export const revokeKey = contract({
  name: 'revokeKey',
  method: 'DELETE',
  path: '/me/keys/{key}',
  audience: 'signed-in',
  summary: { nl: 'Trek een sessie of token in', en: 'Revoke a session or token' },
  params: z.strictObject({ key: id }),
  answer: z.strictObject({}),
  refusals: {},
});

export const revokeOtherSessions = contract({
  name: 'revokeOtherSessions',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Log overal anders uit', en: 'Sign out everywhere else' },
  answer: z.strictObject({ ended: z.int() }),
  refusals: {},
});
