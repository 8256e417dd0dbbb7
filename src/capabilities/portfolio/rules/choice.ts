// SPDX-License-Identifier: EUPL-1.2
// Which matrix a portfolio opens with.
import type { Axis } from './codes.ts';

/**
 * Level against scaling when at least half of the items have both; otherwise what the records do tell: who took part,
 * year by year.
 * @param known how many items have a value on each axis
 */
export function openingAxes(
  known: Readonly<Partial<Record<Axis, number>>>,
  total: number,
): { row: Axis; column: Axis } {
  const enough = (axis: Axis) => total > 0 && (known[axis] ?? 0) >= total / 2;
  return enough('level') && enough('scalingMechanism')
    ? { row: 'level', column: 'scalingMechanism' }
    : { row: 'partyKind', column: 'year' };
}
