// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Direction } from '#ui/certainty/direction.tsx';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { CertaintyWord } from '#ui/record/honest-list.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { useWords } from '#ui/words/use-words.ts';
import type { Cell, Grid } from './grid-cells.ts';

/** The twin of the grid: the same records in words. */
export function CellTable({
  grid,
  cells,
  without,
}: {
  grid: Pick<Grid, 'organisations' | 'results'>;
  cells: readonly Cell[];
  without?: 'organisation';
}) {
  const t = useTranslations('results');
  const say = useWords();
  const when = useWhen();
  const results = new Map(grid.results.map((result) => [result.id, result]));
  const organisations = new Map(grid.organisations.map((organisation) => [organisation.id, organisation]));
  const name = (cell: Cell) =>
    [organisations.get(cell.organisationId)?.name, cell.unit].filter((text) => text != null).join(', ');
  return (
    <DataTable
      small
      rows={cells}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'result',
          title: t('adoption.columnResult'),
          cell: (cell) => <a href={`/overname/${cell.id}`}>{results.get(cell.resultId)?.title}</a>,
        },
        ...(without === 'organisation'
          ? []
          : [{ key: 'organisation', title: t('adoption.columnOrganisation'), cell: name }]),
        {
          key: 'level',
          title: t('adoption.columnLevel'),
          cell: (cell) =>
            cell.end
              ? t(`end.${cell.end}`)
              : cell.level === 'unknown'
                ? t('adoption.levelUnknown')
                : `${levelLabel(cell.level)} ${say(`level.${cell.level}`)}`,
        },
        {
          key: 'certainty',
          title: t('adoption.columnCertainty'),
          cell: (cell) => <CertaintyWord of={cell.freshness}>{say(`freshness.${cell.freshness}`)}</CertaintyWord>,
        },
        {
          key: 'direction',
          title: t('adoption.columnDirection'),
          cell: (cell) => (
            <>
              <Direction course={cell.direction} /> {say(`direction.${cell.direction}`)}
            </>
          ),
        },
        {
          key: 'heard',
          title: t('adoption.columnHeard'),
          cell: (cell) => (cell.confirmedOn ? when(cell.confirmedOn, 'short') : t('adoption.never')),
        },
        {
          key: 'next',
          title: t('adoption.columnNext'),
          cell: (cell) => (cell.nextCheckInOn ? when(cell.nextCheckInOn, 'short') : t('adoption.none')),
        },
      ]}
    />
  );
}
