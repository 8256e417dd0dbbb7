// SPDX-License-Identifier: EUPL-1.2
// Value lists of this slice; the words stand in words/.

export const decisionTypes = [
  'course',
  'approach',
  'money',
  'parties',
  'agreement_text',
  'roles',
  'publicity',
  'portfolio',
  'other',
] as const;
export type DecisionType = (typeof decisionTypes)[number];

/** `decision_method` */
export const methods = ['consent', 'consensus', 'majority', 'mandate_holder', 'formal_external'] as const;
export type Method = (typeof methods)[number];

/** How large a majority must be. */
export const shares = ['half', 'two_thirds'] as const;
export type Share = (typeof shares)[number];

/** Where a proposal is while it is open, in the order of the rounds. */
export const openStates = ['clarifying', 'reacting', 'deciding'] as const;
/** `decision_outcome` */
export const outcomes = ['adopted', 'adopted_with_changes', 'not_adopted', 'referred', 'postponed'] as const;
/** All states; `ended`: it was adopted and no longer holds. */
export const states = [...openStates, ...outcomes, 'ended'] as const;
export type State = (typeof states)[number];

export const voices = ['consent', 'objection', 'for', 'against', 'abstain'] as const;
export type Voice = (typeof voices)[number];

export const remarkKinds = ['question', 'reaction'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What a decision can change. */
export const changeKinds = [
  'deal',
  'agreement',
  'commitment',
  'action',
  'mission',
  'barrier',
  'result',
  'portfolio_item',
  'setup',
  'party',
  'other',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
