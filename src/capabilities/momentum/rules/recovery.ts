// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type RecoveryMove, type RecoveryRole, type RecoveryState, transitions } from './recovery.states.ts';

export type RecoveryRefusal = 'recovery-is-over' | 'cause-first' | 'not-of-this-organisation';

/** Where the move leads, or why not. `roles`: all that who acts has towards this record. */
export function moveRecovery(
  from: RecoveryState,
  move: RecoveryMove,
  roles: readonly RecoveryRole[],
): RecoveryState | Refusal<RecoveryRefusal> {
  const step = transitions.find((one) => one.from === from && one.move === move);
  // Nothing is done or decided before somebody said what pulled it back.
  if (!step?.to) return refuse(from === 'open' ? 'cause-first' : 'recovery-is-over');
  return roles.some((role) => step.by?.includes(role)) ? step.to : refuse('not-of-this-organisation');
}

/** Still under way. */
export const isOpen = (state: RecoveryState): boolean => ['open', 'found', 'acting'].includes(state);

/** A recovery is for what sprang back, or what the owner says slips; not for what was only reported or has ended. */
export const needsRecovery = (record: {
  readonly direction: string;
  readonly ended: boolean;
  readonly reported: boolean;
}): 'sprung_back' | 'slipping' | null => {
  if (record.ended) return null;
  if (record.direction === 'sprung_back') return 'sprung_back';
  return record.direction === 'slipping' && !record.reported ? 'slipping' : null;
};
