// SPDX-License-Identifier: EUPL-1.2
import { useFormatter, useTranslations } from 'use-intl';
import { useMoney } from '#ui/format/use-when.ts';
import { When } from '#ui/format/when.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { ContributionItem } from '../../contract.ts';

/** Who brings what to a deal, planned and real, until when. In the order in which it ends; nothing is added up. */
export function Contributions({ contributions }: { contributions: readonly ContributionItem[] }) {
  const t = useTranslations('commitments');
  return (
    <DataTable
      rows={contributions}
      rowKey={({ id }) => id}
      caption={t('panel.title')}
      hiddenCaption
      columns={[
        {
          key: 'who',
          title: t('panel.who'),
          cell: ({ organisation }) => organisation?.name ?? <span className="tv-soft">{t('panel.unknownWho')}</span>,
        },
        {
          key: 'what',
          title: t('panel.what'),
          cell: ({ what, kind, paidBy, organisation }) => (
            <>
              {what}
              <br />
              <span className="tv-fine">
                {t(`kind.${kind}`)}
                {paidBy && paidBy.id !== organisation?.id && `, ${t('panel.paidBy', { name: paidBy.name })}`}
              </span>
            </>
          ),
        },
        {
          key: 'planned',
          title: t('panel.planned'),
          numeric: true,
          cell: (row) => <Amount of={row.plannedAmount} row={row} />,
        },
        { key: 'real', title: t('panel.real'), numeric: true, cell: (row) => <Amount of={row.realAmount} row={row} /> },
        {
          key: 'until',
          title: t('panel.until'),
          cell: ({ endsOn, ending }) => (
            <>
              <When date={endsOn} style="short" />
              {t(`ending.${ending}`) !== '' && (
                <>
                  <br />
                  <span className="tv-fine">{t(`ending.${ending}`)}</span>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Amount({ of, row }: { of: number | null; row: ContributionItem }) {
  const t = useTranslations('commitments.panel');
  const money = useMoney();
  const format = useFormatter();
  if (of === null) return <When date={null} />;
  if (row.unit) return t('amount', { amount: format.number(of), unit: row.unit });
  return row.kind === 'money' ? money(of) : format.number(of);
}

/** One grey line over the panel: how many, and how many end soon. */
export function useContributionsNote(contributions: readonly ContributionItem[]): string {
  const t = useTranslations('commitments.panel');
  const soon = contributions.filter(({ ending }) => ending === 'soon').length;
  return t('note', { count: contributions.length, soon });
}
