// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { listPortfolios } from '../operations/portfolio.server.ts';
import type { Route } from './+types/portfolios.ts';

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, listPortfolios);
}

export default function Portfolios({ loaderData: { portfolios } }: Route.ComponentProps) {
  const t = useTranslations('portfolio.list');
  return (
    <Page current="portfolio">
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('sentence')}</SummarySentence>
      </PageTitle>
      {portfolios.length === 0 ? (
        <EmptyState>{t('none')}</EmptyState>
      ) : (
        <ItemList
          items={portfolios.map(({ id, slug, name, fictional, items, deals }) => ({
            id,
            content: (
              <>
                <a href={`/portfolio/${slug}`}>{name}</a>{' '}
                <span className="tv-fine">{t(fictional ? 'fictional' : 'real')}</span>
                <p className="tv-fine">{t('items', { items, deals })}</p>
              </>
            ),
          }))}
        />
      )}
    </Page>
  );
}
