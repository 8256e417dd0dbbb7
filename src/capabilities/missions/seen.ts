// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

export const seen = {
  'missions.mission': 'visibility',
  'missions.intent': { seen: 'missions.mission', through: 'mission_id' },
  'missions.criterion': { seen: 'missions.mission', through: 'mission_id' },
} satisfies Seen;

/** What a page or an answer shows of them besides: without it, it is as if they were not there. */
export const shown = {
  'missions.mission': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;
