// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { asked } from '#doors/visit.server.ts';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { ButtonLink } from '#ui/form/button.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { viewProgrammePage } from '../operations.server.ts';
import type { Route } from './+types/home.ts';

/** The real City Deals, and the example where it is loaded: side by side as links, never mixed. */
export async function loader({ context }: Route.LoaderArgs) {
  const real = await asked(context, viewProgrammePage, { params: { programme: 'city-deals' } });
  const example = await asked(context, viewProgrammePage, { params: { programme: 'voorbeeld' } });
  return {
    real: 'programme' in real ? { deals: real.deals.length, ...real.counts } : null,
    example: 'programme' in example && example.programme.fictional,
  };
}

export default function Home({ loaderData: { real, example } }: Route.ComponentProps) {
  const t = useTranslations('publication.home');
  return (
    <Page>
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('intro')}</SummarySentence>
      </PageTitle>
      {real && (
        <Section id="city-deals" title={t('cityDeals')} note={t('cityDealsText')}>
          <SummarySentence small>
            {t.rich('cityDealsCounts', {
              ...real,
              confirmedSign: () => <Swatch of="confirmed" />,
              reportedSign: () => <Swatch of="unconfirmed" />,
              unknownSign: () => <Swatch of="not_asked" />,
              b: (words) => <b>{words}</b>,
            })}
          </SummarySentence>
          <Actions>
            <ButtonLink href="/overname?programma=city-deals">{t('toAdoption')}</ButtonLink>
            <a href="/programmas/city-deals">{t('toCityDeals')}</a>
          </Actions>
        </Section>
      )}
      {example && (
        <Section id="voorbeeld" title={t('example')} note={t('exampleText')}>
          <Actions>
            <ButtonLink href="/programmas/voorbeeld">{t('toExample')}</ButtonLink>
            <a href="/inloggen">{t('toSignIn')}</a>
          </Actions>
        </Section>
      )}
      <Section id="meer" title={t('more')}>
        <Actions>
          <a href="/over">{t('about')}</a>
          <a href="/data">{t('data')}</a>
        </Actions>
      </Section>
    </Page>
  );
}
