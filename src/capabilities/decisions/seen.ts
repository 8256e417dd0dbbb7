// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

const withTheDecision = { seen: 'decisions.decision', through: 'decision_id' } as const;

export const seen = {
  'decisions.decision': 'visibility',
  'decisions.asked': withTheDecision,
  'decisions.change': withTheDecision,
  'decisions.edition': withTheDecision,
  'decisions.remark': withTheDecision,
  'decisions.step': withTheDecision,
  'decisions.voice': withTheDecision,
  // How a space decides is told to whoever may know of the space.
  'decisions.rule': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;

/** An answer names the space, so that is needed too. */
export const shown = {
  'decisions.decision': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;
