// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

export const seen = {
  'spaces.space': {
    all: [
      { notHidden: 'id' },
      {
        any: [
          { column: 'visibility', in: ['public'] },
          { all: ['account', { column: 'visibility', in: ['network'] }] },
          { sits: 'id' },
          // Who may sign there, and nowhere else, knows that it is there.
          { mandatedOnlyIn: 'id', kind: 'sign' },
          // Who may sign for a bound party finds a text that was laid down.
          {
            some: 'agreements.version',
            through: 'space_id',
            where: {
              all: [
                { column: 'state', in: ['frozen', 'signing', 'signed', 'published'] },
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
          },
        ],
      },
    ],
  },
  'spaces.seat': { any: [{ sits: 'space_id' }, { self: 'person_id' }] },
  'spaces.named': { any: [{ self: 'named_by' }, { self: 'person_id' }] },
  'spaces.action': 'visibility',
} satisfies Seen;
