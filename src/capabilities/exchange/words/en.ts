// SPDX-License-Identifier: EUPL-1.2
import type { WordsLike } from '#kernel/words.ts';
import type { nl } from './nl.ts';

export const en = {
  refusals: {
    'not-a-demo': 'The example belongs to an installation for practice only.',
    'address-taken': 'This address belongs to something else. Nothing was changed.',
  },
} as const satisfies WordsLike<typeof nl>;
