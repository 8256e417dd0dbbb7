// SPDX-License-Identifier: EUPL-1.2
// The life of a commitment as one table: server, page, tests and drawing read it. How far it is and what it changed is
// no state: that is what two sides say.
import type { Transition } from '#kernel/pure/transition.ts';

export const states = ['draft', 'made', 'moving', 'withdrawn'] as const;
export type CommitmentState = (typeof states)[number];
export const moves = [
  'draft',
  'revise',
  'promise',
  'renegotiate',
  'confirm',
  'report',
  'judge_self',
  'judge_other',
  'code',
  'offer',
  'accept',
  'decline',
  'recall',
  'withdraw',
  'load',
] as const;
export type CommitmentMove = (typeof moves)[number];
/**
 * `author` wrote it and works in the deal; `lead` leads the deal; `party` works on it for the party; `outsider` works in
 * the deal and not for the party; `promiser` holds the mandate to promise this for the party; `signer` the one to sign;
 * `receiver` the one to promise for the party it is offered to. A draft that stands in the text of the deal is promised by its
 * party's signature too: that needs the mandate to sign, and the signing asks it.
 */
export const commitmentRoles = [
  'author',
  'lead',
  'party',
  'outsider',
  'promiser',
  'signer',
  'receiver',
  'loader',
] as const;
export type CommitmentRole = (typeof commitmentRoles)[number];
type Step = Transition<CommitmentState, CommitmentMove, CommitmentRole>;

const step = (
  from: CommitmentState | null,
  move: CommitmentMove,
  to: CommitmentState,
  by: readonly CommitmentRole[],
): Step => ({ from, move, to, by });

const living = ['made', 'moving'] as const;

export const transitions: readonly Step[] = [
  step(null, 'draft', 'draft', ['party', 'lead']),
  step(null, 'promise', 'made', ['promiser']),
  ...states.map((to) => step(null, 'load', to, ['loader'])),
  step('draft', 'revise', 'draft', ['author', 'lead', 'promiser']),
  step('draft', 'promise', 'made', ['promiser']),
  step('draft', 'withdraw', 'withdrawn', ['author', 'lead', 'promiser']),
  step('made', 'renegotiate', 'made', ['promiser']),
  ...living.flatMap((from) => [
    step(from, 'confirm', from, ['promiser', 'signer']),
    step(from, 'report', from, ['party', 'promiser']),
    step(from, 'judge_self', from, ['party', 'promiser']),
    // Nobody from the party codes or judges on the other side.
    step(from, 'judge_other', from, ['outsider']),
    step(from, 'code', from, ['outsider']),
    step(from, 'withdraw', 'withdrawn', ['promiser']),
  ]),
  step('made', 'offer', 'moving', ['promiser']),
  step('moving', 'accept', 'made', ['receiver']),
  step('moving', 'decline', 'made', ['receiver']),
  step('moving', 'recall', 'made', ['promiser']),
];
