// SPDX-License-Identifier: EUPL-1.2
// Help that was asked, as one table: page, server, tests and drawing read it.
import type { Transition } from '#kernel/pure/transition.ts';

export const helpStates = ['asked', 'routed', 'agreed', 'helped', 'closed'] as const;
export type HelpState = (typeof helpStates)[number];
export const helpMoves = ['route', 'agree', 'pass', 'tell', 'close'] as const;
export type HelpMove = (typeof helpMoves)[number] | 'ask';
/** `answer`: a check-in. `lead`: who leads the deal. `helper`: the organisation it went to. `asker`: the organisation that asked. */
export type HelpRole = 'answer' | 'lead' | 'helper' | 'asker';

export const transitions: readonly Transition<HelpState, HelpMove, HelpRole>[] = [
  { from: null, to: 'asked', move: 'ask', by: ['answer'] },
  // To an organisation that uses the result: a call, a visit.
  { from: 'asked', to: 'routed', move: 'route', by: ['lead'] },
  { from: 'routed', to: 'agreed', move: 'agree', by: ['helper'] },
  // Cannot, with a reason; then another is looked for.
  { from: 'routed', to: 'asked', move: 'pass', by: ['helper', 'lead'] },
  { from: 'agreed', to: 'asked', move: 'pass', by: ['helper'] },
  // What came of it.
  { from: 'agreed', to: 'helped', move: 'tell', by: ['helper', 'asker', 'lead'] },
  { from: 'routed', to: 'helped', move: 'tell', by: ['helper', 'asker', 'lead'] },
  // Not needed any more.
  ...(['asked', 'routed', 'agreed'] as const).map(
    (from) => ({ from, to: 'closed', move: 'close', by: ['asker', 'lead'] }) as const,
  ),
];
