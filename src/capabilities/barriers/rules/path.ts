// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Outcome } from './codes.ts';
import { type BarrierMove, type BarrierRole, type BarrierStage, transitions } from './path.states.ts';

/** Where a move leads for somebody in these roles; a refusal where it is not theirs, or does not follow from here. */
export function moveBarrier(
  from: BarrierStage | null,
  move: BarrierMove,
  roles: readonly BarrierRole[],
): BarrierStage | Refusal<'no-such-step' | 'not-allowed'> {
  const steps = transitions.filter((step) => step.from === from && step.move === move);
  if (steps.length === 0) return refuse('no-such-step');
  const mine = steps.find((step) => step.by?.some((role) => roles.includes(role)));
  return mine?.to ?? refuse('not-allowed');
}

/** In which roles somebody stands towards a case. An author who left the space is nobody there any more. */
export const rolesIn = (place: {
  is_author: boolean;
  works: boolean;
  leads: boolean;
  owns_rule: boolean;
}): readonly BarrierRole[] => [
  ...(place.is_author && place.works ? (['author'] as const) : []),
  ...(place.leads ? (['lead'] as const) : []),
  ...(place.works ? (['member'] as const) : []),
  ...(place.owns_rule ? (['rule_owner'] as const) : []),
];

/** What somebody in these roles may do next. */
export const movesFrom = (from: BarrierStage, roles: readonly BarrierRole[]): readonly BarrierMove[] => [
  ...new Set(
    transitions
      .filter((step) => step.from === from && step.by?.some((role) => roles.includes(role)))
      .map(({ move }) => move),
  ),
];

/** Ends that somebody chooses with a reason. `withdrawn` is a move of its own, `open` and `unknown` are no ends. */
export const chosenEnds = [
  'resolved',
  'partly_resolved',
  'was_not_a_rule',
  'experiment_granted',
  'accepted_with_reason',
  'refused_with_reason',
  'superseded',
] as const satisfies readonly Outcome[];
export type ChosenEnd = (typeof chosenEnds)[number];

/** The case itself is kept by who wrote it, while they work there, and by who leads; and not after its end. */
export const mayDescribe = (place: { is_author: boolean; works: boolean; leads: boolean; stage: string }): boolean =>
  place.stage !== 'closed' && (place.leads || (place.is_author && place.works));
