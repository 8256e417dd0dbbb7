// SPDX-License-Identifier: EUPL-1.2
// A look-back begins with what the records say and ends in what could be decided: each proposal follows from something that
// happened or stood still, and nothing is decided by it.
import type { StallReason } from './stalled.ts';

export const lookBackParts = ['commitments', 'adoption', 'decisions', 'barriers', 'money', 'sessions'] as const;
export type LookBackPart = (typeof lookBackParts)[number];

export const happenedKinds = [
  'commitment_made',
  'commitment_done',
  'commitment_withdrawn',
  'adoption_level',
  'adoption_slipping',
  'adoption_sprung_back',
  'adoption_ended',
  'decision_taken',
  'barrier_asked',
  'barrier_answered',
  'barrier_closed',
  'money_ended',
  'money_ends',
  'session_held',
] as const;
export type HappenedKind = (typeof happenedKinds)[number];

export const proposalCodes = [
  'close',
  'meet_again',
  'renegotiate',
  'bring_up',
  'hold_on',
  'money',
  'aftercare',
] as const;
export type ProposalCode = (typeof proposalCodes)[number];
export interface Proposal {
  readonly code: ProposalCode;
  /** How many things it follows from. */
  readonly count: number;
}

/** Days before the end of a deal from which its aftercare is decided on. */
export const aftercareDays = 270;

export function proposalsOf(given: {
  readonly happened: readonly HappenedKind[];
  readonly stalled: readonly StallReason[];
  /** Days until the deal ends; `null`: not known, or it has no end. */
  readonly endsIn: number | null;
}): Proposal[] {
  const { happened, stalled, endsIn } = given;
  const still = (...reasons: readonly StallReason[]) => stalled.filter((one) => reasons.includes(one)).length;
  const seen = (...kinds: readonly HappenedKind[]) => happened.filter((one) => kinds.includes(one)).length;
  const counts: Readonly<Record<ProposalCode, number>> = {
    close: still('deal_past_end'),
    meet_again: still('deal_no_session'),
    renegotiate: still('commitment_silent'),
    bring_up: still('barrier_not_received', 'barrier_not_answered', 'barrier_step_over'),
    hold_on: seen('adoption_slipping', 'adoption_sprung_back'),
    money: seen('money_ends'),
    aftercare: endsIn !== null && endsIn >= 0 && endsIn <= aftercareDays ? 1 : 0,
  };
  return proposalCodes.map((code) => ({ code, count: counts[code] })).filter(({ count }) => count > 0);
}

/** Which kind of decision each asks for: `decision_type`. */
export const proposalType = {
  close: 'course',
  meet_again: 'approach',
  renegotiate: 'approach',
  bring_up: 'course',
  hold_on: 'approach',
  money: 'money',
  aftercare: 'roles',
} as const satisfies Record<ProposalCode, string>;
