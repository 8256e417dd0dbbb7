// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { EqualBarrier } from '../../path.contract.ts';

/** Cases that may ask the same, each with what that rests on. */
export function EqualQuestions({ items }: { items: readonly EqualBarrier[] }) {
  const t = useTranslations('barriers');
  if (items.length === 0) return <Fine>{t('way.equals.none')}</Fine>;
  return (
    <DataTable
      rows={items}
      rowKey={({ barrier }) => barrier.id}
      caption={t('way.equals.title')}
      hiddenCaption
      columns={[
        {
          key: 'question',
          title: t('way.equals.question'),
          cell: ({ barrier }) => <a href={`/belemmeringen/${barrier.id}`}>{barrier.title}</a>,
        },
        {
          key: 'deal',
          title: t('way.equals.deal'),
          cell: ({ barrier: { deal } }) =>
            deal ? (
              <a href={`/deals/${deal.slug}`}>{deal.shortName}</a>
            ) : (
              <span className="tv-soft">{t('list.dealClosed')}</span>
            ),
        },
        { key: 'because', title: t('way.equals.because'), cell: (row) => <Because of={row} /> },
      ]}
    />
  );
}

function Because({ of: { restsOn } }: { of: EqualBarrier }) {
  const t = useTranslations('barriers.way.equals');
  const reasons = [
    restsOn.law && t('law', { law: restsOn.law }),
    restsOn.words.length > 0 && t('words', { words: restsOn.words.join(', ') }),
    restsOn.kind && t('kind'),
    restsOn.owner && t('owner'),
    restsOn.topic && t('topic'),
  ];
  return reasons.filter(Boolean).join('; ');
}
