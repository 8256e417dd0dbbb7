// SPDX-License-Identifier: EUPL-1.2
// The way of a barrier to whoever can remove it, as one table: server, page, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';

export const stages = ['raised', 'checked', 'asked', 'acknowledged', 'answered', 'closed'] as const;
export type BarrierStage = (typeof stages)[number];
export const moves = [
  'raise',
  'load',
  'check',
  'ask',
  'acknowledge',
  'answer',
  'conclude',
  'reopen',
  'withdraw',
  'take_over',
  'pass_on',
  'hand_over',
] as const;
export type BarrierMove = (typeof moves)[number];
/** `author` wrote it; `lead` leads the deal; `member` works in it; `rule_owner` acts for who is asked. */
export type BarrierRole = 'author' | 'lead' | 'member' | 'rule_owner' | 'loader';
type Step = Transition<BarrierStage, BarrierMove, BarrierRole>;

const inTheDeal = ['author', 'lead', 'member'] as const;
const ownsOrLeads = ['author', 'lead'] as const;
const step = (from: BarrierStage | null, move: BarrierMove, to: BarrierStage, by: readonly BarrierRole[]): Step => ({
  from,
  move,
  to,
  by,
});

export const transitions: readonly Step[] = [
  step(null, 'raise', 'raised', ['member', 'lead']),
  // A source says what stood in the way, and sometimes how it ended, without saying how it came there.
  ...(['raised', 'answered', 'closed'] as const).map((to) => step(null, 'load', to, ['loader'])),
  ...(['raised', 'checked'] as const).map((from) => step(from, 'check', 'checked', inTheDeal)),
  // Asking shows the case to the rule owner: an act outward, so of who wrote it or who leads.
  ...(['raised', 'checked', 'answered'] as const).map((from) => step(from, 'ask', 'asked', ownsOrLeads)),
  step('asked', 'acknowledge', 'acknowledged', ['rule_owner']),
  ...(['asked', 'acknowledged', 'answered'] as const).map((from) => step(from, 'answer', 'answered', ['rule_owner'])),
  ...(['raised', 'checked', 'asked', 'acknowledged', 'answered'] as const).map((from) =>
    step(from, 'conclude', 'closed', ['lead']),
  ),
  ...(['raised', 'checked', 'asked', 'acknowledged', 'answered'] as const).map((from) =>
    step(from, 'withdraw', 'closed', ['author']),
  ),
  // What was answered once for all equal questions is an answer here too, without asking anew.
  ...(['raised', 'checked', 'answered'] as const).map((from) => step(from, 'take_over', 'answered', ownsOrLeads)),
  // The rule owner says who follows them: another function, or in the own organisation somebody else.
  ...(['asked', 'acknowledged', 'answered'] as const).map((from) => step(from, 'pass_on', from, ['rule_owner'])),
  // Who asked follows that advice; it shows the case to somebody else, so it is theirs.
  ...(['asked', 'acknowledged', 'answered'] as const).map((from) => step(from, 'hand_over', 'asked', ownsOrLeads)),
  // A reading may turn, over years and owners.
  step('closed', 'reopen', 'checked', ['lead']),
];
