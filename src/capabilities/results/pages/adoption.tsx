// SPDX-License-Identifier: EUPL-1.2
// Results × organisations of one programme: real facts and the living example never stand on one page.
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, queryOf, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { WithAside } from '#ui/layout/layout.tsx';
import { PageTitle } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataStrip } from '#ui/shell/data-strip.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { adoptionGrid } from '../overview.operations.server.ts';
import { AdoptionOpening, CellsSentence } from '../parts/adoption-opening.tsx';
import { AdoptionView } from '../parts/adoption-view.tsx';
import { callsOf } from '../parts/grid-cells.ts';
import { addressOf, GridFilters, type View } from '../parts/grid-filters.tsx';
import { LevelMeanings } from '../parts/level-meanings.tsx';
import { WhoToCall } from '../parts/who-to-call.tsx';
import type { Route } from './+types/adoption.ts';

const names = {
  programma: 'programme',
  deal: 'deal',
  soort: 'organisationKind',
  zekerheid: 'freshness',
  richting: 'direction',
} as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const given = queryOf(request);
  const query = Object.fromEntries(Object.entries(names).map(([dutch, name]) => [name, given[dutch]]));
  const view: View = given['beeld'] === 'tabel' || given['beeld'] === 'organisaties' ? given['beeld'] : 'raster';
  const grid = await ask(context, adoptionGrid, { query });
  return { grid, view, query, today: dayOf(context.get(visitContext).runtime.clock()) };
}

export default function Adoption({ loaderData: { grid, view, query, today } }: Route.ComponentProps) {
  const t = useTranslations('results');
  const { programme } = grid;
  const calls = callsOf(grid);
  const content = <AdoptionView grid={grid} view={view} today={today} />;
  return (
    <Page
      current="adoption"
      trail={[
        ...(programme ? [{ href: `/programmas/${programme.slug}`, label: programme.name }] : []),
        { href: '/overname', label: t('adoption.trail') },
      ]}
      strip={programme ? <DataStrip>{t(programme.fictional ? 'strip.fictional' : 'strip.real')}</DataStrip> : undefined}
    >
      <title>{`${t('adoption.title')} · Tegenveer`}</title>
      <PageTitle title={t('adoption.title')}>
        <AdoptionOpening grid={grid} href={(slug) => addressOf({ programme: slug }, 'raster')} />
      </PageTitle>
      {grid.results.length === 0 && grid.cells.length === 0 && !query['deal'] ? (
        <EmptyState>{t('adoption.empty')}</EmptyState>
      ) : (
        <Section
          id="raster"
          title={t('adoption.gridTitle', {
            results: new Set(grid.cells.map(({ resultId }) => resultId)).size,
            organisations: new Set(grid.cells.map(({ organisationId }) => organisationId)).size,
          })}
          note={t('adoption.gridNote')}
        >
          <CellsSentence grid={grid} />
          <GridFilters grid={grid} view={view} query={query} />
          {calls.length > 0 ? (
            <WithAside width="small" label={t('adoption.callTitle')} aside={<WhoToCall grid={grid} calls={calls} />}>
              {content}
            </WithAside>
          ) : (
            content
          )}
          <TableToggle title={t('adoption.meaning')}>
            <LevelMeanings />
          </TableToggle>
          {grid.deal && (
            <ButtonLink href={`/resultaten/nieuw?deal=${grid.deal.slug}`}>{t('resultList.add')}</ButtonLink>
          )}
        </Section>
      )}
    </Page>
  );
}
