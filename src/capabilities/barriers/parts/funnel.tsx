// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DataTable } from '#ui/view/data-table.tsx';
import type { BarrierWay } from '../path.contract.ts';

const steps = ['raised', 'checked', 'asked', 'answered', 'resolved', 'refused', 'silent'] as const;

/** How far cases came, in plain figures. No share and no score: a case that is young is no failure. */
export function Funnel({ way }: { way: BarrierWay }) {
  const t = useTranslations('barriers.funnel');
  return (
    <DataTable
      rows={steps}
      rowKey={(step) => step}
      caption={t('title')}
      hiddenCaption
      small
      columns={[
        { key: 'step', title: t('step'), cell: (step) => t(`steps.${step}`) },
        { key: 'cases', title: t('cases'), numeric: true, cell: (step) => way[step] },
      ]}
    />
  );
}
