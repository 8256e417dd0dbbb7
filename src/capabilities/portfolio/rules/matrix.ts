// SPDX-License-Identifier: EUPL-1.2
// Two axes against each other. What has no value on an axis stands in a row or column of its own and is counted too.
import { none } from './codes.ts';

/** Items that stand at the same values. More than one value: they stand in several cells. None: not classified. */
export interface Group {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Said by a source and confirmed by nobody here. */
  readonly sourced: boolean;
  readonly count: number;
}

export interface Cell {
  readonly row: string;
  readonly column: string;
  /** Recorded by somebody here. */
  readonly recorded: number;
  readonly sourced: number;
}

export interface Matrix {
  /** Keys in order; `none` last, and only when something stands there. */
  readonly rows: string[];
  readonly columns: string[];
  /** Cells with something in them. */
  readonly cells: Cell[];
  readonly total: number;
  /** How many have no value in the rows, and in the columns. */
  readonly withoutRow: number;
  readonly withoutColumn: number;
}

export const sizeOf = ({ recorded, sourced }: Pick<Cell, 'recorded' | 'sourced'>) => recorded + sourced;

/**
 * Counts items per cell.
 * @param listed values that always stand there, in order; `null`: those that occur, sorted
 */
export function matrixOf(
  groups: readonly Group[],
  listed: { readonly rows: readonly string[] | null; readonly columns: readonly string[] | null },
): Matrix {
  const cells = new Map<string, { row: string; column: string; recorded: number; sourced: number }>();
  for (const { rows, columns, sourced, count } of groups)
    for (const row of orNone(rows))
      for (const column of orNone(columns)) {
        const key = JSON.stringify([row, column]);
        const cell = cells.get(key) ?? { row, column, recorded: 0, sourced: 0 };
        if (sourced) cell.sourced += count;
        else cell.recorded += count;
        cells.set(key, cell);
      }
  const total = (some: readonly Group[]) => some.reduce((sum, { count }) => sum + count, 0);
  return {
    rows: keysOf(
      groups.map(({ rows }) => rows),
      listed.rows,
    ),
    columns: keysOf(
      groups.map(({ columns }) => columns),
      listed.columns,
    ),
    cells: [...cells.values()],
    total: total(groups),
    withoutRow: total(groups.filter(({ rows }) => rows.length === 0)),
    withoutColumn: total(groups.filter(({ columns }) => columns.length === 0)),
  };
}

const orNone = (values: readonly string[]) => (values.length === 0 ? [none] : values);

function keysOf(valuesOfGroups: readonly (readonly string[])[], listed: readonly string[] | null): string[] {
  const known = listed ?? [...new Set(valuesOfGroups.flat())].sort((a, b) => a.localeCompare(b, 'nl'));
  return valuesOfGroups.some((values) => values.length === 0) ? [...known, none] : [...known];
}

/**
 * Which empty cells ask their question aloud: one per row, so that the page stays calm. First where most is going on
 * elsewhere in the column; a question that was asked already waits until the others had their turn.
 */
export function cellsThatAsk({ rows, columns, cells }: Matrix): { row: string; column: string }[] {
  const filled = new Set(cells.map(({ row, column }) => JSON.stringify([row, column])));
  const busy = (column: string) =>
    cells.filter((cell) => cell.column === column).reduce((sum, cell) => sum + sizeOf(cell), 0);
  const turns = columns.filter((column) => column !== none).map((column) => ({ column, busy: busy(column), asked: 0 }));
  return rows
    .filter((row) => row !== none)
    .flatMap((row) => {
      const [first] = turns
        .filter(({ column }) => !filled.has(JSON.stringify([row, column])))
        .sort((a, b) => a.asked - b.asked || b.busy - a.busy);
      if (!first) return [];
      first.asked++;
      return [{ row, column: first.column }];
    });
}

/** How many cells of classified values there are, and how many hold nothing. */
export function emptyCells({ rows, columns, cells }: Matrix): { empty: number; all: number } {
  const known = (keys: readonly string[]) => keys.filter((key) => key !== none).length;
  const all = known(rows) * known(columns);
  return { all, empty: all - cells.filter(({ row, column }) => row !== none && column !== none).length };
}
