// SPDX-License-Identifier: EUPL-1.2

/** The top of rung 1 to 7 in a box of 20 by 36, counted from below. */
const rungTop = (rung: number) => 36 - 5 * rung;
const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The two rails. */
export const rails = 'M1.5 0V36M18.5 0V36';

/** Dots for the rungs above the level, so that the height means the same everywhere. */
export const emptyRungs = (level: number): string =>
  range(level + 1, 7)
    .map((rung) => `M3 ${rungTop(rung) + 2}h14`)
    .join('');

/** Filled rungs up to and including the level, as blocks of 4 high. */
export const filledRungs = (level: number): string =>
  range(1, level)
    .map((rung) => `M3 ${rungTop(rung)}h14v4h-14z`)
    .join('');

/** One hatched block up to the level, and the lines that divide it into rungs. */
export const hatchedBlock = (level: number) => ({ y: 36.5 - 5 * level, height: 5 * level - 2 });
export const rungGaps = (level: number): string =>
  range(1, level - 1)
    .map((rung) => `M3 ${35.5 - 5 * rung}h14`)
    .join('');
