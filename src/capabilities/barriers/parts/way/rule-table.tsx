// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { BarrierView } from '../../contract.ts';

/** The supposed rule, what it protects, who owns it, and whether it really is one. */
export function RuleTable({ barrier }: { barrier: BarrierView }) {
  const t = useTranslations('barriers.way');
  const when = useWhen();
  const soft = (words: string) => <span className="tv-soft">{words}</span>;
  return (
    <>
      <DataTable
        rows={[barrier]}
        rowKey={({ id }) => id}
        caption={t('rule.title')}
        hiddenCaption
        columns={[
          { key: 'rule', title: t('rule.rule'), cell: (row) => <Laws barrier={row} /> },
          { key: 'protects', title: t('rule.protects'), cell: ({ protects }) => protects ?? soft(t('rule.notAsked')) },
          {
            key: 'owner',
            title: t('rule.owner'),
            cell: ({ owner, ownerFunction }) =>
              owner ? [ownerFunction, owner.name].filter(Boolean).join(', ') : soft(t('rule.notNamed')),
          },
          {
            key: 'really',
            title: t('rule.really'),
            cell: ({ verdict, verdictWhy, verdictBy, verdictOn }) => (
              <>
                <b>{t(`verdict.${verdict}`)}</b>
                {verdictWhy && <> {verdictWhy}</>}
                {verdictBy && <Fine>{t('rule.by', { by: verdictBy, when: when(verdictOn) })}</Fine>}
              </>
            ),
          },
        ]}
      />
      {barrier.expiresOn && (
        <Fine>{t('rule.expires', { when: when(barrier.expiresOn), why: barrier.expiresWhy ?? '' })}</Fine>
      )}
    </>
  );
}

function Laws({ barrier: { laws, supposedRule } }: { barrier: BarrierView }) {
  const t = useTranslations('barriers.way.rule');
  return (
    <>
      {laws.map(({ label, href }) => (
        <p key={label} className="nl-paragraph">
          {href ? <a href={href}>{label}</a> : label}
        </p>
      ))}
      {supposedRule && <p className="nl-paragraph">{supposedRule}</p>}
      {laws.length === 0 && !supposedRule && <span className="tv-soft">{t('notNamed')}</span>}
    </>
  );
}
