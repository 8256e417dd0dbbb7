// SPDX-License-Identifier: EUPL-1.2
// Intervals around a survival share, by the scale on which they are taken to be symmetric.

/** The kinds of interval; `log-log` behaves best with few cases and never leaves 0 to 1. */
export const intervalTypes = ['log-log', 'log', 'plain', 'logit', 'arcsin'] as const;
export type IntervalType = (typeof intervalTypes)[number];

interface Scale {
  /** Lower and upper bound at s, where `reach` is z times the standard error of log s, above 0. */
  readonly bounds: (s: number, reach: number, out: Bounds) => void;
  /** Whether the interval still exists where nothing has ended yet (s = 1). */
  readonly atOne: boolean;
}

/** Written over and over, so that a million times make no garbage. */
export interface Bounds {
  lower: number;
  upper: number;
}

const withinOne = (x: number): number => Math.min(1, Math.max(0, x));
const ofAngle = (angle: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;

const scales: Readonly<Record<IntervalType, Scale>> = {
  plain: {
    atOne: true,
    bounds: (s, reach, out) => {
      out.lower = withinOne(s - s * reach);
      out.upper = withinOne(s + s * reach);
    },
  },
  log: {
    atOne: true,
    bounds: (s, reach, out) => {
      out.lower = withinOne(s * Math.exp(-reach));
      out.upper = withinOne(s * Math.exp(reach));
    },
  },
  'log-log': {
    atOne: false,
    bounds: (s, reach, out) => {
      const log = Math.log(s);
      const factor = Math.exp(reach / log);
      out.lower = Math.exp(log / factor);
      out.upper = Math.exp(log * factor);
    },
  },
  logit: {
    atOne: false,
    bounds: (s, reach, out) => {
      const odds = (1 - s) / s;
      const factor = Math.exp(reach / (1 - s));
      out.lower = 1 / (1 + odds * factor);
      out.upper = 1 / (1 + odds / factor);
    },
  },
  arcsin: {
    atOne: false,
    bounds: (s, reach, out) => {
      const angle = Math.asin(Math.sqrt(s));
      const turn = 0.5 * reach * Math.sqrt(s / (1 - s));
      out.lower = ofAngle(angle - turn);
      out.upper = ofAngle(angle + turn);
    },
  },
};

/**
 * Writes both bounds. Where no interval exists (everything ended, or nothing yet on a scale that needs it) they are minus
 * and plus Infinity.
 */
export function boundsOf(type: IntervalType): (s: number, reach: number, out: Bounds) => void {
  const { bounds, atOne } = scales[type];
  return (s, reach, out) => {
    if (s > 0 && s < 1) bounds(s, reach, out);
    else {
      out.lower = s >= 1 && atOne ? 1 : -Infinity;
      out.upper = s >= 1 && atOne ? 1 : Infinity;
    }
  };
}
