// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { AdoptionGrid } from '#ui/adoption/adoption-grid.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { FilteredToNone } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { CellTable } from './cell-table.tsx';
import { byDeal, cellsOf, type DealGrid, type Grid, mostColumns } from './grid-cells.ts';
import { addressOf, type View } from './grid-filters.tsx';

/** The chosen view of the same cells. */
export function AdoptionView({ grid, view, today }: { grid: Grid; view: View; today: string }) {
  if (grid.cells.length === 0 && grid.deal === null)
    return <FilteredToNone dropped={[]} clearHref={addressOf({ programme: grid.programme?.slug }, view)} />;
  if (view === 'tabel') return <CellTable grid={grid} cells={grid.cells} />;
  if (view === 'organisaties') return <PerOrganisation grid={grid} />;
  return <GridView grid={grid} today={today} />;
}

function GridView({ grid, today }: { grid: Grid; today: string }) {
  const t = useTranslations('results.adoption');
  const say = useWords();
  const deals = byDeal(grid);
  const single = grid.deal !== null || grid.organisations.length <= mostColumns;
  const unused = grid.results.length - new Set(grid.cells.map(({ resultId }) => resultId)).size;
  return (
    <>
      {single ? (
        <GridOf grid={grid} deals={deals} today={today} organisations={grid.organisations} legendId="legenda" />
      ) : (
        [
          <Fine key="note">{say('grid.note')}</Fine>,
          ...deals.map((one) => <OneDeal key={one.deal.id} grid={grid} one={one} today={today} />),
        ]
      )}
      {grid.deal === null && unused > 0 && <Fine>{t('withoutUse', { count: unused })}</Fine>}
      {grid.more && <Fine>{t('more', { count: grid.results.length })}</Fine>}
      <TableToggle title={t('asTable')}>
        <CellTable grid={grid} cells={grid.cells} />
      </TableToggle>
    </>
  );
}

/** A deal with its own columns: only organisations that have a record, and how many were never asked. */
function OneDeal({ grid, one, today }: { grid: Grid; one: DealGrid; today: string }) {
  const t = useTranslations('results.adoption');
  const ids = new Set(one.results.map(({ id }) => id));
  const here = new Set(grid.cells.filter(({ resultId }) => ids.has(resultId)).map((cell) => cell.organisationId));
  const silent = Math.max(...one.results.map(({ notAsked }) => notAsked));
  return (
    <div className="tv-deal-grid">
      <GridOf
        grid={grid}
        deals={[one]}
        today={today}
        organisations={grid.organisations.filter(({ id }) => here.has(id))}
        legendId={`legenda-${one.deal.id}`}
        quiet
      />
      {silent > 0 && (
        <Fine>
          {t('notAsked', { count: silent })}{' '}
          <a href={addressOf({ programme: grid.programme?.slug, deal: one.deal.slug }, 'raster')}>{t('showDeal')}</a>
        </Fine>
      )}
    </div>
  );
}

function GridOf({
  grid,
  deals,
  organisations,
  today,
  legendId,
  quiet = false,
}: {
  grid: Grid;
  deals: readonly DealGrid[];
  organisations: Grid['organisations'];
  today: string;
  legendId: string;
  /** The page explained the grid already. */
  quiet?: boolean;
}) {
  return (
    <AdoptionGrid
      organisations={organisations.map(({ id, slug, name }) => ({ id, name, href: `/organisaties/${slug}` }))}
      groups={deals.map(({ deal, results }) => ({
        id: deal.id,
        name: deal.name,
        results: results.map((result) => ({
          id: result.id,
          name: result.title,
          href: `/resultaten/${result.slug}`,
          cells: cellsOf(grid, result, today),
        })),
      }))}
      today={today}
      legendId={legendId}
      {...(quiet ? { caption: <span className="tv-sr-only">{deals[0]?.deal.name}</span> } : {})}
    />
  );
}

/** The same cells by organisation, in the fixed order; no totals. */
function PerOrganisation({ grid }: { grid: Grid }) {
  return grid.organisations.map((organisation) => {
    const cells = grid.cells.filter(({ organisationId }) => organisationId === organisation.id);
    if (cells.length === 0) return null;
    return (
      <div key={organisation.id}>
        <SubHeading>
          <a href={`/organisaties/${organisation.slug}`}>{organisation.name}</a>
        </SubHeading>
        <CellTable grid={grid} cells={cells} without="organisation" />
      </div>
    );
  });
}
