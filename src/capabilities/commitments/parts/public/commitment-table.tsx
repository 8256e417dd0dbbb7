// SPDX-License-Identifier: EUPL-1.2
import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWhen } from '#ui/format/use-when.ts';
import { When } from '#ui/format/when.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { Completion, CompletionLegend, Difference } from '#ui/record/completion.tsx';
import { type Column, DataTable } from '#ui/view/data-table.tsx';
import type { CommitmentItem } from '../../commitment.contract.ts';

export interface CommitmentTableProps {
  readonly items: readonly CommitmentItem[];
  /** What stands first: whose it is, in which deal, or both where they may be of many. */
  readonly first?: 'party' | 'deal' | 'both';
  /** The six signs, and what they do not say. */
  readonly legend?: boolean;
  readonly small?: boolean;
}

/** Promises, with two judgements side by side. Parties keep their stated order: nothing is sorted on how far it is. */
export function CommitmentTable({ items, first = 'party', legend = true, small = false }: CommitmentTableProps) {
  const t = useTranslations('commitments.promises');
  const party: Column<CommitmentItem> = {
    key: 'party',
    title: t('table.party'),
    stackTitle: null,
    cell: ({ organisation }) => organisation?.name ?? t('someParty'),
  };
  const deal: Column<CommitmentItem> = {
    key: 'deal',
    title: t('table.deal'),
    cell: ({ deal: { slug, shortName } }) => <a href={`/deals/${slug}/toezeggingen`}>{shortName}</a>,
  };
  const rest: Column<CommitmentItem>[] = [
    { key: 'what', title: t('table.what'), stackTitle: null, cell: (item) => <What item={item} /> },
    { key: 'due', title: t('table.due'), cell: ({ dueOn }) => <When date={dueOn} style="short" /> },
    { key: 'self', title: t('table.self'), cell: ({ reading }) => <Completion of={reading.self} /> },
    { key: 'other', title: t('table.other'), cell: (item) => <Other item={item} /> },
  ];
  return (
    <>
      <DataTable
        caption={t('table.title')}
        hiddenCaption
        small={small}
        rows={items}
        rowKey={({ id }) => id}
        columns={first === 'deal' ? [deal, ...rest] : first === 'both' ? [party, deal, ...rest] : [party, ...rest]}
      />
      {legend && (
        <>
          <CompletionLegend />
          <Fine>{t('table.reserve')}</Fine>
        </>
      )}
    </>
  );
}

function What({ item }: { item: CommitmentItem }) {
  const notes = useNotes()(item);
  return (
    <>
      <a href={`/toezeggingen/${item.id}`}>{item.what}</a>
      {notes.map((note) => (
        <Fragment key={note}>
          <br />
          <span className="tv-fine">{note}</span>
        </Fragment>
      ))}
    </>
  );
}

/** What stands under a promise in small: silence, a successor, a transfer, a reason. */
export function useNotes(): (item: CommitmentItem) => string[] {
  const t = useTranslations('commitments.promises.table');
  const when = useWhen();
  return ({ state, condition, inherited, reading, transferTo, withdrawnReason }) => [
    ...(state === 'draft' ? [t('draft')] : []),
    ...(condition ? [t('condition', { condition })] : []),
    ...(reading.silentFor === null ? [] : [t('silent', { days: reading.silentFor })]),
    ...(inherited ? [t(inherited.over ? 'inheritedOver' : 'inherited', { date: when(inherited.confirmBefore) })] : []),
    ...(transferTo ? [t('moving', { party: transferTo.name })] : []),
    ...(withdrawnReason ? [t('withdrawn', { reason: withdrawnReason })] : []),
  ];
}

function Other({ item }: { item: CommitmentItem }) {
  const difference = useDifference()(item);
  return (
    <>
      <Completion of={item.reading.other} />
      {item.reading.differs && <Difference>{difference}</Difference>}
    </>
  );
}

/** What a difference is about: the reason of the other side, else both words. */
export function useDifference(): (item: Pick<CommitmentItem, 'reading' | 'other'>) => ReactNode {
  const t = useTranslations('commitments.promises');
  return ({ reading, other }) =>
    other.why ??
    t('table.differs', {
      self: t(`completion.${reading.self ?? 'not_judged'}`),
      other: t(`completion.${reading.other ?? 'not_judged'}`),
    });
}
