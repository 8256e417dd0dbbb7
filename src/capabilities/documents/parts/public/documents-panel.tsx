// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import type { DocumentItem } from '../../contract.ts';
import type { NoteItem } from '../../notes.contract.ts';

export interface DocumentsPanelProps {
  /** Where all papers stand, such as `/deals/straat/documenten`. */
  readonly href: string;
  readonly documents: readonly DocumentItem[];
  readonly notes: readonly NoteItem[];
}

/** The newest papers of a room, for its own page. */
export function DocumentsPanel({ href, documents, notes }: DocumentsPanelProps) {
  const t = useTranslations('documents');
  const papers = [
    ...documents.map(({ id, title }) => ({ id, title, at: `${href}/${id}` })),
    ...notes.map(({ id, title }) => ({ id, title, at: `${href}/notities/${id}` })),
  ];
  return (
    <Section id="documenten" title={t('title')}>
      {papers.length === 0 ? (
        <EmptyState step={{ href: `${href}#nieuw`, label: t('form.add') }}>{t('none')}</EmptyState>
      ) : (
        <>
          <ItemList items={papers.map(({ id, title, at }) => ({ id, content: <a href={at}>{title}</a> }))} />
          <p>
            <a href={href}>{t('all')}</a>
          </p>
        </>
      )}
    </Section>
  );
}
