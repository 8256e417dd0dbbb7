// SPDX-License-Identifier: EUPL-1.2
import { useLocale, useTranslations } from 'use-intl';
import { DataTable } from '#ui/view/data-table.tsx';
import { glossary } from '../glossary.ts';
import { TextPage } from '../parts/text-page.tsx';
import { standards } from '../standards.ts';

export default function Standards() {
  const t = useTranslations('publication.standards');
  const language = useLocale() === 'en' ? 'en' : 'nl';
  return (
    <TextPage
      title={t('title')}
      intro={t('intro')}
      trail={[
        { href: '/over', label: t('about') },
        { href: '/over/standaarden', label: t('short') },
      ]}
      parts={[
        {
          id: 'list',
          title: t('list'),
          content: (
            <DataTable
              caption={t('list')}
              hiddenCaption
              rows={standards}
              rowKey={(row) => row.name}
              columns={[
                { key: 'name', title: t('name'), cell: (row) => `${row.name} ${row.version}` },
                { key: 'met', title: t('met'), cell: (row) => row.met[language] },
                { key: 'proof', title: t('proof'), cell: (row) => row.proof },
              ]}
            />
          ),
        },
        {
          id: 'glossary',
          title: t('glossary'),
          content: (
            <DataTable
              caption={t('glossary')}
              hiddenCaption
              small
              rows={glossary}
              rowKey={(row) => row.code}
              columns={[
                { key: 'nl', title: 'Nederlands', cell: (row) => <span lang="nl">{row.nl}</span> },
                { key: 'en', title: 'English', cell: (row) => <span lang="en">{row.en}</span> },
                { key: 'code', title: t('code'), cell: (row) => <code>{row.code}</code> },
                { key: 'meaning', title: t('meaning'), cell: (row) => <span lang="en">{row.meaning}</span> },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
