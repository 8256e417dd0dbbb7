// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract } from '#kernel/contract.ts';

export const countBarrierFeatures = contract({
  name: 'countBarrierFeatures',
  method: 'POST',
  path: null,
  audience: 'administrator',
  unnoted: 'An estimate for suggestions is made anew; no record changes and nobody acted.',
  summary: { nl: 'Tel opnieuw wat zeldzaam is in belemmeringen', en: 'Count anew what is rare in barriers' },
  answer: z.strictObject({ counted: z.boolean() }),
  refusals: {},
});
