// SPDX-License-Identifier: EUPL-1.2
// Intervals for shares such as "7 of 9", and for the difference of two shares.
import { betaQuantile, normalQuantile } from '../core/distributions.ts';

/** Lower and upper end. */
export type Interval = readonly [number, number];

/** Wilson's score interval for x of n (Wilson 1927). 0 <= x <= n, n >= 1; the ends lie within 0 and 1. */
export function wilson(x: number, n: number, level = 0.95): Interval {
  const z = normalQuantile((1 + level) / 2);
  const p = x / n;
  const z2 = z * z;
  const centre = p + z2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return [x === 0 ? 0 : (centre - half) / scale, x === n ? 1 : (centre + half) / scale];
}

/** Clopper and Pearson's exact interval for x of n (1934): never too narrow, often too wide. */
export function clopperPearson(x: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return [
    x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    // From the other side, so that a share near one keeps its digits.
    x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1),
  ];
}

/** Newcombe's hybrid score interval for the difference of two independent shares (Newcombe 1998, method 10). */
export function newcombe(x1: number, n1: number, x2: number, n2: number, level = 0.95): Interval {
  const [l1, u1] = wilson(x1, n1, level);
  const [l2, u2] = wilson(x2, n2, level);
  const [p1, p2] = [x1 / n1, x2 / n2];
  return [p1 - p2 - Math.hypot(p1 - l1, u2 - p2), p1 - p2 + Math.hypot(u1 - p1, p2 - l2)];
}
