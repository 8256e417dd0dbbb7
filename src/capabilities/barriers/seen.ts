// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

export const seen = {
  // The rule owner sees what was asked of it.
  'barriers.barrier': {
    any: ['visibility', { all: [{ column: 'asked_on', in: [null], not: true }, { actsFor: 'owner_id' }, { notHidden: 'space_id' }] }],
  },
} satisfies Seen;
