// SPDX-License-Identifier: EUPL-1.2
// The way of one question, from the mail to the role until somebody spoke: server, page, tests and drawing read this table.
import type { Transition } from '#kernel/pure/transition.ts';

/** Whose turn it is to answer; `phone`: a person calls; the last three are ends. */
export const stages = ['role', 'deputy', 'director', 'phone', 'answered', 'taken_back', 'missed'] as const;
export type ReminderStage = (typeof stages)[number];
export type ReminderMove = 'ask' | 'ask_without_address' | 'silence' | 'answer' | 'take_back' | 'let_go';
/** `organisation`: who has the link, or answers on the phone; `asker`: who works in the deal or acts for the organisation. */
export type ReminderRole = 'clock' | 'asker' | 'organisation';
type Step = Transition<ReminderStage, ReminderMove, ReminderRole>;

const open = ['role', 'deputy', 'director', 'phone'] as const;

export const transitions: readonly Step[] = [
  { from: null, to: 'role', move: 'ask', by: ['clock', 'asker'] },
  // Nobody without a mail address is forgotten: they are called at once.
  { from: null, to: 'phone', move: 'ask_without_address', by: ['clock'] },
  { from: 'role', to: 'deputy', move: 'silence', by: ['clock'] },
  { from: 'deputy', to: 'director', move: 'silence', by: ['clock'] },
  { from: 'director', to: 'phone', move: 'silence', by: ['clock'] },
  ...open.map((from): Step => ({ from, to: 'answered', move: 'answer', by: ['organisation'] })),
  ...open.map((from): Step => ({ from, to: 'taken_back', move: 'take_back', by: ['asker'] })),
  // Sixty days after its day a question counts as missed; who calls may say sooner that there is no reaching them.
  ...open.map(
    (from): Step => ({ from, to: 'missed', move: 'let_go', by: from === 'phone' ? ['clock', 'asker'] : ['clock'] }),
  ),
];
