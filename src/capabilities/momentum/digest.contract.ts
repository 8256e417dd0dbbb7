// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract, day, id } from '#kernel/contract.ts';
import { askedView } from './today.contract.ts';

/** Something that happened, or comes: no question. */
export const toldView = z.strictObject({
  kind: z.enum(['decided', 'session']),
  id,
  title: z.string(),
  on: z.string().meta({ description: 'Day, or moment in UTC' }),
  space: z.strictObject({ id, name: z.string(), href: z.string() }),
  href: z.string(),
});
export type Told = z.output<typeof toldView>;

export const readForDigest = contract({
  name: 'readForDigest',
  method: 'GET',
  // Read by the house itself, as the person it is for, with a key that lives ten minutes.
  path: null,
  audience: 'link',
  link: 'own_reading',
  summary: { nl: 'Wat in iemands overzicht staat', en: 'What stands in somebody’s digest' },
  query: z.strictObject({ since: day }),
  answer: z.strictObject({ asked: z.array(askedView), told: z.array(toldView) }),
  refusals: {},
});
export type DigestContents = z.output<typeof readForDigest.answer>;
