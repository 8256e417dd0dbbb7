// SPDX-License-Identifier: EUPL-1.2
import type { Transition } from '#kernel/pure/transition.ts';

export const invitationStates = ['open', 'accepted', 'declined', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];
export type InvitationMove = 'invite' | 'accept' | 'decline' | 'withdraw';
/** `lead`: who leads the deal; `representative`: who may represent the organisation that is asked. */
export type InvitationRole = 'lead' | 'representative';

export const transitions: readonly Transition<InvitationState, InvitationMove, InvitationRole>[] = [
  { from: null, to: 'open', move: 'invite', by: ['lead'] },
  { from: 'open', to: 'accepted', move: 'accept', by: ['representative'] },
  { from: 'open', to: 'declined', move: 'decline', by: ['representative'] },
  { from: 'open', to: 'withdrawn', move: 'withdraw', by: ['lead'] },
];
