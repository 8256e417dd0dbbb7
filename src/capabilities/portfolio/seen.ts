// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheItem = { seen: 'portfolio.item', through: 'item_id' } as const;

export const seen = {
  'portfolio.item': 'visibility',
  // What ties two things together is there for who sees both.
  'portfolio.connection': {
    all: [
      { seen: 'portfolio.item', through: 'from_id' },
      { seen: 'portfolio.item', through: 'to_id' },
    ],
  },
  'portfolio.item_mission': { all: [withTheItem, { seen: 'missions.mission', through: 'mission_id' }] },
  'portfolio.item_deal': { all: [withTheItem, { seen: 'spaces.space', through: 'space_id' }] },
  'portfolio.item_result': { all: [withTheItem, { seen: 'results.result', through: 'result_id' }] },
} satisfies Seen;

/** What a page or an answer shows of them besides: without it, it is as if they were not there. */
export const shown = {
  'portfolio.item': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;
