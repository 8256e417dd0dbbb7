// SPDX-License-Identifier: EUPL-1.2
// Intervals around a survival share, by the scale on which they are taken to be symmetric.

/** The kinds of interval; `log-log` behaves best with few cases and never leaves 0 to 1. */
export const intervalTypes = ['log-log', 'log', 'plain', 'logit', 'arcsin'] as const;
export type IntervalType = (typeof intervalTypes)[number];

interface Scale {
  /** The bound at s, where `reach` = ± z times the standard error of log s. */
  readonly bound: (s: number, reach: number) => number;
  /** Whether the interval still exists where nothing has ended yet (s = 1). */
  readonly atOne: boolean;
}

const withinOne = (x: number): number => Math.min(1, Math.max(0, x));

const scales: Readonly<Record<IntervalType, Scale>> = {
  plain: { atOne: true, bound: (s, reach) => withinOne(s + s * reach) },
  log: { atOne: true, bound: (s, reach) => withinOne(s * Math.exp(reach)) },
  'log-log': { atOne: false, bound: (s, reach) => s ** Math.exp(reach / Math.log(s)) },
  logit: {
    atOne: false,
    bound: (s, reach) => 1 / (1 + ((1 - s) / s) * Math.exp(-reach / (1 - s))),
  },
  arcsin: {
    atOne: false,
    bound: (s, reach) => {
      const angle = Math.asin(Math.sqrt(s)) + 0.5 * reach * Math.sqrt(s / (1 - s));
      return Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
    },
  },
};

/**
 * One bound: `reach` is negative for the lower and positive for the upper. Where no interval exists (everything ended,
 * or nothing yet on a scale that needs it) it is unbounded: minus or plus Infinity.
 */
export function boundOf(type: IntervalType): (s: number, reach: number, sign: -1 | 1) => number {
  const { bound, atOne } = scales[type];
  return (s, reach, sign) =>
    s <= 0 || (s >= 1 && !atOne) ? sign * Infinity : bound(s, reach === 0 ? 0 : sign * reach);
}
