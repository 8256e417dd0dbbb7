// SPDX-License-Identifier: EUPL-1.2
// The method in figures: what the way of working yields over all deals of one programme. No ranking, no score.
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { chosenProgramme, listProgrammes } from '#capabilities/deals/public.server.ts';
import { ProgrammeSwitch } from '#capabilities/spaces/parts/public/programme-switch.tsx';
import { Page } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState } from '#ui/view/empty-state.tsx';
import { listBurden } from '../burden.operations.server.ts';
import { viewMethodFigures } from '../figures.operations.server.ts';
import { BurdenSection } from '../parts/burden-section.tsx';
import { AdoptionByKind, Endings, Explorations } from '../parts/figure-sections.tsx';
import { LastingSection, WhatIfSection } from '../parts/lasting-sections.tsx';
import type { Route } from './+types/figures.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { items: programmes } = await ask(context, listProgrammes, { query: { limit: 100 } });
  const asked = queryOf(request)['programma'];
  const programme = chosenProgramme(programmes, asked);
  if (!programme) return null;
  const figures = await ask(context, viewMethodFigures, { params: { programme: programme.slug } });
  const { items: burden } = await ask(context, listBurden, {
    query: { limit: 100, example: figures.programme.fictional ? 'yes' : 'no' },
  });
  return {
    burden,
    programmes: programmes.map(({ slug, name }) => ({ slug, name })),
    asOfOn: programme.asOfOn,
    figures,
  };
}

export default function Figures({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('momentum.figures');
  const when = useWhen();
  if (!loaderData)
    return (
      <Page>
        <title>{`${t('short')} · Tegenveer`}</title>
        <PageTitle title={t('title')} />
        <EmptyState>{t('none')}</EmptyState>
      </Page>
    );
  const { burden, programmes, asOfOn, figures } = loaderData;
  const { programme, explorations, adoption } = figures;
  const became = (outcome: string) => explorations.outcomes.find((one) => one.outcome === outcome)?.explorations ?? 0;
  const path = `/api/v1/programmes/${programme.slug}/method-figures`;
  return (
    <Page strip={<RealOrExample fictional={programme.fictional} asOfOn={asOfOn} many />}>
      <title>{`${t('short')} · ${programme.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} above={<a href={`/programmas/${programme.slug}`}>{programme.name}</a>}>
        <SummarySentence>
          {t('sentence', {
            explorations: explorations.total,
            wentOn: became('went_on'),
            stopped: became('stopped'),
            records: adoption.records - adoption.ended,
            unknown: adoption.levelUnknown,
          })}
        </SummarySentence>
        <Fine>
          {t('noRanking')} {t('seen', { date: when(figures.asOfOn) })}
        </Fine>
      </PageTitle>
      <ProgrammeSwitch programmes={programmes} current={programme.slug} href={(slug) => `/methode?programma=${slug}`} />
      <Explorations explorations={figures.explorations} />
      <Endings endings={figures.endings} />
      <AdoptionByKind adoption={figures.adoption} />
      <LastingSection lasting={figures.lasting} />
      <WhatIfSection whatIf={figures.whatIf} />
      <BurdenSection burden={burden} />
      <Section id="meenemen" title={t('take')}>
        <Actions>
          <a href="/data/export/method-figures">{t('csv')}</a>
          <a href="/data/export/burden">{t('burdenCsv')}</a>
          <a href={path}>{t('api', { path })}</a>
        </Actions>
      </Section>
    </Page>
  );
}
