// SPDX-License-Identifier: EUPL-1.2
export const domains = ['legal', 'organisational', 'financial', 'cultural', 'data', 'technical', 'unknown'] as const;
export type Domain = (typeof domains)[number];

export const barrierKinds = [
  'supposed_rule',
  'interpretation',
  'local_rule',
  'form_or_process',
  'procurement',
  'privacy_data',
  'finance_accounting',
  'lower_regulation',
  'act',
  'eu_law',
  'supervision',
  'contract_liability',
  'conflicting_rules',
  'mandate_unclear',
  'capacity',
  'culture_norm',
  'market_price',
  'other',
  'unknown',
] as const;

export const outcomes = [
  'open',
  'resolved',
  'partly_resolved',
  'was_not_a_rule',
  'experiment_granted',
  'accepted_with_reason',
  'refused_with_reason',
  'superseded',
  'withdrawn',
  'unknown',
] as const;
