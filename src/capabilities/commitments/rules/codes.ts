// SPDX-License-Identifier: EUPL-1.2
export const contributionKinds = [
  'time',
  'money',
  'data',
  'location',
  'expertise',
  'authority_decision',
  'network',
  'visibility',
  'unknown',
] as const;

export const newnesses = ['existing', 'new', 'unknown'] as const;
export const verifiables = ['yes', 'no'] as const;
export const ambitions = ['unclear', 'modest', 'substantial'] as const;
/** What somebody may judge; `withdrawn` is a state, not a judgement. */
export const judgedCompletions = ['no_evidence', 'not_started', 'limited', 'substantial', 'complete'] as const;
export const completions = [...judgedCompletions, 'withdrawn'] as const;
export type Completion = (typeof completions)[number];
export const effects = ['worsened', 'no_change', 'marginal', 'major', 'outstanding', 'too_early'] as const;
export type Effect = (typeof effects)[number];
/** The party itself, another party, the learning evaluator, or somebody from outside whose words were written down. */
export const sides = ['self', 'peer', 'evaluator', 'external'] as const;
export type Side = (typeof sides)[number];
