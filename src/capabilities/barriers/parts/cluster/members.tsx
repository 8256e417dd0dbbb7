// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { ClusterMember } from '../../cluster.contract.ts';

/** The cases of a bundled question, as far as one may see them, each with why it differs. */
export function Members({ members, asked }: { members: readonly ClusterMember[]; asked: boolean }) {
  const t = useTranslations('barriers');
  const when = useWhen();
  return (
    <DataTable
      rows={members}
      rowKey={({ barrier, joinedOn }) => `${barrier.id}${joinedOn}`}
      caption={t('cluster.members')}
      hiddenCaption
      columns={[
        {
          key: 'case',
          title: t('cluster.theCase'),
          cell: ({ barrier, asked: putAlong, leftOn }) => (
            <>
              <a href={`/belemmeringen/${barrier.id}`}>{barrier.title}</a>
              {asked && leftOn === null && <Fine>{t(putAlong ? 'cluster.asked' : 'cluster.notAsked')}</Fine>}
            </>
          ),
        },
        {
          key: 'deal',
          title: t('cluster.deal'),
          cell: ({ barrier: { deal } }) =>
            deal ? (
              <a href={`/deals/${deal.slug}`}>{deal.shortName}</a>
            ) : (
              <span className="tv-soft">{t('list.dealClosed')}</span>
            ),
        },
        { key: 'since', title: t('cluster.since'), short: true, cell: ({ joinedOn }) => when(joinedOn) },
        {
          key: 'differs',
          title: t('cluster.differs'),
          cell: ({ differs }) => differs ?? <span className="tv-soft">{t('cluster.differsNot')}</span>,
        },
        {
          key: 'stage',
          title: t('list.outcome'),
          short: true,
          cell: ({ barrier: { stage, outcome } }) =>
            stage === 'closed' ? t(`outcome.${outcome}`) : t(`way.stage.${stage}`),
        },
      ]}
    />
  );
}
