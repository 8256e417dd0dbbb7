// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { Party } from '../contract.ts';

/** All parties of a deal, in the order of the agreement, also who left. */
export function PartyTable({ parties }: { parties: readonly Party[] }) {
  const t = useTranslations('deals');
  return (
    <DataTable
      rows={parties}
      rowKey={({ id }) => id}
      caption={t('parties.crumb')}
      hiddenCaption
      columns={[
        { key: 'name', title: t('parties.party'), cell: ({ organisation }) => organisation.name },
        { key: 'tie', title: t('parties.tie'), cell: ({ tie }) => t(`tie.${tie}`) },
        { key: 'since', title: t('parties.since'), cell: ({ joinedOn }) => <When date={joinedOn} style="short" /> },
        {
          key: 'until',
          title: t('parties.until'),
          cell: ({ leftOn, tie }) =>
            leftOn ? <When date={leftOn} style="short" /> : t(tie === 'unknown' ? 'tie.unknown' : 'parties.still'),
        },
        { key: 'intensity', title: t('parties.intensity'), cell: ({ intensity }) => t(`intensity.${intensity}`) },
        {
          key: 'note',
          title: t('parties.note'),
          cell: ({ leftOn, leftReason, successorNote, source }) =>
            [leftOn && [t('parties.left'), leftReason].filter(Boolean).join(': '), successorNote, source]
              .filter(Boolean)
              .join('. '),
        },
      ]}
    />
  );
}
