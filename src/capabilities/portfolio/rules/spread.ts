// SPDX-License-Identifier: EUPL-1.2
// How items spread over the values of one classification: what the X-curve and the facet plane draw.
import { none } from './codes.ts';
import type { Cell, Matrix } from './matrix.ts';

export interface Spread {
  /** In the order of the list; values where nothing stands are there too. */
  readonly values: readonly { readonly value: string; readonly recorded: number; readonly sourced: number }[];
  readonly unclassified: { readonly recorded: number; readonly sourced: number };
  readonly total: number;
}

/**
 * Adds up the rows of a matrix whose other axis gives each item one place.
 * @param listed the values of the classification
 */
export function spreadOf({ cells, total }: Pick<Matrix, 'cells' | 'total'>, listed: readonly string[]): Spread {
  const at = (value: string) => {
    const here = cells.filter(({ row }) => row === value);
    const sum = (of: (cell: Cell) => number) => here.reduce((all, cell) => all + of(cell), 0);
    return { recorded: sum(({ recorded }) => recorded), sourced: sum(({ sourced }) => sourced) };
  };
  return { values: listed.map((value) => ({ value, ...at(value) })), unclassified: at(none), total };
}

/** How many places hold nothing. */
export const emptyPlaces = ({ values }: Spread): number =>
  values.filter(({ recorded, sourced }) => recorded + sourced === 0).length;
