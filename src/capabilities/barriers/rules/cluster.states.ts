// SPDX-License-Identifier: EUPL-1.2
// The way of a bundled question, as one table. The cases in it go their own way by rules/path.states.ts.
import type { Transition } from '#kernel/pure/transition.ts';

export const clusterStates = ['open', 'asked', 'acknowledged', 'answered', 'merged', 'ended'] as const;
export type ClusterState = (typeof clusterStates)[number];
export const clusterMoves = [
  'form',
  'describe',
  'join',
  'leave',
  'split',
  'merge',
  'end',
  'ask',
  'ask_along',
  'acknowledge',
  'answer',
] as const;
export type ClusterMove = (typeof clusterMoves)[number];
/** `keeper` works in the deal of a case in it; `asker` wrote such a case or leads its deal; `rule_owner` was asked. */
export type ClusterRole = 'keeper' | 'asker' | 'rule_owner';
type Step = Transition<ClusterState, ClusterMove, ClusterRole>;

const live = ['open', 'asked', 'acknowledged', 'answered'] as const;
const waiting = ['asked', 'acknowledged', 'answered'] as const;
const step = (from: ClusterState | null, move: ClusterMove, to: ClusterState, by?: readonly ClusterRole[]): Step => ({
  from,
  move,
  to,
  ...(by ? { by } : {}),
});

export const transitions: readonly Step[] = [
  step(null, 'form', 'open', ['keeper']),
  // What was asked is not rewritten.
  step('open', 'describe', 'open', ['keeper']),
  ...live.flatMap((state) => [
    step(state, 'join', state, ['keeper']),
    step(state, 'leave', state, ['keeper']),
    step(state, 'split', state, ['keeper']),
    step(state, 'merge', 'merged', ['keeper']),
    // With fewer than two cases it ends by itself.
    step(state, 'end', 'ended'),
  ]),
  step('open', 'ask', 'asked', ['asker']),
  ...waiting.map((state) => step(state, 'ask_along', state, ['asker'])),
  step('asked', 'acknowledge', 'acknowledged', ['rule_owner']),
  ...waiting.map((state) => step(state, 'answer', 'answered', ['rule_owner'])),
];
