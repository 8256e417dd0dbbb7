// SPDX-License-Identifier: EUPL-1.2
// A person's own second factors. Pages only: a token has no business here.
import { z } from 'zod';
import { contract, id, moment, text } from '#kernel/contract.ts';

/** What a browser hands over of a passkey, as JSON text; and what it is asked with. */
export const passkeyResponse = z.string().min(2).max(20_000);
const passkeyOptions = z.strictObject({ options: z.looseObject({ challenge: z.string() }) });
const codes = z.array(z.string()).meta({ description: 'Shown this once' });

export const viewSecondFactors = contract({
  name: 'viewSecondFactors',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Mijn tweede stap', en: 'My second step' },
  answer: z.strictObject({
    needed: z.boolean(),
    has: z.boolean(),
    /** Until when without, for who must have one. */
    dueAt: moment.nullable(),
    passkeys: z.array(z.strictObject({ id, label: z.string(), createdAt: moment, usedAt: moment.nullable() })),
    app: z.enum(['none', 'pending', 'in-use', 'unavailable']),
    /** What the app must be told, until a first code showed that it was. */
    pending: z.strictObject({ secret: z.string(), address: z.string() }).nullable(),
    recoveryCodes: z.int(),
    vouch: z
      .enum(['open', 'expired'])
      .nullable()
      .meta({ description: 'A code is typed first, which somebody of the own organisation gave; null: none is asked' }),
  }),
  refusals: {},
});

export const beginPasskey = contract({
  name: 'beginPasskey',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  unnoted: 'Only a challenge is kept, for some minutes; the passkey that comes of it is noted.',
  summary: { nl: 'Begin met een nieuwe passkey', en: 'Begin a new passkey' },
  answer: passkeyOptions,
  refusals: { 'vouch-needed': 403, 'too-many-passkeys': 409 },
});

export const addPasskey = contract({
  name: 'addPasskey',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Voeg een passkey toe', en: 'Add a passkey' },
  body: z.strictObject({ label: text(80), response: passkeyResponse }),
  answer: z.strictObject({ id }),
  refusals: { 'vouch-needed': 403, 'passkey-not-verified': 400 },
});

export const proveVouch = contract({
  name: 'proveVouch',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Typ de code die uw organisatie u gaf', en: 'Type the code your organisation gave you' },
  body: z.strictObject({ code: text(40) }),
  // As with other codes: a wrong one is an answer, so that the try counts.
  answer: z.strictObject({ proved: z.boolean() }),
  refusals: {},
});

export const renamePasskey = contract({
  name: 'renamePasskey',
  method: 'PATCH',
  path: null,
  audience: 'signed-in',
  unnoted: 'Only what its owner calls it changes; what it opens stays the same.',
  summary: { nl: 'Geef een passkey een andere naam', en: 'Rename a passkey' },
  params: z.strictObject({ passkey: id }),
  body: z.strictObject({ label: text(80) }),
  answer: z.strictObject({}),
  refusals: {},
});

export const removePasskey = contract({
  name: 'removePasskey',
  method: 'DELETE',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Haal een passkey weg', en: 'Remove a passkey' },
  params: z.strictObject({ passkey: id }),
  answer: z.strictObject({}),
  refusals: {},
});

export const beginTotp = contract({
  name: 'beginTotp',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  unnoted: 'Only a secret that counts for nothing yet; the app that comes of it is noted.',
  summary: { nl: 'Begin met een app die codes maakt', en: 'Begin with an app that makes codes' },
  answer: z.strictObject({}),
  refusals: { 'vouch-needed': 403, 'app-in-use': 409, 'no-secrets-key': 409 },
});

export const confirmTotp = contract({
  name: 'confirmTotp',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Laat met een code zien dat de app werkt', en: 'Show by a code that the app works' },
  body: z.strictObject({ code: text(40) }),
  answer: z.strictObject({ codes }),
  refusals: { 'code-wrong': 400 },
});

export const dropTotp = contract({
  name: 'dropTotp',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Haal de app die codes maakt weg', en: 'Take the app that makes codes away' },
  answer: z.strictObject({}),
  refusals: {},
});

export const makeRecoveryCodes = contract({
  name: 'makeRecoveryCodes',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Maak nieuwe herstelcodes', en: 'Make new recovery codes' },
  answer: z.strictObject({ codes }),
  refusals: { 'no-second-factor': 409 },
});

export const beginPasskeySignIn = contract({
  name: 'beginPasskeySignIn',
  method: 'POST',
  path: null,
  audience: 'public',
  unnoted: 'Only a challenge is kept, for some minutes; nobody has signed in yet.',
  summary: { nl: 'Begin inloggen met een passkey', en: 'Begin signing in with a passkey' },
  answer: passkeyOptions,
  refusals: {},
});

export const passkeySignIn = contract({
  name: 'passkeySignIn',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Log in met een passkey', en: 'Sign in with a passkey' },
  body: z.strictObject({ response: passkeyResponse, device: text(80) }),
  answer: z.strictObject({ session: z.string(), hours: z.int() }),
  refusals: { 'passkey-not-verified': 400 },
});
