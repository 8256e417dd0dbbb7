// SPDX-License-Identifier: EUPL-1.2
// The four corners that can be empty. 1: much of the outcome needs much of the condition; 2: much of it needs little;
// 3: little of it needs much; 4: little of it needs little. Each is turned to the upper left and back.
import type { Scope } from './ceiling.ts';

export type Corner = 1 | 2 | 3 | 4;

export interface Turn {
  readonly x: 1 | -1;
  readonly y: 1 | -1;
}

const turns: Readonly<Record<Corner, Turn>> = {
  1: { x: 1, y: 1 },
  2: { x: -1, y: 1 },
  3: { x: 1, y: -1 },
  4: { x: -1, y: -1 },
};

export const turnOf = (corner: Corner): Turn => turns[corner];

export const turnScope = (scope: Scope, turn: Turn): Scope => {
  const [a, b] = [turn.x * scope.xMin, turn.x * scope.xMax];
  const [c, d] = [turn.y * scope.yMin, turn.y * scope.yMax];
  return { xMin: Math.min(a, b), xMax: Math.max(a, b), yMin: Math.min(c, d), yMax: Math.max(c, d) };
};

/** Zero stays zero: minus zero would show. */
export const turnValue = (value: number, sign: 1 | -1): number => (value === 0 ? 0 : sign * value);
