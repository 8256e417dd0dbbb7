// SPDX-License-Identifier: EUPL-1.2
// What a round of barriers does with each open case: one question per case, the most pressing first.
import { type AskedBarrier, clockOf } from './norms.ts';
import type { BarrierStage } from './path.states.ts';

export const roundSteps = ['call', 'conclude', 'check', 'ask', 'wait'] as const;
/** `call`: the rule owner is silent. `conclude`: answered, and not said how it ended. `wait`: its clock still runs. */
export type RoundStep = (typeof roundSteps)[number];

/** What the round is for here; null for what is closed. */
export function roundStepOf(
  one: { readonly stage: BarrierStage; readonly asked: AskedBarrier | null },
  today: string,
): RoundStep | null {
  if (one.stage === 'closed') return null;
  if (one.stage === 'answered') return 'conclude';
  if (one.stage === 'raised') return 'check';
  if (one.stage === 'checked' || one.asked === null) return 'ask';
  return clockOf(one.asked, today).some(({ state }) => state === 'silent') ? 'call' : 'wait';
}
