// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { listResults } from '../result.operations.server.ts';
import { resultKinds } from '../rules/values.ts';
import type { Route } from './+types/results.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { programma, deal, soort, na } = queryOf(request);
  const query = { programme: programma, deal, kind: soort, after: na };
  return { ...(await ask(context, listResults, { query })), query };
}

export default function Results({ loaderData: { items, next, query } }: Route.ComponentProps) {
  const t = useTranslations('results');
  const address = (na?: string) => {
    const search = new URLSearchParams();
    const named = { programma: query.programme, deal: query.deal, soort: query.kind, na };
    for (const [name, value] of Object.entries(named)) if (typeof value === 'string') search.set(name, value);
    return `/resultaten?${search}`;
  };
  return (
    <Page current="adoption" trail={[{ href: '/resultaten', label: t('resultList.trail') }]}>
      <title>{`${t('resultList.title')} · Tegenveer`}</title>
      <PageTitle title={t('resultList.title')}>
        <SummarySentence small>{t('resultList.count')}</SummarySentence>
      </PageTitle>
      <FilterBar
        action="/resultaten"
        label={t('resultList.filterLabel')}
        keep={typeof query.programme === 'string' ? { programma: query.programme } : {}}
        filters={[
          {
            name: 'soort',
            label: t('resultList.kind'),
            value: typeof query.kind === 'string' ? query.kind : undefined,
            options: resultKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
      />
      {items.length === 0 ? (
        <EmptyState>{t('adoption.empty')}</EmptyState>
      ) : (
        <DataTable
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'result',
              title: t('resultList.columnResult'),
              cell: ({ slug, title }) => <a href={`/resultaten/${slug}`}>{title}</a>,
            },
            {
              key: 'deal',
              title: t('resultList.columnDeal'),
              cell: ({ deal }) =>
                deal ? <a href={`/deals/${deal.slug}`}>{deal.name}</a> : t('resultList.unknownDeal'),
            },
            { key: 'kind', title: t('resultList.columnKind'), cell: ({ kind }) => t(`kind.${kind}`) },
            {
              key: 'use',
              title: t('resultList.columnUse'),
              cell: ({ adopters }) => t('resultList.users', { count: adopters }),
            },
          ]}
        />
      )}
      <p className="tv-actions">
        {query.after && <a href={address()}>{t('resultList.first')}</a>}
        {next && (
          <a href={address(next)} rel="next">
            {t('resultList.next')}
          </a>
        )}
      </p>
    </Page>
  );
}
