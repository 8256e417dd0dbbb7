// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheCommitment = { seen: 'commitments.commitment', through: 'commitment_id' } as const;

export const seen = {
  'commitments.contribution': 'visibility',
  // Colleagues see what their organisation promised; who is asked to take one over sees it while it is asked.
  'commitments.commitment': {
    any: [
      'visibility',
      {
        all: [
          { column: 'visibility', in: ['organisation', 'parties', 'network', 'public'] },
          { actsFor: 'organisation_id' },
          { notHidden: 'space_id' },
        ],
      },
      { all: [{ actsFor: 'transfer_to_id' }, { notHidden: 'space_id' }] },
    ],
  },
  'commitments.version': withTheCommitment,
  'commitments.milestone': withTheCommitment,
  'commitments.judgement': withTheCommitment,
  'commitments.coding': withTheCommitment,
  'commitments.step': withTheCommitment,
  'commitments.dependency': {
    all: [withTheCommitment, { seen: 'commitments.commitment', through: 'needs_id' }],
  },
} satisfies Seen;

/** A commitment is told with the deal it was made in. */
export const shown = {
  'commitments.commitment': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;
