// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheVersion = { seen: 'agreements.version', through: 'version_id' } as const;

export const seen = {
  // The room; from freezing on also who may sign for a bound party without a seat; once published, who knows the deal.
  'agreements.version': {
    any: [
      { sits: 'space_id' },
      {
        all: [
          { column: 'state', in: ['frozen', 'signing', 'signed', 'published'] },
          { notHidden: 'space_id' },
          {
            some: 'deals.party',
            through: 'space_id',
            is: 'space_id',
            where: {
              all: [
                { column: 'tie', in: ['bound'] },
                { column: 'left_on', in: [null] },
                { mandated: 'sign', organisation: 'organisation_id', space: 'space_id' },
              ],
            },
          },
        ],
      },
      {
        all: [
          { column: 'state', in: ['published'] },
          { seen: 'spaces.space', through: 'space_id' },
        ],
      },
    ],
  },
  'agreements.article': withTheVersion,
  'agreements.party': withTheVersion,
  'agreements.promise': withTheVersion,
  'agreements.signature': withTheVersion,
  'agreements.comment': { sits: 'space_id' },
  // What a party decides is its own until it has decided.
  'agreements.decision': {
    any: [
      { all: [{ column: 'decided_on', in: [null], not: true }, { sits: 'space_id' }] },
      { all: [{ actsFor: 'organisation_id' }, withTheVersion] },
    ],
  },
} satisfies Seen;
