// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheSpace = { seen: 'spaces.space', through: 'space_id' } as const;

export const seen = {
  'deals.deal': withTheSpace,
  'deals.programme': withTheSpace,
  'deals.party': withTheSpace,
  'deals.source': withTheSpace,
  'deals.stage_event': withTheSpace,
  'deals.joining_day': withTheSpace,
  'deals.entry_answer': { sits: 'space_id' },
  // The room, and the people of the organisation that is asked.
  'deals.invitation': { any: [{ sits: 'space_id' }, { actsFor: 'organisation_id' }] },
  // A link is there for who may know of both ends; it may also lead outside. One that is not agreed is for who leads either.
  'deals.link': {
    all: [
      { seen: 'spaces.space', through: 'from_id' },
      {
        any: [
          { column: 'to_id', in: [null] },
          { seen: 'spaces.space', through: 'to_id' },
        ],
      },
      { any: [{ column: 'agreed_at', in: [null], not: true }, { leads: 'from_id' }, { leads: 'to_id' }] },
    ],
  },
} satisfies Seen;
