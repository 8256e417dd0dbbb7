// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { EqualBarrier } from '../../path.contract.ts';
import type { Sent } from './move-forms.tsx';

/** Cases that may ask the same, each with what that rests on. */
export function EqualQuestions({ items, may, sent }: { items: readonly EqualBarrier[]; may: boolean; sent: Sent }) {
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
        ...(may
          ? [
              {
                key: 'same',
                title: t('cluster.same'),
                hiddenTitle: true,
                stackTitle: null,
                cell: ({ barrier }: EqualBarrier) => <SameForm barrier={barrier} sent={sent} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** Only people say that two cases ask the same. */
function SameForm({ barrier, sent }: { barrier: EqualBarrier['barrier']; sent: Sent }) {
  const t = useTranslations('barriers.cluster');
  const mine = sent?.values['other'] === barrier.id ? ofForm(sent, 'gelijk') : undefined;
  const form = useFormState(mine, 'confirmEqualBarriers');
  return (
    <Form {...form} prefix={`g${barrier.id}`} label={t('sameFor', { title: barrier.title })}>
      <HiddenField name="_doel" value="gelijk" />
      <HiddenField name="other" value={barrier.id} />
      <Button>{t('same')}</Button>
    </Form>
  );
}

function Because({ of: { restsOn } }: { of: EqualBarrier }) {
  const t = useTranslations('barriers.way.equals');
  const reasons = [
    restsOn.law && t('law', { law: restsOn.law }),
    restsOn.words.length > 0 && t('words', { words: restsOn.words.join(', ') }),
    restsOn.meaning && t('meaning'),
    restsOn.kind && t('kind'),
    restsOn.owner && t('owner'),
    restsOn.topic && t('topic'),
  ];
  return reasons.filter(Boolean).join('; ');
}
