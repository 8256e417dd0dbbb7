// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheBarrier = { seen: 'barriers.barrier', through: 'barrier_id' } as const;

export const seen = {
  // Whoever owns the rule sees what was asked of them.
  'barriers.barrier': {
    any: [
      'visibility',
      { all: [{ column: 'asked_on', in: [null], not: true }, { actsFor: 'owner_id' }, { notHidden: 'space_id' }] },
    ],
  },
  // A draft is for the own organisation; what was sent goes with the barrier.
  'barriers.answer': {
    any: [
      { all: [{ column: 'state', in: ['draft'] }, { actsFor: 'organisation_id' }] },
      { all: [{ column: 'state', in: ['draft'], not: true }, withTheBarrier] },
    ],
  },
  'barriers.step': withTheBarrier,
  'barriers.feature_count': 'closed',
} satisfies Seen;
