// SPDX-License-Identifier: EUPL-1.2
// Who looks after a deal when it is over, as one table: page, server, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';

export const custodyStates = ['named', 'accepted', 'declined', 'withdrawn', 'handed_over'] as const;
export type CustodyState = (typeof custodyStates)[number];
export type CustodyMove = 'name' | 'accept' | 'decline' | 'withdraw' | 'hand_over';
/** `lead`: who leads the deal. `custodian`: somebody of the organisation that was named. */
export type CustodyRole = 'lead' | 'custodian';

export const transitions: readonly Transition<CustodyState, CustodyMove, CustodyRole>[] = [
  { from: null, to: 'named', move: 'name', by: ['lead'] },
  // Nobody is given a task for three years without saying yes.
  { from: 'named', to: 'accepted', move: 'accept', by: ['custodian'] },
  { from: 'named', to: 'declined', move: 'decline', by: ['custodian'] },
  { from: 'named', to: 'withdrawn', move: 'withdraw', by: ['lead'] },
  // Who cannot go on hands it over; then another is named.
  { from: 'accepted', to: 'handed_over', move: 'hand_over', by: ['lead', 'custodian'] },
];
