// SPDX-License-Identifier: EUPL-1.2

import { text } from 'node:stream/consumers';
import type { ReactElement } from 'react';
import { prerenderToNodeStream } from 'react-dom/static';
import { IntlProvider } from 'use-intl';
import { en } from '../words/en.ts';
import { nl } from '../words/nl.ts';
import { AdoptionPage } from './pages/adoption.tsx';
import { BarrierPage } from './pages/barrier.tsx';
import { DealPage } from './pages/deal.tsx';
import { FormsPage } from './pages/forms.tsx';
import { LearningPage } from './pages/learning.tsx';
import { PortfolioPage } from './pages/portfolio.tsx';
import { SignsPage } from './pages/signs.tsx';
import { CheckInPage, MissingPage, PublicPage, ThanksPage, TodayPage } from './pages/small-pages.tsx';

const words = { nl, en };
export const pages: Record<string, () => ReactElement> = {
  signs: SignsPage,
  forms: FormsPage,
  adoption: AdoptionPage,
  deal: DealPage,
  portfolio: PortfolioPage,
  barrier: BarrierPage,
  learning: LearningPage,
  today: TodayPage,
  checkin: CheckInPage,
  thanks: ThanksPage,
  public: PublicPage,
  missing: MissingPage,
};

/** A whole HTML document for one page of the workbench. */
export async function render(page: string, locale: 'nl' | 'en', theme: 'light' | 'dark'): Promise<string> {
  const Page = pages[page];
  if (!Page) throw new Error(`No such page: ${page}`);
  const { prelude } = await prerenderToNodeStream(
    <html lang={locale} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${page} | workbench`}</title>
        <link rel="stylesheet" href="./index.css" />
      </head>
      <body>
        <IntlProvider
          locale={locale}
          messages={{ ui: words[locale] }}
          timeZone="Europe/Amsterdam"
          now={new Date('2026-11-23')}
        >
          <Page />
        </IntlProvider>
      </body>
    </html>,
  );
  return text(prelude);
}
