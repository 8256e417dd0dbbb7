// SPDX-License-Identifier: EUPL-1.2
// Value lists of this slice; the words stand in words/.

export const stages = [
  'idea',
  'exploration',
  'development',
  'signed',
  'execution',
  'closing',
  'aftercare',
  'concluded',
  'stopped_in_exploration',
  'ended_early',
  'unknown',
] as const;
export type Stage = (typeof stages)[number];

export const ties = ['bound', 'partner', 'unknown'] as const;
export type Tie = (typeof ties)[number];

export const intensities = ['now', 'set_moments', 'second_half', 'unknown'] as const;
export const confidences = ['high', 'medium', 'low', 'unknown'] as const;
export const linkKinds = [
  'extends',
  'succeeds',
  'merges_into',
  'handed_over_to',
  'plan_signed_as',
  'splits_from',
] as const;
