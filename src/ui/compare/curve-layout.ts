// SPDX-License-Identifier: EUPL-1.2

/** A step of a duration curve: from this month on, this share is still there, of so many still followed. */
export interface CurveStep {
  time: number;
  /** 0 to 1. */
  share: number;
  atRisk: number;
}

/** How a piece is drawn: solid with ten or more followed, dashed under ten, dotted under five. */
export type Strength = 'solid' | 'dashed' | 'dotted';

const strengthOf = (atRisk: number): Strength => (atRisk < 5 ? 'dotted' : atRisk < 10 ? 'dashed' : 'solid');

export interface CurvePiece {
  strength: Strength;
  d: string;
}

/**
 * The stairs of a curve in pieces of one strength; each piece starts where the last one ended.
 * `steps` in order of time, the first at month 0; the last piece runs on to `until`.
 */
export function curvePieces(
  steps: readonly CurveStep[],
  until: number,
  x: (time: number) => number,
  y: (share: number) => number,
): CurvePiece[] {
  const pieces: CurvePiece[] = [];
  steps.forEach((step, i) => {
    const strength = strengthOf(step.atRisk);
    const end = steps[i + 1]?.time ?? until;
    const run = `V${y(step.share)}H${x(Math.min(end, until))}`;
    const last = pieces.at(-1);
    if (last?.strength === strength) last.d += run;
    else {
      const before = steps[i - 1];
      pieces.push({ strength, d: `M${x(step.time)} ${y(before ? before.share : step.share)}${run}` });
    }
  });
  return pieces;
}

/** The step that holds at a moment: the last one at or before it. */
export const stepAt = (steps: readonly CurveStep[], time: number): CurveStep | undefined =>
  steps.findLast((step) => step.time <= time);
