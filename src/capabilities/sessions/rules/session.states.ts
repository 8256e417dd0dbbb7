// SPDX-License-Identifier: EUPL-1.2
// The life of a session, as one table: screen, server, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';
import type { SessionState } from './codes.ts';

export type SessionMove = 'plan' | 'load' | 'hold' | 'correct' | 'cancel' | 'replan';
/** `planner`: who planned it. `lead`: who leads the space. */
export type SessionRole = 'planner' | 'lead' | 'member' | 'loader';
type Step = Transition<SessionState, SessionMove, SessionRole>;

const keepers = ['planner', 'lead'] as const;
const step = (
  from: SessionState | null,
  move: SessionMove,
  to: SessionState,
  by: readonly SessionRole[] = keepers,
): Step => ({
  from,
  move,
  to,
  by,
});

export const transitions: readonly Step[] = [
  step(null, 'plan', 'planned', ['member']),
  ...(['planned', 'held', 'cancelled'] as const).map((to) => step(null, 'load', to, ['loader'])),
  // Held: with a report, that may still be corrected.
  step('planned', 'hold', 'held'),
  step('held', 'correct', 'held'),
  step('planned', 'cancel', 'cancelled'),
  step('cancelled', 'replan', 'planned'),
];
