// SPDX-License-Identifier: EUPL-1.2
// The play to recover, as one table: page, server, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';

export const recoveryStates = ['open', 'found', 'acting', 'going_on', 'smaller', 'stopped', 'lapsed'] as const;
export type RecoveryState = (typeof recoveryStates)[number];
export const recoveryMoves = ['open', 'find', 'act', 'go_on', 'go_smaller', 'stop', 'lapse'] as const;
export type RecoveryMove = (typeof recoveryMoves)[number];
/** `organisation`: who speaks for it. `deal`: who works in the deal. `owner`: the owner or director of the organisation. `itself`: an answer. */
export type RecoveryRole = 'organisation' | 'deal' | 'owner' | 'itself';

type Step = Transition<RecoveryState, RecoveryMove, RecoveryRole>;
const anybody: readonly RecoveryRole[] = ['organisation', 'deal'];
const ends = [
  ['go_on', 'going_on'],
  ['go_smaller', 'smaller'],
  ['stop', 'stopped'],
] as const;

export const transitions: readonly Step[] = [
  // It sprang back, or the owner confirmed that it slips.
  { from: null, to: 'open', move: 'open', by: ['itself', ...anybody] },
  // What pulled it back: a rule, money, a habit, a system, a person.
  { from: 'open', to: 'found', move: 'find', by: anybody },
  { from: 'found', to: 'found', move: 'find', by: anybody },
  // A barrier for who owns the rule, or an own action.
  { from: 'found', to: 'acting', move: 'act', by: anybody },
  { from: 'acting', to: 'acting', move: 'act', by: anybody },
  // Decided again, by who owns it: go on, smaller, or an honest stop.
  ...(['found', 'acting'] as const).flatMap((from) =>
    ends.map(([move, to]): Step => ({ from, to, move, by: ['owner'] })),
  ),
  // The answer was changed before anybody looked.
  { from: 'open', to: 'lapsed', move: 'lapse', by: ['itself'] },
];

export const causes = ['rule', 'money', 'habit', 'system', 'person'] as const;
export type Cause = (typeof causes)[number];
