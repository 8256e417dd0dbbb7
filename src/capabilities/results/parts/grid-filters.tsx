// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { ViewSwitch } from '#ui/view/view-switch.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { directions, freshnesses } from '../rules/values.ts';
import type { Grid } from './grid-cells.ts';
import { usePartyKind } from './use-party-kind.ts';

export type View = 'raster' | 'tabel' | 'organisaties';
export type GridQuery = Readonly<Record<string, string | string[] | undefined>>;

const dutch: Readonly<Record<string, string>> = {
  programme: 'programma',
  deal: 'deal',
  organisationKind: 'soort',
  freshness: 'zekerheid',
  direction: 'richting',
};

/** The address of a view: every filter stands in it. */
export function addressOf(query: GridQuery, view: View): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const key = dutch[name];
    if (key !== undefined && typeof value === 'string') address.set(key, value);
  }
  if (view !== 'raster') address.set('beeld', view);
  const text = address.toString();
  return text ? `/overname?${text}` : '/overname';
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined);

export function GridFilters({ grid, view, query }: { grid: Grid; view: View; query: GridQuery }) {
  const t = useTranslations('results.adoption');
  const say = useWords();
  const kindName = usePartyKind();
  const filtered = ['deal', 'organisationKind', 'freshness', 'direction'].some((name) => query[name] !== undefined);
  const views: readonly { key: View; label: string }[] = [
    { key: 'raster', label: t('grid') },
    { key: 'tabel', label: t('table') },
    { key: 'organisaties', label: t('perOrganisation') },
  ];
  return (
    <FilterBar
      action="/overname"
      label={t('filterLabel')}
      keep={{
        ...(grid.programme ? { programma: grid.programme.slug } : {}),
        ...(view === 'raster' ? {} : { beeld: view }),
      }}
      filters={[
        {
          name: 'deal',
          label: t('deal'),
          all: t('allDeals'),
          value: one(query['deal']),
          options: grid.deals.map(({ slug, name }) => ({ value: slug, label: name })),
        },
        {
          name: 'soort',
          label: t('kind'),
          all: t('allKinds'),
          value: one(query['organisationKind']),
          options: grid.organisationKinds.map((kind) => ({ value: kind, label: kindName(kind) })),
        },
        {
          name: 'zekerheid',
          label: t('certainty'),
          value: one(query['freshness']),
          options: freshnesses.map((value) => ({ value, label: say(`freshness.${value}`) })),
        },
        {
          name: 'richting',
          label: t('direction'),
          all: t('allDirections'),
          value: one(query['direction']),
          options: directions.map((value) => ({ value, label: say(`direction.${value}`) })),
        },
      ]}
      {...(filtered
        ? { count: grid.cells.length, clearHref: addressOf({ programme: grid.programme?.slug }, view) }
        : {})}
    >
      <ViewSwitch views={views.map((one) => ({ ...one, href: addressOf(query, one.key) }))} current={view} />
    </FilterBar>
  );
}
