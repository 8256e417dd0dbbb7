// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { MandateView } from '../mandates.contract.ts';
import { MandateForms, type MandateFormsProps } from './mandate-forms.tsx';

interface TableProps extends Omit<MandateFormsProps, 'mandate'> {
  readonly items: readonly MandateView[];
}

/** What counts now or will, with what can be done about it. */
export function MandateTable({ items, ...forms }: TableProps) {
  const t = useTranslations('membership.mandates');
  return (
    <DataTable
      caption={t('short')}
      hiddenCaption
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', title: t('who'), cell: (mandate) => <Holder mandate={mandate} /> },
        { key: 'may', title: t('may'), cell: (mandate) => <Scope mandate={mandate} /> },
        {
          key: 'paper',
          title: t('paper'),
          cell: ({ document }) => document ?? <span className="tv-soft">{t('paperUnknown')}</span>,
        },
        { key: 'term', title: t('term'), cell: (mandate) => <Term mandate={mandate} /> },
        {
          key: 'act',
          title: t('act'),
          hiddenTitle: true,
          stackTitle: null,
          cell: (mandate) => <MandateForms mandate={mandate} {...forms} />,
        },
      ]}
    />
  );
}

/** What is over: it stays readable. */
export function PastMandates({ items }: { items: readonly MandateView[] }) {
  const t = useTranslations('membership.mandates');
  return (
    <DataTable
      small
      caption={t('pastTitle')}
      hiddenCaption
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', title: t('who'), cell: (mandate) => <Holder mandate={mandate} /> },
        { key: 'may', title: t('may'), cell: (mandate) => <Scope mandate={mandate} /> },
        {
          key: 'until',
          title: t('until'),
          cell: ({ endsOn, endedAt }) => <When date={endedAt?.slice(0, 10) ?? endsOn} />,
        },
        {
          key: 'why',
          title: t('why'),
          cell: ({ endReason }) => endReason ?? <span className="tv-soft">{t('whyUnknown')}</span>,
        },
      ]}
    />
  );
}

function Holder({ mandate: { person, functionTitle } }: { mandate: MandateView }) {
  return (
    <>
      {person.name}
      {functionTitle && <div className="tv-fine">{functionTitle}</div>}
    </>
  );
}

function Scope({ mandate: { kind, commitmentKinds, space, deputyFor } }: { mandate: MandateView }) {
  const t = useTranslations('membership.mandates');
  return (
    <>
      {t(`kinds.${kind}`)}
      {commitmentKinds.length > 0 && (
        <div className="tv-fine">
          {t('only', { kinds: commitmentKinds.map((one) => t(`promises.${one}`)).join(', ') })}
        </div>
      )}
      {space && <div className="tv-fine">{t('onlyIn', { space: space.name || t('spaceHidden') })}</div>}
      {deputyFor && <div className="tv-fine">{t('deputyFor', { name: deputyFor.name })}</div>}
    </>
  );
}

function Term({ mandate: { startsOn, endsOn, state, successorOf, confirmBefore } }: { mandate: MandateView }) {
  const t = useTranslations('membership.mandates');
  return (
    <>
      {t.rich(endsOn === null ? 'from' : 'fromTo', {
        from: () => <When date={startsOn} style="short" />,
        to: () => <When date={endsOn} style="short" />,
      })}
      {state === 'coming' && <div className="tv-fine">{t('coming')}</div>}
      {successorOf && (
        <div className="tv-fine">
          {t.rich('successorOf', { name: successorOf.name, before: () => <When date={confirmBefore} style="short" /> })}
        </div>
      )}
    </>
  );
}
