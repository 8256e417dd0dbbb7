// SPDX-License-Identifier: EUPL-1.2
// The life of a decision, as one table: screen, server, tests and drawing read it. What must hold before a move is in
// moves.ts; who speaks in a round needs no move.
import type { Transition } from '#kernel/pure/transition.ts';
import { openStates, type State } from './codes.ts';

export type DecisionMove =
  | 'propose'
  | 'load'
  | 'hear'
  | 'ask'
  | 'amend'
  | 'adopt'
  | 'reject'
  | 'withdraw'
  | 'refer'
  | 'postpone'
  | 'resume'
  | 'confirm'
  | 'end';
/** `proposer`: who wrote it. `lead`: who leads the space. */
export type DecisionRole = 'proposer' | 'lead' | 'member' | 'loader';
type Step = Transition<State, DecisionMove, DecisionRole>;

const keepers = ['proposer', 'lead'] as const;
const step = (from: State | null, move: DecisionMove, to: State, by: readonly DecisionRole[] = keepers): Step => ({
  from,
  move,
  to,
  by,
});

const holding = ['adopted', 'adopted_with_changes'] as const;
const waiting = ['referred', 'postponed'] as const;

export const transitions: readonly Step[] = [
  step(null, 'propose', 'clarifying', ['member']),
  ...([...openStates, ...holding, ...waiting, 'not_adopted', 'ended'] as const).map((to) =>
    step(null, 'load', to, ['loader']),
  ),
  // Questions first, then a quick reaction, then the round; a proposal may be amended on the way.
  step('clarifying', 'hear', 'reacting'),
  step('clarifying', 'ask', 'deciding'),
  step('reacting', 'ask', 'deciding'),
  ...openStates.map((state) => step(state, 'amend', state)),
  // A round that closes: as it was presented, or as it became.
  step('deciding', 'adopt', 'adopted'),
  step('deciding', 'adopt', 'adopted_with_changes'),
  ...openStates.map((from) => step(from, 'reject', 'not_adopted', ['lead'])),
  ...openStates.map((from) => step(from, 'withdraw', 'not_adopted', ['proposer'])),
  // Stuck: to a wider circle, or later.
  ...openStates.map((from) => step(from, 'refer', 'referred')),
  ...openStates.map((from) => step(from, 'postpone', 'postponed')),
  ...waiting.map((from) => step(from, 'resume', 'clarifying')),
  ...waiting.map((from) => step(from, 'withdraw', 'not_adopted', ['proposer'])),
  // It comes back: good for longer, or no longer.
  ...holding.map((state) => step(state, 'confirm', state, ['lead'])),
  ...holding.map((from) => step(from, 'end', 'ended', ['lead'])),
];
