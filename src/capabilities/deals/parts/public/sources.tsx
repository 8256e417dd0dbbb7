// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Fine } from '#ui/layout/layout.tsx';
import { SourceList } from '#ui/record/source-list.tsx';
import { sourceTitle } from '../../rules/source-title.ts';

/** The numbered addresses behind the record of a deal, as text a person can read. */
export function DealSources({ sources }: { sources: readonly { number: number; url: string }[] }) {
  const t = useTranslations('deals.page');
  if (sources.length === 0) return <Fine>{t('sourcesNone')}</Fine>;
  return <SourceList sources={sources.map(({ number, url }) => ({ number, url, title: sourceTitle(url) }))} />;
}
