// SPDX-License-Identifier: EUPL-1.2
import { addMonths } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type CustodyMove, type CustodyRole, type CustodyState, transitions } from './custody.states.ts';

/** How long a deal is looked after when it is over. */
export const aftercareMonths = 36;
export const aftercareUntil = (from: string): string => addMonths(from, aftercareMonths);

/** Moves that say no, or stop: not without words. */
const withWords: readonly CustodyMove[] = ['decline', 'hand_over'];

/** Where the move leads, or why not. `roles`: all that who acts has here. */
export function moveCustody(
  from: CustodyState,
  move: CustodyMove,
  roles: readonly CustodyRole[],
  reason: string | null,
): CustodyState | Refusal<'not-yours-to-say' | 'custody-is-closed' | 'reason-needed'> {
  const step = transitions.find((one) => one.from === from && one.move === move);
  if (!step?.to) return refuse('custody-is-closed');
  if (!roles.some((role) => step.by?.includes(role))) return refuse('not-yours-to-say');
  return withWords.includes(move) && reason === null ? refuse('reason-needed') : step.to;
}
