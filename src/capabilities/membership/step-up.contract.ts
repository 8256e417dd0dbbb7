// SPDX-License-Identifier: EUPL-1.2
// Proving to be there by a second factor. A page only: a token never steps up.
import { z } from 'zod';
import { contract, text } from '#kernel/contract.ts';
import { passkeyResponse } from './second-factor.contract.ts';

/** Ways to prove it, the strongest first. `demo`: for people of the living example, in demo mode. */
export const stepUpWays = ['passkey', 'totp', 'recovery_code', 'demo'] as const;

export const viewStepUp = contract({
  name: 'viewStepUp',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Hoe ik bevestig dat ik het ben', en: 'How I confirm that it is me' },
  answer: z.strictObject({ steppedUp: z.boolean(), ways: z.array(z.enum(stepUpWays)) }),
  refusals: {},
});

export const beginProof = contract({
  name: 'beginProof',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  unnoted: 'Only a challenge is kept, for some minutes; what is proved with it is noted.',
  summary: { nl: 'Begin bevestigen met een passkey', en: 'Begin confirming with a passkey' },
  answer: z.strictObject({ options: z.looseObject({ challenge: z.string() }) }),
  refusals: {},
});

export const provePasskey = contract({
  name: 'provePasskey',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Bevestig met een passkey', en: 'Confirm with a passkey' },
  body: z.strictObject({ response: passkeyResponse }),
  answer: z.strictObject({}),
  refusals: { 'passkey-not-verified': 400 },
});

export const proveCode = contract({
  name: 'proveCode',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Bevestig met een code', en: 'Confirm with a code' },
  body: z.strictObject({ code: text(40) }),
  // A wrong code is an answer and no refusal: a refusal takes back what was written, and the try must count.
  answer: z.strictObject({ proved: z.boolean() }),
  refusals: {},
});

export const proveDemo = contract({
  name: 'proveDemo',
  method: 'POST',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Bevestig zonder apparaat, in het voorbeeld', en: 'Confirm without a device, in the example' },
  answer: z.strictObject({}),
  refusals: { 'not-a-demo': 404 },
});
