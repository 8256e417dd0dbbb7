// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { DealView } from '../../contract.ts';
import { toldInOrder } from '../../rules/history.ts';

/** Every stage the deal came into, when, why, and who said so. */
export function StageHistory({ deal }: { deal: DealView }) {
  const t = useTranslations('deals');
  return (
    <DataTable
      small
      caption={t('page.history')}
      hiddenCaption
      rows={toldInOrder(deal.history)}
      rowKey={({ recordedAt, stage }) => `${recordedAt} ${stage}`}
      columns={[
        { key: 'stage', title: t('list.stage'), cell: ({ stage }) => t(`stage.${stage}`) },
        { key: 'on', title: t('page.stepOn'), cell: ({ happenedOn }) => <When date={happenedOn} style="short" /> },
        {
          key: 'note',
          title: t('parties.note'),
          cell: ({ note, source }) => [note, source && t('page.historyOf', { source })].filter(Boolean).join('. '),
        },
      ]}
    />
  );
}
