// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DataTable } from '#ui/view/data-table.tsx';
import type { BarrierItem } from '../contract.ts';

/** Barriers in lines, the sentence first. */
export function BarrierTable({ barriers }: { barriers: readonly BarrierItem[] }) {
  const t = useTranslations('barriers');
  return (
    <DataTable
      rows={barriers}
      rowKey={({ id }) => id}
      caption={t('list.caption')}
      hiddenCaption
      columns={[
        {
          key: 'title',
          title: t('list.barrier'),
          cell: ({ id, title }) => <a href={`/belemmeringen/${id}`}>{title}</a>,
        },
        { key: 'domain', title: t('list.domain'), cell: ({ domain }) => t(`domain.${domain}`) },
        {
          key: 'law',
          title: t('list.law'),
          cell: ({ law }) => law ?? <span className="tv-soft">{t('list.lawNone')}</span>,
        },
        {
          key: 'deal',
          title: t('list.deal'),
          cell: ({ deal }) =>
            deal ? (
              <a href={`/deals/${deal.slug}`}>{deal.shortName}</a>
            ) : (
              <span className="tv-soft">{t('list.dealClosed')}</span>
            ),
        },
        {
          key: 'outcome',
          title: t('list.outcome'),
          short: true,
          cell: ({ outcome }) =>
            outcome === 'unknown' ? <span className="tv-soft">{t('outcome.unknown')}</span> : t(`outcome.${outcome}`),
        },
      ]}
    />
  );
}
