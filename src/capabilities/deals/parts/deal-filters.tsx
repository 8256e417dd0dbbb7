// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { organisationKind } from '#capabilities/membership/organisations.contract.ts';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import type { DealSummary } from '../contract.ts';
import type { Query } from '../rules/address.ts';
import { stages } from '../rules/codes.ts';

const one = (value: Query[string]) => (typeof value === 'string' ? value : undefined);

/** Everything the deals of a programme can be chosen by. */
export function DealFilters({
  programme,
  query,
  summary,
  filtered,
}: {
  programme: string;
  query: Query;
  summary: DealSummary;
  filtered: boolean;
}) {
  const t = useTranslations('deals');
  const present = new Set(summary.parties.map(({ kind }) => kind));
  const { sort } = query;
  return (
    <FilterBar
      action="/deals"
      label={t('list.filters')}
      keep={{ programme, ...(typeof sort === 'string' ? { sort } : {}) }}
      search={{ name: 'search', label: t('list.search'), value: one(query['search']) }}
      filters={[
        {
          name: 'theme',
          label: t('list.theme'),
          value: one(query['theme']),
          options: summary.themes.map((theme) => ({ value: theme, label: theme })),
        },
        {
          name: 'stage',
          label: t('list.stage'),
          value: one(query['stage']),
          options: stages.map((stage) => ({ value: stage, label: t(`stage.${stage}`) })),
        },
        {
          name: 'year',
          label: t('list.year'),
          value: one(query['year']),
          options: [
            ...summary.years.map((year) => ({ value: year, label: year })),
            { value: 'unknown', label: t('list.yearUnknown') },
          ],
        },
        {
          name: 'partyKind',
          label: t('list.partyKind'),
          value: one(query['partyKind']),
          options: organisationKind.options
            .filter((kind) => present.has(kind))
            .map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        },
        {
          name: 'party',
          label: t('list.party'),
          value: one(query['party']),
          options: summary.parties.map(({ slug, name, kind }) => ({
            value: slug,
            label: name,
            group: t(`kind.${kind}`),
          })),
        },
      ]}
      {...(filtered ? { count: summary.total, clearHref: `/deals?programme=${programme}` } : {})}
    />
  );
}
