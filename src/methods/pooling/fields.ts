// SPDX-License-Identifier: EUPL-1.2
// What every pooling method is given, and what no single column can see.
import { choice, labels, level, longNumbers, number, optional, withDefault } from '../core/fields.ts';
import { gates } from '../core/gates.ts';
import { type Note, note, type Problem, problem } from '../core/result.ts';
import { estimators } from './heterogeneity.ts';
import { poolTests } from './model.ts';

/** Effects with their variances, and how they are pooled. */
export const poolingFields = {
  effect: longNumbers('effect per study, all on the same scale'),
  variance: longNumbers('sampling variance of each effect', { above: 0 }),
  study: optional(labels('name of each study')),
  estimator: withDefault(choice('estimator of tau²; EE takes all true effects as equal', estimators), 'REML'),
  test: withDefault(choice('how the estimate is tested', poolTests), 'modified-hartung-knapp'),
  level,
};

/** The limits below which a number is withheld. */
export const poolingGates = {
  fewest: withDefault(number('fewest studies for a pooled headline', { integer: true, min: 1 }), gates.poolStudies),
  fewestModerated: withDefault(
    number('fewest studies for moderators and funnel tests', { integer: true, min: 3 }),
    gates.moderatorStudies,
  ),
};

interface Columns {
  readonly effect: Float64Array;
  readonly variance: Float64Array;
}

/** Lengths that differ, and an effect that is not a number with a variance a computer can divide by. */
export function poolingProblems(
  { effect, variance }: Columns,
  others: Readonly<Record<string, ArrayLike<unknown> | null>>,
): Problem[] {
  const uneven = Object.entries({ variance, ...others }).flatMap(([name, column]) =>
    column !== null && column.length !== effect.length
      ? [problem('uneven-lengths', name, { given: column.length, limit: effect.length })]
      : [],
  );
  const tiny = variance.findIndex((v) => v < 1e-300);
  return tiny < 0 ? uneven : [...uneven, problem('variance-too-small', `variance[${tiny + 1}]`)];
}

export const studyNames = (study: readonly string[] | null, k: number): string[] =>
  Array.from({ length: k }, (_, i) => study?.[i] ?? String(i + 1));

/** The warnings that come with few studies. */
export const fewStudies = (k: number, fewest: number): Note[] => [
  ...(k < fewest ? [note('no-headline', { k, limit: fewest })] : []),
  ...(k >= fewest && k < gates.predictionStudies ? [note('no-prediction', { k, limit: gates.predictionStudies })] : []),
  ...(k < gates.i2Studies ? [note('i2-no-claim', { k, limit: gates.i2Studies })] : []),
];
