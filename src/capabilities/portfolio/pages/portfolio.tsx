// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { listItems } from '../operations/items.server.ts';
import {
  askGapQuestions,
  portfolioMatrix,
  portfolioNetwork,
  portfolioTimeline,
  viewPortfolio,
} from '../operations/portfolio.server.ts';
import { DealMinis } from '../parts/deal-minis.tsx';
import { GapAnswerList } from '../parts/gap-answers.tsx';
import { ItemNetwork } from '../parts/item-network.tsx';
import { ItemsFound } from '../parts/items-found.tsx';
import { MatrixView } from '../parts/matrix-view.tsx';
import { AxisChoice, ItemFilters } from '../parts/portfolio-filters.tsx';
import { PortfolioSentence } from '../parts/portfolio-sentence.tsx';
import { SpreadView } from '../parts/spread-view.tsx';
import { TimelineView } from '../parts/timeline-view.tsx';
import { type Asked, addressOf, readAddress, spreadAxis } from '../rules/address.ts';
import { openingAxes } from '../rules/choice.ts';
import { classifications, isClassification } from '../rules/codes.ts';
import { spreadOf } from '../rules/spread.ts';
import type { Route } from './+types/portfolio.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = readAddress(queryOf(request));
  const portfolio = await ask(context, viewPortfolio, { params });
  const opening = openingAxes(portfolio.classified, portfolio.items);
  const row = asked.row ?? (asked.view === 'tijdlijn' && opening.row === 'partyKind' ? 'kind' : opening.row);
  const column = asked.column ?? opening.column;
  const { view, filters, sort, after } = asked;
  const seen = { params, query: filters };
  const list = { query: { ...filters, programme: portfolio.slug, sort, after } };
  const spreadOver = spreadAxis(view);
  return {
    portfolio,
    asked,
    row,
    column,
    matrix:
      view === 'matrix' ? await ask(context, portfolioMatrix, { params, query: { ...filters, row, column } }) : null,
    // Every item has one kind, so that against it each is counted once.
    spread:
      spreadOver === null
        ? null
        : {
            of: spreadOver,
            ...spreadOf(
              await ask(context, portfolioMatrix, { params, query: { ...filters, row: spreadOver, column: 'kind' } }),
              classifications[spreadOver],
            ),
          },
    timeline:
      view === 'tijdlijn' ? await ask(context, portfolioTimeline, { params, query: { ...filters, lane: row } }) : null,
    network: view === 'netwerk' ? await ask(context, portfolioNetwork, seen) : null,
    items: view === 'tabel' ? await ask(context, listItems, list) : null,
    gaps: await ask(context, askGapQuestions, seen),
  };
}

export default function PortfolioPage({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('portfolio');
  const { portfolio, asked, row, column, matrix, spread, timeline, network, items, gaps } = loaderData;
  const address = (changes: Partial<Asked>) => addressOf(portfolio.slug, { ...asked, ...changes });
  const choice = { portfolio, asked, row, column };
  const count = gaps.items;
  return (
    <Page
      current="portfolio"
      strip={<RealOrExample fictional={portfolio.fictional} asOfOn={portfolio.asOfOn} many />}
      trail={[
        { href: '/portfolio', label: t('list.crumb') },
        { href: `/portfolio/${portfolio.slug}`, label: portfolio.name },
      ]}
    >
      <title>{`${t('page.title')} · ${portfolio.name} · Tegenveer`}</title>
      <PageTitle title={t('page.title')}>
        {portfolio.items > 0 && (
          <SummarySentence>
            <PortfolioSentence portfolio={portfolio} matrix={matrix} />
          </SummarySentence>
        )}
      </PageTitle>
      {portfolio.items === 0 ? (
        <EmptyState>{t('page.nothing')}</EmptyState>
      ) : (
        <>
          <AxisChoice {...choice} address={address} />
          <ItemFilters {...choice} count={count} />
          {matrix && (
            <MatrixView
              matrix={matrix}
              cellHref={(one, other) =>
                address({ view: 'tabel', filters: { ...asked.filters, [row]: one, [column]: other }, after: undefined })
              }
            />
          )}
          {spread && (
            <SpreadView
              of={spread.of}
              spread={spread}
              hrefOf={(value) =>
                address({ view: 'tabel', filters: { ...asked.filters, [spread.of]: value }, after: undefined })
              }
            />
          )}
          {timeline && <TimelineView timeline={timeline} />}
          {network && <ItemNetwork network={network} />}
          {items && <ItemsFound portfolio={portfolio} asked={asked} items={items} address={address} />}
        </>
      )}
      {portfolio.mayRecordIn.length > 0 && (
        <Actions>
          <ButtonLink href={`/portfolio/${portfolio.slug}/onderdelen/nieuw`}>{t('page.record')}</ButtonLink>
        </Actions>
      )}
      {portfolio.items > 0 && <GapAnswerList answers={gaps.answers} />}
      {matrix && matrix.perDeal.length > 1 && isClassification(row) && isClassification(column) && (
        <DealMinis
          matrix={matrix}
          fictional={portfolio.fictional}
          dealHref={(deal) => address({ view: 'tabel', filters: { ...asked.filters, deal }, after: undefined })}
        />
      )}
    </Page>
  );
}
