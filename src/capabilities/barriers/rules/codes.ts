// SPDX-License-Identifier: EUPL-1.2
// Value lists of practice: codes are fixed, what people read is in words/.
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
export type BarrierKind = (typeof barrierKinds)[number];

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
export type Outcome = (typeof outcomes)[number];

/** Is it really a rule? The first question. */
export const verdicts = [
  'not_checked',
  'forbidden',
  'room_not_used',
  'unclear',
  'own_local_rule',
  'not_a_rule',
] as const;
export type Verdict = (typeof verdicts)[number];

/** From light to heavy: the order is the advice. */
export const routes = [
  'check_rule',
  'use_discretion',
  'change_local_rule',
  'exemption_tailored',
  'supervision_arrangement',
  'existing_experiment_clause',
  'right_to_challenge',
  'new_experiment_regulation',
  'amend_lower_regulation',
  'amend_act',
  'eu_route',
  'work_around',
  'refuse',
] as const;
export type BarrierRoute = (typeof routes)[number];

export const requests = ['clarify', 'exempt', 'experiment', 'change', 'unknown'] as const;
export const frequencies = ['daily', 'weekly', 'monthly', 'now_and_then', 'once', 'unknown'] as const;
export const answerKinds = [
  'interim',
  'clarification',
  'discretion',
  'exemption',
  'experiment',
  'change_announced',
  'referral',
  'refusal',
] as const;
export type AnswerKind = (typeof answerKinds)[number];
