// SPDX-License-Identifier: EUPL-1.2
// Proving to be there by a second factor. A page only: a token never steps up.
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

/** Ways to prove it, the strongest first. `demo`: for people of the living example, in demo mode. */
export const stepUpWays = ['demo'] as const;

export const viewStepUp = contract({
  name: 'viewStepUp',
  method: 'GET',
  path: null,
  audience: 'signed-in',
  summary: { nl: 'Hoe ik bevestig dat ik het ben', en: 'How I confirm that it is me' },
  answer: z.strictObject({ steppedUp: z.boolean(), ways: z.array(z.enum(stepUpWays)) }),
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
