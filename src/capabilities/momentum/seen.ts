// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

export const seen = {
  // Calls
  'momentum.call': { all: [{ any: [{ leads: 'space_id' }, { self: 'author_id' }] }, { notHidden: 'space_id' }] },
  // Mail
  'momentum.mail_choice': { self: 'person_id' },
  'momentum.digest': { self: 'person_id' },
} satisfies Seen;
