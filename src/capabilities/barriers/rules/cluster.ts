// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type ClusterMove, type ClusterRole, type ClusterState, transitions } from './cluster.states.ts';
import type { BarrierStage } from './path.states.ts';
import { moveBarrier, rolesIn } from './path.ts';

/** Where a move leads for somebody in these roles; a refusal where it is not theirs, or does not follow from here. */
export function moveCluster(
  from: ClusterState,
  move: ClusterMove,
  roles: readonly ClusterRole[],
): ClusterState | Refusal<'no-such-step' | 'not-allowed'> {
  const steps = transitions.filter((step) => step.from === from && step.move === move);
  if (steps.length === 0) return refuse('no-such-step');
  const mine = steps.find((step) => step.by?.some((role) => roles.includes(role)));
  return mine?.to ?? refuse('not-allowed');
}

export const clusterMovesFrom = (from: ClusterState, roles: readonly ClusterRole[]): readonly ClusterMove[] => [
  ...new Set(
    transitions
      .filter((step) => step.from === from && step.by?.some((role) => roles.includes(role)))
      .map(({ move }) => move),
  ),
];

interface Place {
  readonly is_author: boolean;
  readonly works: boolean;
  readonly leads: boolean;
  readonly owns_rule: boolean;
}

/** In which roles somebody stands towards a cluster, from where they stand towards its cases. */
export const clusterRolesIn = (places: readonly Place[], ownsRule: boolean): readonly ClusterRole[] => [
  ...(places.some(({ works }) => works) ? (['keeper'] as const) : []),
  ...(places.some((place) => place.leads || (place.is_author && place.works)) ? (['asker'] as const) : []),
  ...(ownsRule ? (['rule_owner'] as const) : []),
];

/** Cases that this person may put to the rule owner: each is shown outward by its own author or lead only. */
export const askableOf = <
  Case extends Place & { readonly stage: BarrierStage; readonly existence_hidden: boolean | null },
>(
  cases: readonly Case[],
): readonly Case[] =>
  cases.filter((one) => one.existence_hidden !== true && moveBarrier(one.stage, 'ask', rolesIn(one)) === 'asked');

interface Merging {
  readonly id: string;
  readonly owner_id: string | null;
  readonly asked_on: string | null;
  readonly fictional: boolean;
}

/**
 * Which of two clusters goes on with the cases of both: the one that was asked, of two asked ones the elder question.
 * Two questions to different owners are two questions.
 */
export function survivorOf<One extends Merging>(
  here: One,
  other: One,
): { survivor: One; merged: One } | Refusal<'different-owners' | 'not-found'> {
  if (here.id === other.id || here.fictional !== other.fictional) return refuse('not-found');
  if (here.asked_on !== null && other.asked_on !== null) {
    if (here.owner_id !== other.owner_id) return refuse('different-owners');
    return here.asked_on <= other.asked_on ? { survivor: here, merged: other } : { survivor: other, merged: here };
  }
  return other.asked_on === null ? { survivor: here, merged: other } : { survivor: other, merged: here };
}
