// SPDX-License-Identifier: EUPL-1.2

/** A step of a duration curve: from this month on, this share is still there, of so many still followed. */
export interface CurveStep {
  time: number;
  /** 0 to 1. */
  share: number;
  atRisk: number;
  /** The margin from here on, where there is one. */
  low?: number;
  high?: number;
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

/** The margin of a curve as one closed area per run of steps that have one. */
export function bandPaths(
  steps: readonly CurveStep[],
  until: number,
  x: (time: number) => number,
  y: (share: number) => number,
): string[] {
  const runs: { from: number; to: number; low: number; high: number }[][] = [[]];
  steps.forEach((step, i) => {
    const { time: from, low, high } = step;
    const to = Math.min(steps[i + 1]?.time ?? until, until);
    if (low !== undefined && high !== undefined && to > from) runs.at(-1)?.push({ from, to, low, high });
    else runs.push([]);
  });
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const above = run.map(({ to, high }) => `V${y(high)}H${x(to)}`).join('');
    const below = [...run].reverse().map(({ from, low }) => `V${y(low)}H${x(from)}`);
    return [`M${x(first.from)} ${y(first.high)}${above}${below.join('')}Z`];
  });
}

/** The step that holds at a moment: the last one at or before it. */
export const stepAt = (steps: readonly CurveStep[], time: number): CurveStep | undefined =>
  steps.findLast((step) => step.time <= time);
