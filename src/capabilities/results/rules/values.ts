// SPDX-License-Identifier: EUPL-1.2
// The value lists of this slice, as codes. Their words stand in `words/`; levels, freshness and directions in `#ui`.

export const resultKinds = ['approach', 'technical', 'knowledge', 'funding', 'regulation'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** From nothing to lasting; the order counts. */
export const levels = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'] as const;
export type Level = (typeof levels)[number];
/** `unknown`: only a source speaks, or nobody yet. */
export const knownOrNot = ['unknown', ...levels] as const;
export type LevelOrUnknown = (typeof knownOrNot)[number];

/** How sure we are, from sure to never asked. */
export const freshnesses = ['confirmed', 'ageing', 'unconfirmed', 'unknown', 'not_asked'] as const;
export type Freshness = (typeof freshnesses)[number];

export const directions = ['rising', 'stable', 'slipping', 'sprung_back', 'unknown'] as const;
export type Direction = (typeof directions)[number];

export const fidelities = ['copied', 'adapted', 'principle_only', 'unknown'] as const;
export type Fidelity = (typeof fidelities)[number];

export const origins = ['first', 'adapted', 'copied', 'unknown'] as const;
export type Origin = (typeof origins)[number];

export const ends = ['declined', 'stopped_deliberately', 'superseded', 'reverted'] as const;
export type End = (typeof ends)[number];

export const anchorKinds = [
  'mandate_policy',
  'budget',
  'task_role',
  'process_system',
  'contract_procurement',
  'training',
  'monitoring',
  'network',
] as const;
export type AnchorKind = (typeof anchorKinds)[number];

export const stuckReasons = [
  'innovation_itself',
  'outside_pressure_rules',
  'own_organisation',
  'people',
  'process_of_change',
] as const;
export type StuckReason = (typeof stuckReasons)[number];

export const threats = [
  'staff_turnover',
  'timing',
  'priorities',
  'capacity_for_improvement',
  'stakeholder_support',
  'money',
  'rule',
  'other',
  'none',
] as const;
export type Threat = (typeof threats)[number];

/** Who says that it is used while nobody of the organisation spoke here: a source, the deal, or they themselves by the open form. */
export const asserters = ['source', 'deal', 'outsider'] as const;
export type Asserter = (typeof asserters)[number];

/** In which capacity somebody of the organisation speaks. They say so themselves, and it is kept with what they said. */
export const voices = ['colleague', 'owner', 'second_person', 'director', 'internal_control'] as const;
export type Voice = (typeof voices)[number];

export const stillInUse = ['more', 'same', 'less', 'no', 'unknown'] as const;
export type StillInUse = (typeof stillInUse)[number];
export const carriers = ['me', 'colleague', 'nobody', 'unknown'] as const;
export type Carrier = (typeof carriers)[number];
export const helps = ['none', 'user_organisation', 'dealmaker'] as const;
export type Help = (typeof helps)[number];

/** Signs of springing back that no record shows: a check-in asks them, and nobody must answer. */
export const askedSigns = ['no_use_90_days', 'old_form_returns', 'exceptions_outnumber', 'only_champion'] as const;
export type AskedSign = (typeof askedSigns)[number];
export const signAnswers = ['yes', 'no', 'unknown'] as const;
export type SignAnswer = (typeof signAnswers)[number];

/** The value as one of a list; `null` when it is none. */
export const oneOf = <const L extends readonly string[]>(list: L, value: string | null | undefined): L[number] | null =>
  list.find((one) => one === value) ?? null;
