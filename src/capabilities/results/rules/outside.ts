// SPDX-License-Identifier: EUPL-1.2
// Who was never a party is believed as far as the evidence goes: their word stands as said from outside, what they wrote
// down whole for a level stands beside it as a claim. The level itself is said by an account of that organisation.
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type Awaiting, type Evidence, missingEvidence, secondVoice } from './claim.ts';
import { type EvidenceField, ladder } from './ladder.states.ts';
import { type OutsideMove, type OutsideRole, type OutsideStatus, transitions } from './outside.states.ts';

/** How long the link of a report opens it. */
export const confirmableForDays = 30;

/** What somebody outside can say of their own use; deciding and anchoring are said inside the organisation. */
export const outsideLevels = ['a4', 'a5'] as const;
export type OutsideLevel = (typeof outsideLevels)[number];

/** What the form asks for a level; without one only words and an address where it can be seen. */
export const outsideFields = (level: OutsideLevel | null): readonly EvidenceField[] =>
  level === null ? [] : ladder[level].evidence;

/** Where the move leads, or the refusal: it was closed meanwhile, or this is not theirs to do. */
export function moveReport(
  from: OutsideStatus,
  move: OutsideMove,
  role: OutsideRole,
): OutsideStatus | Refusal<'report-is-closed'> {
  const step = transitions.find((one) => one.from === from && one.move === move && one.by?.includes(role));
  return step?.to ?? refuse('report-is-closed');
}

/** What a believed report gives beside “said from outside”; `null`: no level was said, or not all that it needs. */
export function claimOf(
  level: OutsideLevel | null,
  evidence: Evidence,
): { readonly level: OutsideLevel; readonly awaiting: Exclude<Awaiting, 'evidence'> } | null {
  if (level === null || missingEvidence(level, evidence).length > 0) return null;
  return { level, awaiting: secondVoice(level) ?? 'second_person' };
}
