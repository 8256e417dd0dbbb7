// SPDX-License-Identifier: EUPL-1.2
// From raw values to memberships (Ragin 2008, ch. 5: direct calibration). Every anchor is a claim about what counts
// as in and out; it needs a reason, not a calculation.
import { at } from '../core/numbers.ts';

/** Full non-membership, crossover, full membership; falling where `e` is above `i`. */
export interface Anchors {
  readonly e: number;
  readonly c: number;
  readonly i: number;
}

/** A membership that rises and falls again (or the reverse): two sets of anchors, left and right. */
export interface BellAnchors {
  readonly left: Anchors;
  readonly right: Anchors;
}

/** Whether a raw value lies on the side of full membership. */
const isInner = (x: number, { e, i, c }: Anchors): boolean => (i > e ? x >= c : x <= c);

/** The S-curve: `idm` is the membership at full membership's anchor (0.95: log odds 2.944; fsQCA uses log odds 3). */
export function logistic(x: number, anchors: Anchors, idm: number): number {
  const odds = Math.log(idm / (1 - idm));
  const { e, c, i } = anchors;
  const share = isInner(x, anchors) ? (x - c) / (i - c) : (x - c) / (c - e);
  return 1 / (1 + Math.exp(-odds * share));
}

/** Straight between the anchors, or bent by the powers `below` and `above` the crossover. */
export function piecewise(x: number, anchors: Anchors, below: number, above: number): number {
  const { e, c, i } = anchors;
  if (isInner(x, anchors)) {
    const rest = (i - x) / (i - c);
    return rest <= 0 ? 1 : 1 - 0.5 * rest ** above;
  }
  const share = (e - x) / (e - c);
  return share <= 0 ? 0 : 0.5 * share ** below;
}

/** Of the two sides the one that says less. For an inverse bell (full membership outside) the one that says more. */
export function bell(x: number, { left, right }: BellAnchors, below: number, above: number): number {
  const sides = [piecewise(x, left, below, above), piecewise(x, right, below, above)];
  return left.e < left.i ? Math.min(...sides) : Math.max(...sides);
}

/** The number of thresholds at or below a value: a value on a threshold belongs to the upper class. */
export const classOf = (x: number, thresholds: readonly number[]): number =>
  thresholds.filter((threshold) => threshold <= x).length;

/** Anchors must all rise or all fall. */
export const inOrder = (anchors: readonly number[]): boolean => {
  const rising = at(anchors, 0) < at(anchors, anchors.length - 1);
  return anchors.every((x, i) => i === 0 || (rising ? x > at(anchors, i - 1) : x < at(anchors, i - 1)));
};
