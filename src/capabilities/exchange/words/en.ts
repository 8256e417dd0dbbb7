// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from './nl.ts';

export const en = {
  data: {
    title: 'Take all data with you',
    intro: 'All that is public can be taken: as one file, per list, or through the API.',
    introPersonal: 'All you may see can be taken: as one file, per list, or through the API.',
    everything: 'Take everything (JSON)',
    schema: 'Description of the file (JSON Schema)',
    lists: 'Per list',
    listsNote: 'CSV, opens in any spreadsheet',
    list: 'List',
    take: 'Take {name}',
    api: 'The API',
    apiText:
      'The API gives the same data as the pages. Public data asks no key. For the rest, make a token in your account.',
    openapi: 'Description of the API (OpenAPI 3.1)',
    licence: 'What may you do with it?',
    licenceText:
      'The City Deals come from public sources, which are named with each deal. Name the source when you use the data. The example is made up: do not use it as fact.',
  },
  refusals: {
    'no-such-barrier': 'This barrier is not in the deal.',
    'not-a-demo': 'The example belongs to an installation for practice only.',
    'address-taken': 'This address belongs to something else. Nothing was changed.',
  },
} as const satisfies WordsLike<typeof nl>;
