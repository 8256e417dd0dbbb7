// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type CommitmentMove, type CommitmentRole, type CommitmentState, transitions } from './commitment.states.ts';

/** Where a move leads for somebody in these roles; a refusal where it is not theirs, or does not follow from here. */
export function moveCommitment(
  from: CommitmentState | null,
  move: CommitmentMove,
  roles: readonly CommitmentRole[],
): CommitmentState | Refusal<'no-such-step' | 'not-allowed'> {
  const steps = transitions.filter((step) => step.from === from && step.move === move);
  if (steps.length === 0) return refuse('no-such-step');
  return steps.find((step) => step.by?.some((role) => roles.includes(role)))?.to ?? refuse('not-allowed');
}

/** What somebody in these roles may do next. */
export const movesFrom = (from: CommitmentState, roles: readonly CommitmentRole[]): readonly CommitmentMove[] => [
  ...new Set(
    transitions
      .filter((step) => step.from === from && step.by?.some((role) => roles.includes(role)))
      .map(({ move }) => move),
  ),
];

/** How somebody stands towards a commitment. */
export interface Standing {
  readonly isAuthor: boolean;
  readonly works: boolean;
  readonly leads: boolean;
  /** Acts for the party. */
  readonly actsFor: boolean;
  readonly promises: boolean;
  readonly signs: boolean;
  /** May promise for the party it is offered to. */
  readonly receives: boolean;
}

/** In which roles somebody stands. An author who left the deal is nobody there any more. */
export const rolesIn = (place: Standing): readonly CommitmentRole[] => [
  ...(place.isAuthor && place.works ? (['author'] as const) : []),
  ...(place.leads ? (['lead'] as const) : []),
  ...(place.actsFor && place.works ? (['party'] as const) : []),
  ...(!place.actsFor && place.works ? (['outsider'] as const) : []),
  ...(place.promises ? (['promiser'] as const) : []),
  ...(place.signs ? (['signer'] as const) : []),
  ...(place.receives ? (['receiver'] as const) : []),
];
