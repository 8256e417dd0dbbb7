// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

export const loadLivingExample = contract({
  name: 'loadLivingExample',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Zet het voorbeeld klaar', en: 'Put the living example in' },
  answer: z.strictObject({ outcome: z.enum(['added', 'same']), deals: z.int(), results: z.int(), adoptions: z.int() }),
  refusals: { 'not-a-demo': 404 },
});
