// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { When } from '#ui/format/when.tsx';
import { ItemList } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { DocumentItem } from '../contract.ts';
import type { NoteItem } from '../notes.contract.ts';

/** Size as people say it. */
export const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export function DocumentTable({ documents, href }: { documents: readonly DocumentItem[]; href: string }) {
  const t = useTranslations('documents');
  const words = useTranslations('spaces.visibilities');
  return (
    <DataTable
      caption={t('documents')}
      hiddenCaption
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('list.title'),
          cell: ({ id, title, about, withdrawn }) => (
            <>
              <a href={`${href}/${id}`}>{title}</a>
              {withdrawn && <span className="tv-soft">{` (${t('withdrawn')})`}</span>}
              {about && <p className="tv-fine">{about}</p>}
            </>
          ),
        },
        { key: 'by', title: t('list.by'), cell: ({ author }) => author?.name ?? t('unknownAuthor') },
        {
          key: 'version',
          title: t('list.version'),
          cell: ({ newest }) => `${newest.number}, ${sizeOf(newest.bytes)}`,
        },
        { key: 'when', title: t('list.when'), cell: ({ newest }) => <When date={newest.createdAt.slice(0, 10)} /> },
        { key: 'seen', title: t('list.seenBy'), cell: ({ visibility }) => words(visibility) },
      ]}
    />
  );
}

export function NoteList({ notes, href }: { notes: readonly NoteItem[]; href: string }) {
  const t = useTranslations('documents');
  const words = useTranslations('spaces.visibilities');
  return (
    <ItemList
      items={notes.map(({ id, title, author, changedAt, visibility }) => ({
        id,
        content: (
          <>
            <a href={`${href}/notities/${id}`}>{title}</a>
            <p>
              {author?.name ?? t('unknownAuthor')}, <When date={changedAt.slice(0, 10)} />, {words(visibility)}
            </p>
          </>
        ),
      }))}
    />
  );
}
