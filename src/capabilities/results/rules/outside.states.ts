// SPDX-License-Identifier: EUPL-1.2
// The way of a report from outside, as one table: page, server, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';

export const outsideStatuses = ['sent', 'confirmed', 'believed', 'declined', 'withdrawn'] as const;
export type OutsideStatus = (typeof outsideStatuses)[number];
export type OutsideMove = 'report' | 'confirm' | 'believe' | 'decline' | 'withdraw';
/** `anybody`: the open form. `link`: who got the mail. `lead`: who leads the deal of the result. */
export type OutsideRole = 'anybody' | 'link' | 'lead';

export const transitions: readonly Transition<OutsideStatus, OutsideMove, OutsideRole>[] = [
  { from: null, to: 'sent', move: 'report', by: ['anybody'] },
  { from: 'sent', to: 'confirmed', move: 'confirm', by: ['link'] },
  { from: 'confirmed', to: 'believed', move: 'believe', by: ['lead'] },
  { from: 'confirmed', to: 'declined', move: 'decline', by: ['lead'] },
  // Whoever sent it takes it back, until somebody decided.
  { from: 'sent', to: 'withdrawn', move: 'withdraw', by: ['link'] },
  { from: 'confirmed', to: 'withdrawn', move: 'withdraw', by: ['link'] },
];
