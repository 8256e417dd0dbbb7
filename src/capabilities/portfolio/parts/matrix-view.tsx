// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { Matrix } from '#ui/portfolio/matrix.tsx';
import { MatrixNumbers } from '#ui/portfolio/matrix-numbers.tsx';
import type { MatrixAnswer } from '../contract.ts';
import { none, several } from '../rules/codes.ts';
import { sizeOf } from '../rules/matrix.ts';
import { useAxisWords } from './axis-words.ts';

const keyOf = (row: string, column: string) => JSON.stringify([row, column]);

/** The matrix, and the same in numbers. `cellHref` leads to the items of one cell. */
export function MatrixView({
  matrix,
  cellHref,
}: {
  matrix: MatrixAnswer;
  cellHref: (row: string, column: string) => string;
}) {
  const t = useTranslations('portfolio');
  const say = useAxisWords();
  const { row, column } = matrix;
  const cells = new Map(matrix.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const aloud = new Set(matrix.asks.map((cell) => keyOf(cell.row, cell.column)));
  const rows = matrix.rows.map((key) => say.head(row, key));
  const columns = matrix.columns.map((key) => say.head(column, key));
  const content = (rowKey: string, columnKey: string) => {
    const key = keyOf(rowKey, columnKey);
    const cell = cells.get(key);
    const href = cellHref(rowKey, columnKey);
    if (cell)
      return {
        href,
        marks: [
          ...Array.from({ length: cell.recorded }, () => 'confirmed' as const),
          ...Array.from({ length: cell.sourced }, () => 'unconfirmed' as const),
        ],
        heard: t('page.heard', { sourced: cell.sourced }),
      };
    if (rowKey === none || columnKey === none) return null;
    const question = say.question(row, rowKey, column, columnKey);
    if (aloud.has(key)) return { href, question };
    // Heard on its own, without its row and column, the question must still be clear.
    const full = { row: say.value(row, rowKey), column: say.value(column, columnKey), question };
    return { href, question: t('question.full', full), quiet: true };
  };
  const manyPlaces = several.includes(row) || several.includes(column);
  return (
    <>
      <Matrix
        rowsTitle={say.axis(row)}
        rows={rows}
        columns={columns}
        cell={(one, other) => content(one.key, other.key)}
        caption={<Caption matrix={matrix} manyPlaces={manyPlaces} />}
      />
      <MatrixNumbers
        rowsTitle={say.axis(row)}
        rows={rows}
        columns={columns}
        several={manyPlaces}
        count={(one, other) => {
          const cell = cells.get(keyOf(one.key, other.key));
          return cell ? sizeOf(cell) : 0;
        }}
      />
    </>
  );
}

function Caption({ matrix: { row, column }, manyPlaces }: { matrix: MatrixAnswer; manyPlaces: boolean }): ReactNode {
  const t = useTranslations('portfolio.page');
  const used = [row, column];
  return (
    <>
      {t.rich('caption', {
        solid: () => <Swatch of="confirmed" />,
        hatch: () => <Swatch of="unconfirmed" />,
        ask: (chunks) => <b className="tv-t-ask">{chunks}</b>,
      })}{' '}
      {manyPlaces && t('several')} {used.includes('year') && t('year')} {used.includes('partyKind') && t('partyKind')}
    </>
  );
}
