// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Page } from '#doors/page.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';

export default function Home() {
  const t = useTranslations('publication.home');
  return (
    <Page>
      <title>{`${t('title')} · Tegenveer`}</title>
      <PageTitle title={t('title')}>
        <SummarySentence>{t('intro')}</SummarySentence>
      </PageTitle>
      <Section id="city-deals" title={t('cityDeals')}>
        <p className="nl-paragraph">{t('cityDealsText')}</p>
        <p className="nl-paragraph">
          <a className="nl-link" href="/city-deals">
            {t('toCityDeals')}
          </a>
        </p>
      </Section>
    </Page>
  );
}
