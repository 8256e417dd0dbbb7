// SPDX-License-Identifier: EUPL-1.2
// Signing in by the identity provider of an organisation. Pages only: what a provider said is checked before these.
import { z } from 'zod';
import { contract, text } from '#kernel/contract.ts';

const provider = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const vouched = {
  /** What the browser kept since it was sent to the provider. */
  secret: z.string().min(20).max(100),
  provider,
  issuer: z.string().min(1).max(500),
  subject: z.string().min(1).max(255),
  secondFactor: z.boolean(),
};

export const beginProvider = contract({
  name: 'beginProvider',
  method: 'POST',
  path: null,
  audience: 'public',
  unnoted: 'Only a question to the provider leaves; who comes back is noted.',
  summary: { nl: 'Begin inloggen bij een organisatie', en: 'Begin signing in at an organisation' },
  body: z.strictObject({ provider, purpose: z.enum(['sign-in', 'prove']) }),
  answer: z.strictObject({ secret: z.string() }),
  refusals: {},
});

export const providerSignIn = contract({
  name: 'providerSignIn',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Log in bij een organisatie', en: 'Sign in at an organisation' },
  body: z.strictObject({ ...vouched, mail: z.string().max(254).nullable(), device: text(80) }),
  answer: z.strictObject({ session: z.string(), hours: z.int(), next: z.enum(['go_on', 'prove', 'set_up']) }),
  refusals: { 'not-known-here': 403, 'attempt-expired': 410 },
});

export const proveByProvider = contract({
  name: 'proveByProvider',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Koppel of bevestig bij een organisatie', en: 'Link or confirm at an organisation' },
  body: z.strictObject(vouched),
  answer: z.strictObject({}),
  refusals: { 'somebody-else': 409, 'attempt-expired': 410 },
});

export const listIdentities = contract({
  name: 'listIdentities',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Waar mijn account aan is gekoppeld', en: 'What my account is linked to' },
  answer: z.strictObject({ linked: z.array(z.strictObject({ provider: z.string() })) }),
  refusals: {},
});

export const unlinkProvider = contract({
  name: 'unlinkProvider',
  method: 'DELETE',
  path: null,
  audience: 'signed-in',
  stepUp: true,
  summary: { nl: 'Haal een koppeling weg', en: 'Remove a link' },
  body: z.strictObject({ provider }),
  answer: z.strictObject({}),
  refusals: {},
});
