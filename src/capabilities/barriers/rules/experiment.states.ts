// SPDX-License-Identifier: EUPL-1.2
// Room to experiment, from proposal to its last day, as one table.
import type { Transition } from '#kernel/pure/transition.ts';

export const experimentStates = ['proposed', 'granted', 'started', 'ended', 'withdrawn'] as const;
export type ExperimentState = (typeof experimentStates)[number];
export const experimentMoves = ['propose', 'describe', 'grant', 'start', 'end', 'withdraw'] as const;
export type ExperimentMove = (typeof experimentMoves)[number];
/** As towards the case: who wrote it, who leads its deal, who was asked. */
export type ExperimentRole = 'author' | 'lead' | 'rule_owner';
type Step = Transition<ExperimentState, ExperimentMove, ExperimentRole>;

const askers = ['author', 'lead'] as const;
const all = ['author', 'lead', 'rule_owner'] as const;

export const transitions: readonly Step[] = [
  { from: null, move: 'propose', to: 'proposed', by: all },
  { from: 'proposed', move: 'describe', to: 'proposed', by: all },
  // The rule owner grants; who leads may write down what was granted on paper.
  { from: 'proposed', move: 'grant', to: 'granted', by: ['rule_owner', 'lead'] },
  { from: 'proposed', move: 'withdraw', to: 'withdrawn', by: askers },
  { from: 'granted', move: 'start', to: 'started', by: askers },
  { from: 'granted', move: 'withdraw', to: 'withdrawn', by: askers },
  { from: 'started', move: 'end', to: 'ended', by: askers },
];
