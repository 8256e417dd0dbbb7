// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { contract, emptyAsMissing, text } from '#kernel/contract.ts';

export const searchKinds = ['organisation', 'mission', 'deal', 'barrier', 'result', 'item'] as const;

export const searchEverything = contract({
  name: 'searchEverything',
  method: 'GET',
  path: '/search-results',
  audience: 'public',
  summary: { nl: 'Zoek in alles wat u mag zien', en: 'Search everything you may see' },
  query: z.strictObject({
    words: emptyAsMissing(text(200).optional()),
    kind: emptyAsMissing(z.enum(searchKinds).optional()),
  }),
  answer: z.strictObject({
    hits: z.array(
      z.strictObject({
        kind: z.enum(searchKinds),
        title: z.string(),
        about: z.string().nullable(),
        href: z.string(),
        fictional: z.boolean(),
        alike: z.boolean().meta({ description: 'Found by likeness: the words themselves are not in it' }),
      }),
    ),
    more: z.boolean().meta({ description: 'There is more than is shown; use more words' }),
  }),
  refusals: {},
});
