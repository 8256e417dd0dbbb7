// SPDX-License-Identifier: EUPL-1.2
import type { State } from './codes.ts';

/** States in which a date brings the decision back: what holds is looked at again, what was postponed is taken up. */
const comesBack: readonly State[] = ['adopted', 'adopted_with_changes', 'postponed'];

/** Is it time to look again? */
export function reviewDue({ state, reviewOn }: { state: State; reviewOn: string | null }, today: string): boolean {
  return comesBack.includes(state) && reviewOn !== null && reviewOn <= today;
}

/** On which day it is asked for, as a thing that falls due; `null`: never by itself. */
export function dueDay(decision: { state: State; reviewOn: string | null; roundUntil: string | null }): string | null {
  if (decision.state === 'deciding') return decision.roundUntil;
  return comesBack.includes(decision.state) ? decision.reviewOn : null;
}
