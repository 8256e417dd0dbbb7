// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { tableRoles } from './table-roles.ts';

export interface Column<Row> {
  key: string;
  /** Column head. */
  title: string;
  /** Shorter name beside the value when the table stacks; the title when left out, nothing when `null`. */
  stackTitle?: string | null;
  cell: (row: Row) => ReactNode;
  /** Keeps the column head for readers only. */
  hiddenTitle?: boolean;
  /** Right-aligned figures. */
  numeric?: boolean;
  /** A word or two that stay on one line, such as a state. */
  short?: boolean;
  /** Address that shows the table sorted by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' };
}

export interface DataTableProps<Row> {
  /** The first column is the row's head. Organisations keep their stated order: give them no sort. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  caption?: ReactNode;
  /** Keeps the caption for readers only, when a heading above says the same. */
  hiddenCaption?: boolean;
  small?: boolean;
  /** A short name and a figure or two: no wider than lines of text, so that the eye keeps to its row. */
  slim?: boolean;
  /** `stack`: rows become blocks under 760 px. `scroll`: many narrow figures, scrolls sideways with a label. */
  narrow?: 'stack' | 'scroll';
  /** Serif column heads: things set side by side. */
  sideBySide?: boolean;
}

/** A table with real heads that stays a table for readers when it stacks on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, caption, hiddenCaption, small, slim, narrow = 'stack', sideBySide } = props;
  const say = useWords();
  const [head, ...rest] = columns;
  const classes = [
    'tv-table',
    narrow === 'stack' && 'tv-table--stack',
    small && 'tv-small',
    slim && 'tv-table--slim',
    sideBySide && 'tv-side-by-side',
  ];
  const table = (
    <table className={classes.filter(Boolean).join(' ')} {...tableRoles.table}>
      {caption && <caption className={hiddenCaption ? 'tv-sr-only' : undefined}>{caption}</caption>}
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {rows.map((row) => (
          <tr {...tableRoles.row} key={rowKey(row)}>
            <th {...tableRoles.rowHead}>{head.cell(row)}</th>
            {rest.map((column) => (
              <td
                key={column.key}
                {...tableRoles.cell}
                className={column.numeric ? 'tv-number' : column.short ? 'tv-short' : undefined}
                data-head={column.stackTitle === null ? undefined : (column.stackTitle ?? column.title)}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (narrow === 'stack') return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="tv-scroll" tabIndex={0} aria-label={say('table.scroll')}>
      {table}
    </section>
  );
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  const say = useWords();
  const { title, hiddenTitle, numeric, sort } = column;
  return (
    <th {...tableRoles.columnHead} className={numeric ? 'tv-number' : undefined} aria-sort={sort?.direction}>
      {sort ? (
        <a href={sort.href} className="tv-table__sort">
          <span className="tv-sr-only">{say('table.sortBy', { column: title })}</span>
          <span aria-hidden="true">
            {title}
            {sort.direction && (sort.direction === 'ascending' ? ' ↑' : ' ↓')}
          </span>
        </a>
      ) : (
        <span className={hiddenTitle ? 'tv-sr-only' : undefined}>{title}</span>
      )}
    </th>
  );
}
