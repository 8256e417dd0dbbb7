// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DataTable } from '#ui/view/data-table.tsx';
import type { ClusterItem } from '../../cluster.contract.ts';

/** Bundled questions in lines. */
export function ClusterTable({ clusters }: { clusters: readonly ClusterItem[] }) {
  const t = useTranslations('barriers');
  return (
    <DataTable
      rows={clusters}
      rowKey={({ id }) => id}
      caption={t('cluster.list')}
      hiddenCaption
      columns={[
        {
          key: 'question',
          title: t('cluster.question'),
          cell: ({ id, question }) => <a href={`/belemmeringen/gebundeld/${id}`}>{question}</a>,
        },
        { key: 'cases', title: t('cluster.members'), cell: ({ cases }) => t('cluster.cases', { count: cases }) },
        {
          key: 'owner',
          title: t('cluster.owner'),
          cell: ({ owner }) => owner?.name ?? <span className="tv-soft">{t('cluster.notNamed')}</span>,
        },
        { key: 'state', title: t('list.outcome'), short: true, cell: ({ state }) => t(`cluster.state.${state}`) },
      ]}
    />
  );
}
