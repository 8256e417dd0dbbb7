// SPDX-License-Identifier: EUPL-1.2
import { type Column, DataTable } from '../view/data-table.tsx';
import { TableToggle } from '../view/table-toggle.tsx';
import { useWords } from '../words/use-words.ts';
import type { MatrixAxisValue } from './matrix.tsx';

export interface MatrixNumbersProps {
  rowsTitle: string;
  rows: readonly MatrixAxisValue[];
  columns: readonly MatrixAxisValue[];
  /** How many things lie in a cell. Counted, never typed. */
  count: (row: MatrixAxisValue, column: MatrixAxisValue) => number;
  /** Things may stand in several cells: then sums would count them twice, and are left out. */
  several?: boolean;
}

/** The matrix as its table of numbers, with sums over kinds of work (never over organisations). */
export function MatrixNumbers({ rowsTitle, rows, columns, count, several = false }: MatrixNumbersProps) {
  const say = useWords();
  const sum = (over: readonly MatrixAxisValue[], one: (value: MatrixAxisValue) => number) =>
    over.reduce((total, value) => total + one(value), 0);
  const total: MatrixAxisValue = { key: '', label: say('matrix.total') };
  const value = (row: MatrixAxisValue, column: MatrixAxisValue) =>
    row === total ? sum(rows, (one) => count(one, column)) : count(row, column);
  const figures = columns.map(
    (column): Column<MatrixAxisValue> => ({
      key: column.key,
      title: column.label,
      numeric: true,
      cell: (row) => value(row, column),
    }),
  );
  const sums: Column<MatrixAxisValue> = {
    key: 'total',
    title: total.label,
    numeric: true,
    cell: (row) => <b>{sum(columns, (column) => value(row, column))}</b>,
  };
  return (
    <TableToggle title={say('matrix.inNumbers')}>
      <DataTable
        small
        narrow="scroll"
        rows={several ? rows : [...rows, total]}
        rowKey={(row) => row.key}
        columns={[
          { key: 'row', title: rowsTitle, cell: (row) => (row === total ? <b>{row.label}</b> : row.label) },
          ...figures,
          ...(several ? [] : [sums]),
        ]}
      />
    </TableToggle>
  );
}
