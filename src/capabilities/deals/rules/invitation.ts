// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type InvitationMove, type InvitationRole, type InvitationState, transitions } from './invitation.states.ts';

/** May somebody in this role make this move? A no carries its reason. */
export function refuseInvitation(
  from: InvitationState,
  move: InvitationMove,
  role: InvitationRole,
  words: string | null,
): Refusal<'invitation-answered' | 'not-allowed' | 'words-needed'> | null {
  const steps = transitions.filter((step) => step.move === move);
  if (!steps.some((step) => step.from === from)) return refuse('invitation-answered');
  if (!steps.some((step) => step.from === from && step.by?.includes(role))) return refuse('not-allowed');
  return move === 'decline' && words === null ? refuse('words-needed') : null;
}
