// SPDX-License-Identifier: EUPL-1.2
import { type Freshness, fillOf, insetOf } from '../certainty/freshness.ts';

export interface MiniMatrixProps {
  href: string;
  name: string;
  /** "2018 · 4 res." */
  note: string;
  /** How many rows and columns the large matrix has. */
  size: { rows: number; columns: number };
  /** Cells with something in them; the best known certainty of a cell. */
  filled: readonly { row: number; column: number; of: Freshness }[];
}

/** Small multiples of the matrix: one per deal. The picture is hidden, the name is the link. */
export function MiniMatrices({ items }: { items: readonly MiniMatrixProps[] }) {
  return (
    <ul className="tv-minis">
      {items.map((item) => (
        <li key={item.href}>
          <MiniMatrix {...item} />
        </li>
      ))}
    </ul>
  );
}

function MiniMatrix({ href, name, note, size, filled }: MiniMatrixProps) {
  const dots: string[] = [];
  for (let row = 0; row < size.rows; row++) {
    for (let column = 0; column < size.columns; column++) {
      if (!filled.some((cell) => cell.row === row && cell.column === column)) {
        dots.push(`M${column * 12 + 5} ${row * 12 + 5}h2v2h-2z`);
      }
    }
  }
  return (
    <>
      <a href={href}>
        <svg viewBox={`0 0 ${size.columns * 12} ${size.rows * 12}`} aria-hidden="true" focusable="false">
          <path className="tv-dot" d={dots.join('')} />
          {filled.map(({ row, column, of }) => {
            const inset = insetOf[of];
            const side = 12 - 2 * inset;
            return (
              <rect
                key={`${row} ${column}`}
                className={fillOf[of]}
                x={column * 12 + inset}
                y={row * 12 + inset}
                width={side}
                height={side}
              />
            );
          })}
        </svg>
        <span className="tv-mini__name">{name}</span>
      </a>
      <span className="tv-fine">{note}</span>
    </>
  );
}
