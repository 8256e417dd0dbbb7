// SPDX-License-Identifier: EUPL-1.2
// Help by the paper: asked in an answer it becomes a request, one at a time; who leads the deal brings it to an organisation that
// uses the result, or helps in person; that one says yes or cannot, and what came of it is told. What was given, or is needed no
// more, is asked no more; whoever asks again is heard again.
import type { Kept } from './kept.ts';
import type { Help, HelpMove, HelpSaid } from './plan-help.ts';
import type { PlannedOrganisation } from './plan-people.ts';

export interface HelpRequest {
  state: 'asked' | 'routed' | 'agreed' | 'helped' | 'closed';
  wanted: Help;
  helper: PlannedOrganisation | null;
}

const underWay = ({ requests }: Kept) => requests.find(({ state }) => state !== 'helped' && state !== 'closed');

/** An answer about help. `stood`: what was asked before the first answer to the same question, which a changed answer starts from. */
export function answerHelp(record: Kept, stood: Help | null, said: HelpSaid): void {
  // What was settled meanwhile comes back only for who asks it again.
  const restored = record.asksFor === null ? null : stood;
  const now = said === null ? restored : said === 'none' ? null : said;
  const before = record.asksFor;
  record.asksFor = now;
  const open = underWay(record);
  if (now === null && open?.state === 'asked') open.state = 'closed';
  if (now === null || now === before) return;
  if (open?.state === 'asked') open.wanted = now;
  if (!open) record.requests.push({ state: 'asked', wanted: now, helper: null });
}

/** `uses`: whether the helper that was chosen uses the result, and is not who asks. */
export function moveHelp(
  record: Kept,
  move: HelpMove,
  helper: PlannedOrganisation | null,
  uses: (organisation: PlannedOrganisation) => boolean,
): string {
  const request = underWay(record);
  if (!request) return 'no-request';
  const { state } = request;
  if (move === 'route') {
    if (state !== 'asked') return 'help-is-over';
    if (helper !== null && !uses(helper)) return 'cannot-help';
    Object.assign(request, { state: 'routed', helper });
    return 'routed';
  }
  if (move !== 'close' && (state === 'asked' || (move === 'agree' && state === 'agreed'))) return 'help-is-over';
  // Who leads helps in person, and has nobody to say yes to.
  if (move === 'agree' && request.helper === null) return 'not-yours-to-say';
  if (move === 'pass') Object.assign(request, { helper: null });
  request.state = ({ agree: 'agreed', pass: 'asked', tell: 'helped', close: 'closed' } as const)[move];
  if (move === 'tell' || move === 'close') record.asksFor = null;
  return request.state;
}

/** Who leads finds a helper; that helper answers, and tells. */
export const helpAskedOfLead = (record: Kept): string[] =>
  underWay(record)?.state === 'asked' ? [`help ${record.plan.key}`] : [];

export const helpAskedOf = (record: Kept, organisation: string): string[] => {
  const request = underWay(record);
  return request && request.state !== 'asked' && request.helper === organisation ? [`help ${record.plan.key}`] : [];
};
