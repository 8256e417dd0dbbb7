// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import type { BarrierSummary } from '../contract.ts';
import { domains, outcomes } from '../rules/codes.ts';

/** Everything barriers can be chosen by. */
export function BarrierFilters({
  programme,
  chosen,
  summary,
  laws,
  filtered,
}: {
  programme: string;
  chosen: Readonly<Record<string, string | undefined>>;
  summary: BarrierSummary;
  laws: readonly { readonly value: string; readonly label: string }[];
  filtered: boolean;
}) {
  const t = useTranslations('barriers');
  return (
    <FilterBar
      action="/belemmeringen"
      label={t('list.filters')}
      keep={{ programme }}
      search={{ name: 'search', label: t('list.search'), value: chosen['search'] }}
      filters={[
        {
          name: 'domain',
          label: t('list.domain'),
          value: chosen['domain'],
          options: domains.map((domain) => ({ value: domain, label: t(`domain.${domain}`) })),
        },
        {
          name: 'law',
          label: t('list.law'),
          value: chosen['law'],
          options: laws,
        },
        {
          name: 'deal',
          label: t('list.deal'),
          value: chosen['deal'],
          options: summary.deals.map(({ slug, shortName }) => ({ value: slug, label: shortName })),
        },
        {
          name: 'outcome',
          label: t('list.outcome'),
          value: chosen['outcome'],
          options: outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
        },
      ]}
      {...(filtered ? { count: summary.total, clearHref: `/belemmeringen?programme=${programme}` } : {})}
    />
  );
}
