// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { Freshness } from '#ui/certainty/freshness.ts';
import { Fine } from '#ui/layout/layout.tsx';
import { NetworkView } from '#ui/portfolio/network-view.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { CommitmentItem, DealCommitments } from '../commitment.contract.ts';

const fillOf = (self: CommitmentItem['reading']['self']): Freshness =>
  self === 'complete' ? 'confirmed' : self === null || self === 'no_evidence' ? 'unknown' : 'unconfirmed';

/** What waits for what in a deal: a drawing from left to right, with its list. */
export function DependencyPicture({ items, dependencies, picture }: DealCommitments) {
  const t = useTranslations('commitments.promises');
  const byId = new Map(items.map((item) => [item.id, item]));
  const label = (id: string) => {
    const item = byId.get(id);
    return item ? `${item.organisation?.name ?? t('someParty')}: ${item.what}` : '';
  };
  if (!picture)
    return (
      <>
        <Fine>{t('room.waitsMany')}</Fine>
        <DataTable
          small
          caption={t('room.waits')}
          rows={dependencies}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'from',
              title: t('one.waits'),
              cell: ({ needs }) => <a href={`/toezeggingen/${needs}`}>{label(needs)}</a>,
            },
            {
              key: 'to',
              title: t('one.waitedFor'),
              cell: ({ from }) => <a href={`/toezeggingen/${from}`}>{label(from)}</a>,
            },
          ]}
        />
      </>
    );
  return (
    <NetworkView
      title={t('room.waitsTitle')}
      width={picture.width}
      height={picture.height}
      nodes={picture.places.flatMap(({ id, x, y }) => {
        const item = byId.get(id);
        if (!item) return [];
        const node = { id, x, y, href: `/toezeggingen/${id}`, of: fillOf(item.reading.self) };
        return [{ ...node, label: label(id), short: shortened(item.organisation?.name ?? t('someParty')) }];
      })}
      edges={dependencies.map(({ id, from, needs }) => ({
        id,
        from: needs,
        to: from,
        kind: t('room.waitsKind'),
        directed: true,
      }))}
      caption={t('room.waitsCaption')}
    />
  );
}

const shortened = (name: string) => (name.length <= 22 ? name : `${name.slice(0, 21)}…`);
