// SPDX-License-Identifier: EUPL-1.2
import { valueFrom } from '../core/result.ts';
import { type Adapter, fieldsOf, numbersOrNulls, numeric, rowsOf } from '../core/vectors.ts';
import { krippendorffAlpha } from './alpha.ts';
import type { Scale } from './krippendorff.ts';
import { raterAgreement } from './raters.ts';

const scales: readonly Scale[] = ['nominal', 'ordinal', 'interval', 'ratio'];

const ratingsFrom = (x: unknown): (number | null)[][] => rowsOf(x).map(numbersOrNulls);

const alphaFor = (ratings: (number | null)[][], scale: Scale) => {
  const found = valueFrom(krippendorffAlpha({ ratings, scale }));
  return {
    alpha_definition: found.alpha,
    alpha_irr: found.alpha,
    observed_disagreement: found.observed,
    expected_disagreement: found.expected,
    n_pairable: found.pairable,
  };
};

/** Complete ratings by three or more: there the reference package is wrong, as the vectors' README says. */
const irrIsWrong = (ratings: (number | null)[][]): boolean =>
  ratings.length >= 3 && ratings.every((row) => row.every((v) => v !== null));

/** The ratings stand in the file (then each case is a scale) or in the case (then each scale is a field). */
const krippendorff: Adapter = (given) => {
  const inCase = given.has('ratings_by_rater');
  const ratings = ratingsFrom(inCase ? given.take('ratings_by_rater') : fieldsOf(given.file.input).ratings_by_rater);
  const waived = (path: readonly string[]) =>
    path.at(-1) === 'alpha_irr' && irrIsWrong(ratings)
      ? 'irr 0.84.1 is wrong for complete ratings by three or more'
      : undefined;
  if (inCase) return { actual: Object.fromEntries(scales.map((scale) => [scale, alphaFor(ratings, scale)])), waived };
  const scale = scales.find((one) => one === given.name);
  return { actual: scale === undefined ? {} : alphaFor(ratings, scale), waived };
};

/** The reference takes its kappas' p as one minus the rest, which leaves digits out near zero. */
const coarseP = (ours: number | null | undefined) => (expected: unknown) => {
  const wanted = numeric(expected);
  if (wanted === null || ours === null || ours === undefined)
    return wanted === (ours ?? null) ? [] : [`expected ${wanted}, computed ${ours}`];
  return Math.abs(wanted - ours) <= 1e-9 * wanted + 5e-16 ? [] : [`expected ${wanted}, computed ${ours}`];
};

const agreement: Adapter = (given) => {
  const found = valueFrom(raterAgreement({ ratings: ratingsFrom(given.take('ratings_by_rater')) }));
  const kappa = <K extends { readonly p: number | null }>(k: K) => ({ ...k, p: coarseP(k.p) });
  const entries: [string, unknown][] = [
    ['percent_agreement', found.percentAgreement],
    ['fleiss', found.fleiss === null ? null : kappa(found.fleiss)],
    ['kendall_w', found.kendallW],
    ...(found.cohen ?? []).map((one): [string, unknown] => [`cohen_${one.weights}`, kappa(one)]),
    ...found.icc.map((one): [string, unknown] => [`icc_${one.model}_${one.kind}_${one.of}`, one.found]),
  ];
  return { actual: Object.fromEntries(entries) };
};

export const adapters: Readonly<Record<string, Adapter>> = { krippendorff, agreement };
