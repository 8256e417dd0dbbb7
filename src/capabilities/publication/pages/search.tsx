// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { FilterBar } from '#ui/view/filter-bar.tsx';
import { searchKinds } from '../contract.ts';
import { searchEverything } from '../operations.server.ts';
import type { Route } from './+types/search.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { zoek: words = '', soort: kind = '' } = queryOf(request);
  const query = { words: String(words), kind: String(kind) };
  return { ...(await ask(context, searchEverything, { query })), ...query };
}

export default function Search({ loaderData: { hits, more, words, kind } }: Route.ComponentProps) {
  const t = useTranslations('publication.search');
  const alike = hits.length > 0 && hits.every((hit) => hit.alike);
  return (
    <Page>
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        {words !== '' && (
          <SummarySentence>{alike ? t('alike', { words }) : t('found', { count: hits.length, words })}</SummarySentence>
        )}
      </PageTitle>
      <FilterBar
        label={t('title')}
        search={{ name: 'zoek', label: t('words'), value: words }}
        filters={[
          {
            name: 'soort',
            label: t('kind'),
            value: kind,
            options: searchKinds.map((one) => ({ value: one, label: t(`kinds.${one}`) })),
          },
        ]}
        {...(words === '' ? {} : { count: hits.length, clearHref: '/zoeken' })}
      />
      {hits.length > 0 ? (
        <ul className="tv-items">
          {hits.map((hit) => (
            <li key={`${hit.kind} ${hit.href}`}>
              <a className="nl-link" href={hit.href}>
                {hit.title}
              </a>
              <p className="tv-fine">
                {[t(`kinds.${hit.kind}`), hit.about, hit.fictional ? t('fictional') : null].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      ) : words === '' ? null : (
        <EmptyState>{t('nothing')}</EmptyState>
      )}
      {more && <p className="tv-fine">{t('more')}</p>}
    </Page>
  );
}
