// SPDX-License-Identifier: EUPL-1.2
// That something slips is proposed, by signs or by an answer, and said by the owner. One table: page, server, tests, drawing.
import type { Transition } from '#kernel/pure/transition.ts';

export const slippingStates = ['proposed', 'confirmed', 'rejected'] as const;
export type SlippingState = (typeof slippingStates)[number];
export type SlippingMove = 'propose' | 'confirm' | 'reject';

export const transitions: readonly Transition<
  SlippingState,
  SlippingMove,
  'signs' | 'check_in' | 'owner' | 'director'
>[] = [
  { from: null, to: 'proposed', move: 'propose', by: ['signs', 'check_in'] },
  // The course turns to "glijdt af", a recovery opens; the level stays.
  { from: 'proposed', to: 'confirmed', move: 'confirm', by: ['owner', 'director'] },
  // With a reason; the same signs are not proposed again.
  { from: 'proposed', to: 'rejected', move: 'reject', by: ['owner', 'director'] },
];
