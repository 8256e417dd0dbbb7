// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DealSources } from '#capabilities/deals/parts/public/sources.tsx';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { When } from '#ui/format/when.tsx';
import { Facts, Fine, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { HonestList } from '#ui/record/honest-list.tsx';
import type { BarrierItem } from '../contract.ts';
import { BarrierTable } from '../parts/barrier-table.tsx';
import { viewBarrier } from '../view.operations.server.ts';
import type { Route } from './+types/barrier.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewBarrier, { params });
}

export default function Barrier({ loaderData: barrier }: Route.ComponentProps) {
  const t = useTranslations('barriers.page');
  const name = barrier.deal?.shortName ?? t('dealClosed');
  const deal = barrier.deal ? <a href={`/deals/${barrier.deal.slug}`}>{name}</a> : name;
  const parts = { deal: name, b: (chunks: ReactNode) => <b>{chunks}</b> };
  return (
    <Page
      current="barriers"
      strip={<RealOrExample fictional={barrier.fictional} asOfOn={barrier.deal?.asOfOn ?? null} />}
      trail={[
        { href: '/belemmeringen', label: t('crumb') },
        { href: `/belemmeringen/${barrier.id}`, label: name },
      ]}
    >
      <title>{`${barrier.title} · Tegenveer`}</title>
      <PageTitle title={barrier.title} meta={[deal]}>
        <SummarySentence>
          {barrier.law ? t.rich('sentenceLaw', { ...parts, law: barrier.law }) : t('sentence', { deal: parts.deal })}
        </SummarySentence>
      </PageTitle>
      <WithAside label={t('facts')} aside={<KnownFacts barrier={barrier} />}>
        {barrier.about && (
          <Section id="wat" title={t('about')} tight>
            <p className="nl-paragraph tv-prose">{barrier.about}</p>
          </Section>
        )}
        <Section id="onbekend" title={t('dontKnow')} tight>
          <Unknowns barrier={barrier} />
        </Section>
        <Section id="gelijk" title={t('same')} note={barrier.sameLaw.length > 0 ? t('sameNote') : undefined}>
          {barrier.sameLaw.length > 0 ? <BarrierTable barriers={barrier.sameLaw} /> : <Fine>{t('sameNone')}</Fine>}
        </Section>
        <Section id="bronnen" title={t('sources')}>
          {barrier.source && <Fine>{t('source', { source: barrier.source })}</Fine>}
          <DealSources sources={barrier.sources} />
        </Section>
      </WithAside>
    </Page>
  );
}

function KnownFacts({ barrier }: { barrier: BarrierItem }) {
  const t = useTranslations('barriers');
  return (
    <Facts
      facts={[
        { name: t('page.domain'), value: t(`domain.${barrier.domain}`) },
        { name: t('page.kind'), value: t(`kind.${barrier.kind}`) },
        { name: t('page.law'), value: barrier.law ?? t('page.lawNone') },
        { name: t('page.seenOn'), value: <When date={barrier.seenOn} /> },
        { name: t('page.organisation'), value: barrier.organisation?.name ?? t('page.organisationNone') },
        { name: t('page.outcome'), value: t(`outcome.${barrier.outcome}`) },
      ]}
    />
  );
}

/** Routes, owners and answers are not recorded yet in this register, so they are said to be open. */
function Unknowns({ barrier }: { barrier: BarrierItem }) {
  const t = useTranslations('barriers.page');
  const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
  const open = [
    ...(barrier.domain === 'legal' || barrier.law ? (['dontKnowRule', 'dontKnowProtects'] as const) : []),
    'dontKnowOwner' as const,
    ...(barrier.outcome === 'unknown' ? (['dontKnowOutcome'] as const) : []),
  ];
  return <HonestList items={open.map((id) => ({ id, content: t.rich(id, bold) }))} />;
}
