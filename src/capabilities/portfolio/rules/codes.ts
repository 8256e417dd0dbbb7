// SPDX-License-Identifier: EUPL-1.2
// Value lists of this slice, in the order they are shown; the words stand in words/.

export const kinds = [
  'intervention',
  'experiment',
  'pilot',
  'service',
  'rule_change',
  'investment',
  'campaign',
  'programme',
  'unknown',
] as const;
export const levels = [
  'street',
  'neighbourhood',
  'city',
  'region',
  'province',
  'national_policy',
  'national_law',
  'eu',
] as const;
export const levers = [
  'technology_infrastructure',
  'governance_policy',
  'regulation',
  'finance_funding',
  'business_market',
  'social_innovation',
  'democracy_participation',
  'learning_capabilities',
  'behaviour_norms',
  'information_data',
  'organisation',
] as const;
export const facets = ['enhancement', 'mission', 'adaptive', 'anticipatory'] as const;
export const horizons = ['h1', 'h2_minus', 'h2_plus', 'h3'] as const;
export const leverageBands = ['parameters', 'feedbacks', 'design', 'intent'] as const;
export const scalingMechanisms = [
  'deepening',
  'scaling_out',
  'scaling_up',
  'scaling_deep',
  'collective',
  'phase_out',
] as const;
export const stages = [
  'exploring',
  'generating',
  'testing',
  'making_case',
  'implementing',
  'scaling',
  'system_change',
] as const;
export const evidenceLevels = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5'] as const;
export const buildingUp = [
  'experimentation',
  'acceleration',
  'emergence',
  'institutionalisation',
  'stabilisation',
] as const;
export const breakingDown = ['optimisation', 'destabilisation', 'chaos', 'breakdown', 'phase_out'] as const;
export const xcurvePatterns = [...buildingUp, ...breakingDown] as const;
export const connectionKinds = [
  'feeds',
  'depends_on',
  'reinforces',
  'competes_with',
  'shares_learning',
  'shares_actor',
  'replaces',
] as const;
export type ConnectionKind = (typeof connectionKinds)[number];

/** Connections that go one way. */
export const oneWay: readonly ConnectionKind[] = ['feeds', 'depends_on', 'replaces'];

/** Level, lever and the seven classifications: none is asked, none is a grade. */
export const classifications = {
  level: levels,
  lever: levers,
  facet: facets,
  horizon: horizons,
  leverageBand: leverageBands,
  scalingMechanism: scalingMechanisms,
  stage: stages,
  evidenceLevel: evidenceLevels,
  xcurvePattern: xcurvePatterns,
} as const;
export type Classification = keyof typeof classifications;

/** Everything two of which make a matrix. The last four are facts, so that what is not classified shows too. */
export const axes = [
  'level',
  'lever',
  'facet',
  'horizon',
  'leverageBand',
  'scalingMechanism',
  'stage',
  'evidenceLevel',
  'xcurvePattern',
  'kind',
  'theme',
  'year',
  'place',
  'partyKind',
] as const;
export type Axis = (typeof axes)[number];

/** Stands for "not classified yet" wherever a value of an axis can stand. */
export const none = 'none';

export const isClassification = (axis: string): axis is Classification => axis in classifications;

/** The values of an axis that has a list of its own; `null` where the records decide. */
export function listedValues(axis: Axis): readonly string[] | null {
  if (axis === 'kind') return kinds.filter((kind) => kind !== 'unknown');
  return isClassification(axis) ? classifications[axis] : null;
}

/** Axes on which one item may stand at several values. */
export const several: readonly Axis[] = ['place', 'partyKind'];
