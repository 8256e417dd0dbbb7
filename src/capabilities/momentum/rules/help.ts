// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type HelpMove, type HelpRole, type HelpState, transitions } from './help.states.ts';

/** Moves that mean nothing without words: why not, what came of it, why no longer. */
const withWords: readonly HelpMove[] = ['pass', 'tell', 'close'];

/** Where the move leads, or why not. `roles`: all that who acts has towards this request. */
export function moveHelp(
  from: HelpState,
  move: HelpMove,
  roles: readonly HelpRole[],
  words: string | null,
): HelpState | Refusal<'help-is-over' | 'not-yours-to-say' | 'reason-needed'> {
  const step = transitions.find((one) => one.from === from && one.move === move);
  if (!step?.to) return refuse('help-is-over');
  if (!roles.some((role) => step.by?.includes(role))) return refuse('not-yours-to-say');
  return withWords.includes(move) && words === null ? refuse('reason-needed') : step.to;
}

/** Who can help: an organisation that uses the result, other than who asks. */
export const canHelp = (
  use: { readonly organisationId: string; readonly level: string; readonly ended: boolean },
  askerId: string,
): boolean => !use.ended && use.level !== 'unknown' && use.level >= 'a5' && use.organisationId !== askerId;
