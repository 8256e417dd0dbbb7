// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { type Freshness, fillOf } from '../certainty/freshness.ts';
import { layOutUnits } from '../certainty/unit-layout.ts';
import { tableRoles } from '../view/table-roles.ts';
import { useWords } from '../words/use-words.ts';
import { GapQuestion, type GapQuestionProps } from './gap-question.tsx';

/** One value of a classification. */
export interface MatrixAxisValue {
  key: string;
  label: string;
  hint?: string;
}

/** A filled cell: what lies in it, as marks by certainty, and where it leads. */
export interface MatrixCell {
  href: string;
  marks: readonly Freshness[];
  /** What is heard after the count: "2 met gemeld gebruik". */
  heard?: string;
}

export interface MatrixProps {
  /** Name of the classification in the rows. */
  rowsTitle: string;
  rows: readonly MatrixAxisValue[];
  columns: readonly MatrixAxisValue[];
  /** The cell, the question that an empty cell asks, or `null` where there is nothing to ask. */
  cell: (row: MatrixAxisValue, column: MatrixAxisValue) => MatrixCell | GapQuestionProps | null;
  /** What a mark is and what the signs mean. */
  caption: ReactNode;
}

/** Two classifications against each other; empty cells are questions. A table; a list per row under 820 px. */
export function Matrix({ rowsTitle, rows, columns, cell, caption }: MatrixProps) {
  const say = useWords();
  const table = (
    <table className="tv-matrix" {...tableRoles.table} data-keys="grid">
      <caption>{caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHead}>
            <span className="tv-sr-only">{rowsTitle}</span>
          </th>
          {columns.map((column) => (
            <th {...tableRoles.columnHead} key={column.key}>
              <b>{column.label}</b>
              {column.hint && <span>{column.hint}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {rows.map((row) => (
          <tr {...tableRoles.row} key={row.key}>
            <th {...tableRoles.rowHead}>
              {row.label}
              {row.hint && <span className="tv-fine"> {row.hint}</span>}
            </th>
            {columns.map((column) => {
              const content = cell(row, column);
              return (
                <td {...tableRoles.cell} key={column.key} data-head={column.label}>
                  <CellContent content={content} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (columns.length <= 7) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="tv-scroll tv-scroll--matrix" tabIndex={0} aria-label={say('table.scroll')}>
      {table}
    </section>
  );
}

function CellContent({ content }: { content: ReturnType<MatrixProps['cell']> }) {
  if (content === null) return <span className="tv-box tv-soft">–</span>;
  return 'marks' in content ? <FilledCell cell={content} /> : <GapQuestion {...content} />;
}

function FilledCell({ cell }: { cell: MatrixCell }) {
  const say = useWords();
  const count = cell.marks.length;
  const things = say('matrix.things', { count });
  return (
    <a className="tv-box" href={cell.href} data-cell="">
      <Marks marks={cell.marks} />
      <span>
        <b aria-hidden="true">{count}</b>
        <span className="tv-sr-only">{cell.heard ? `${things}, ${cell.heard}` : things}</span>
      </span>
    </a>
  );
}

/** At most so many marks are drawn; the count beside them says the rest. */
const drawn = 24;

function Marks({ marks }: { marks: readonly Freshness[] }) {
  const segments = marks.slice(0, drawn).map((of) => ({ of, count: 1 }));
  const perRow = Math.min(8, Math.max(1, segments.length));
  const { units, height } = layOutUnits(segments, { width: perRow * 15, pitch: 15, tall: 22, least: 15 });
  const size = { width: perRow * 15, height: height + 5 };
  return (
    <svg
      className="tv-marks"
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...size}
      aria-hidden="true"
      focusable="false"
    >
      {units.map(({ of, ...box }) => (
        <rect key={`${box.x} ${box.y}`} className={fillOf[of]} {...box} />
      ))}
    </svg>
  );
}
