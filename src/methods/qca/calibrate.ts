// SPDX-License-Identifier: EUPL-1.2
import { choice, longNumbers, number, numbers, optional, text, withDefault } from '../core/fields.ts';
import { method } from '../core/method.ts';
import { at, range } from '../core/numbers.ts';
import { note, type Problem, problem, refuse, result } from '../core/result.ts';
import { type Anchors, bell, classOf, inOrder, logistic, piecewise } from './calibration.ts';
import { calibrateWords, qcaNotes } from './words.ts';

export interface Calibrated {
  /** Memberships from 0 to 1, or classes from 0 up for `classes`. */
  readonly memberships: readonly number[];
  /** 1-based numbers of cases close to one half: where the anchor decides. */
  readonly near: readonly number[];
}

type Shape = 'logistic' | 'linear' | 'classes';

/** Anchors wanted: three (out, crossover, in), six for a bell, or one threshold or more for classes. */
const anchorProblems = (shape: Shape, anchors: readonly number[]): Problem[] => {
  const wanted = shape === 'classes' ? anchors.length : anchors.length === 6 ? 6 : 3;
  if (anchors.length !== wanted)
    return [problem('uneven-lengths', 'anchors', { given: anchors.length, limit: wanted })];
  const rising = shape !== 'classes' || at(anchors, 0) <= at(anchors, anchors.length - 1);
  return inOrder(anchors) && rising ? [] : [problem('qca-anchors-order', 'anchors')];
};

function curve(
  shape: Shape,
  given: readonly number[],
  inverse: boolean,
  idm: number,
  below: number,
  above: number,
): (x: number) => number {
  if (shape === 'classes') return (x) => classOf(x, given);
  const [a, b, c] = [at(given, 0), at(given, 1), at(given, 2)];
  if (given.length === 3) {
    const anchors: Anchors = { e: a, c: b, i: c };
    return (x) => (shape === 'logistic' ? logistic(x, anchors, idm) : piecewise(x, anchors, below, above));
  }
  const [d, f, g] = [at(given, 3), at(given, 4), at(given, 5)];
  const sides = inverse
    ? { left: { i: a, c: b, e: c }, right: { e: d, c: f, i: g } }
    : { left: { e: a, c: b, i: c }, right: { i: d, c: f, e: g } };
  return (x) => bell(x, sides, below, above);
}

/** A case this near to one half hangs on the crossover. */
const nearness = 0.05;
const mostValues = 1_000_000;

/**
 * Raw values to memberships. `anchors`: full non-membership, crossover, full membership (falling where high values are
 * out); six for a bell (out, crossover, in, in, crossover, out); thresholds for classes. Refuses anchors out of order.
 */
export const calibrate = method({
  id: 'calibrate',
  about: {
    nl: 'Van ruwe waarden naar lidmaatschap: in hoeverre hoort een geval bij "veel draagvlak"?',
    en: 'From raw values to memberships: how far does a case belong to "much support"?',
  },
  fields: {
    values: longNumbers('raw values, one per case'),
    anchors: numbers('out, crossover, in; six for a bell; thresholds for classes'),
    shape: withDefault(choice('the curve between the anchors', ['logistic', 'linear', 'classes']), 'logistic'),
    bell: withDefault(choice('with six anchors: in the middle, or outside', ['inside', 'outside']), 'inside'),
    idm: withDefault(number('membership at the anchors of the S-curve', { above: 0.5, below: 1 }), 0.95),
    below: withDefault(number('power below the crossover (linear)', { above: 0 }), 1),
    above: withDefault(number('power above the crossover (linear)', { above: 0 }), 1),
    why: optional(text('why these anchors: the reason is printed with the result')),
  },
  notes: qcaNotes,
  words: calibrateWords,
  compute: ({ values, anchors, shape, bell: side, idm, below, above, why }) => {
    const given = values.length;
    const problems = [
      ...anchorProblems(shape, anchors),
      ...(given > mostValues ? [problem('qca-too-many-cases', 'values', { given, limit: mostValues })] : []),
    ];
    if (problems.length > 0) return refuse(...problems);
    const membership = curve(shape, anchors, side === 'outside', idm, below, above);
    const memberships = Array.from(values, membership);
    const near =
      shape === 'classes' ? [] : range(values.length).filter((i) => Math.abs(at(memberships, i) - 0.5) <= nearness);
    const halves = shape === 'classes' ? 0 : memberships.filter((m) => m === 0.5).length;
    return result<Calibrated>({
      n: values.length,
      grade: 'describe',
      assumptions: [note('qca-anchors-reasoned')],
      warnings: [
        ...(why === null ? [note('qca-why-missing')] : []),
        ...(halves > 0 ? [note('qca-halves', { count: halves })] : []),
        ...(near.length > 0 ? [note('qca-near-half', { count: near.length })] : []),
        ...(memberships.every((m) => m === memberships[0]) ? [note('qca-all-alike')] : []),
      ],
      value: { memberships, near: near.map((i) => i + 1) },
    });
  },
});
