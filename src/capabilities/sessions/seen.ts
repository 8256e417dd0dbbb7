// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheSession = { seen: 'sessions.session', through: 'session_id' } as const;

export const seen = {
  'sessions.session': 'visibility',
  'sessions.setup': 'visibility',
  'sessions.point': withTheSession,
  'sessions.outcome': withTheSession,
  // Who was there is for who sits in the space, also where the session itself is for more.
  'sessions.attendance': {
    all: [withTheSession, { of: 'sessions.session', through: 'session_id', fits: { sits: 'space_id' } }],
  },
} satisfies Seen;

/** An answer names the space, so that is needed too. */
export const shown = {
  'sessions.session': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;
