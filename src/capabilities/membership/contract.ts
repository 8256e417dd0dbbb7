// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract, id, mailAddress, text } from '#kernel/contract.ts';

export const requestSignIn = contract({
  name: 'requestSignIn',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Vraag een inloglink per mail', en: 'Ask for a sign-in link by mail' },
  body: z.strictObject({ mail: mailAddress, to: z.string().max(300).optional() }),
  // The same answer for known and unknown addresses: who has an account is nobody's business.
  answer: z.strictObject({ sent: z.literal(true) }),
  refusals: {},
  unnoted: 'Nobody has acted yet, and an unknown address must leave as little behind as a known one.',
});

export const signIn = contract({
  name: 'signIn',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Log in met een inloglink', en: 'Sign in with a link' },
  body: z.strictObject({ secret: z.string().min(20).max(100), device: text(80) }),
  answer: z.strictObject({
    session: z.string(),
    hours: z.int(),
    /** What is asked of who must have a second factor: to confirm with it, or to set one up. */
    next: z.enum(['go_on', 'prove', 'set_up']),
  }),
  refusals: { 'link-expired': 410 },
});

export const demoSignIn = contract({
  name: 'demoSignIn',
  method: 'POST',
  path: null,
  audience: 'public',
  summary: { nl: 'Log in als iemand uit het voorbeeld', en: 'Sign in as somebody of the example' },
  body: z.strictObject({ person: id, device: text(80) }),
  answer: z.strictObject({ session: z.string(), hours: z.int() }),
  refusals: { 'not-a-demo': 404 },
});

export const listDemoPeople = contract({
  name: 'listDemoPeople',
  method: 'GET',
  path: null,
  audience: 'public',
  summary: { nl: 'Mensen uit het voorbeeld', en: 'People of the example' },
  answer: z.strictObject({
    demo: z.boolean(),
    people: z.array(
      z.strictObject({
        id,
        name: z.string(),
        functionTitle: z.string().nullable(),
        organisation: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const signOut = contract({
  name: 'signOut',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Log uit', en: 'Sign out' },
  answer: z.strictObject({}),
  refusals: {},
});
