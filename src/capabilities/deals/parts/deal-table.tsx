// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { DealItem } from '../contract.ts';

type Sort = 'shortName' | 'signedOn' | 'endsOn';

/** Deals in lines. `sortHref` gives the address of another order; parties are a number here and no rank. */
export function DealTable({
  deals,
  sort,
  sortHref,
}: {
  deals: readonly DealItem[];
  sort: string;
  sortHref: (sort: string) => string;
}) {
  const t = useTranslations('deals');
  const by = (name: Sort) => {
    const up = sort === name;
    const direction = up ? ('ascending' as const) : sort === `-${name}` ? ('descending' as const) : undefined;
    return { href: sortHref(up ? `-${name}` : name), ...(direction ? { direction } : {}) };
  };
  return (
    <DataTable
      caption={t('list.caption')}
      hiddenCaption
      rows={deals}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t('list.deal'),
          cell: (deal) => <a href={`/deals/${deal.slug}`}>{deal.shortName}</a>,
          sort: by('shortName'),
        },
        { key: 'theme', title: t('list.theme'), cell: ({ theme }) => theme ?? <Unknown /> },
        { key: 'stage', title: t('list.stage'), cell: ({ stage }) => t(`stage.${stage}`) },
        {
          key: 'signed',
          title: t('list.signed'),
          cell: ({ signedOn }) => <When date={signedOn} style="short" />,
          sort: by('signedOn'),
        },
        {
          key: 'ends',
          title: t('list.ends'),
          cell: ({ endsOn }) => <When date={endsOn} style="short" />,
          sort: by('endsOn'),
        },
        {
          key: 'parties',
          title: t('list.parties'),
          numeric: true,
          cell: ({ parties }) => (parties === 0 ? <span className="tv-soft">{t('list.noParties')}</span> : parties),
        },
      ]}
    />
  );
}

function Unknown() {
  const t = useTranslations('deals.stage');
  return <span className="tv-soft">{t('unknown')}</span>;
}
