// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { chosenProgramme, listProgrammes, withQuery } from '#capabilities/deals/public.server.ts';
import { ProgrammeSwitch } from '#capabilities/spaces/parts/public/programme-switch.tsx';
import { Page, useSignedIn } from '#doors/page.tsx';
import { ask, queryOf } from '#doors/visit.server.ts';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { EmptyState, FilteredToNone } from '#ui/view/empty-state.tsx';
import { listBarrierClusters } from '../cluster.operations.server.ts';
import { listBarriers, summariseBarriers } from '../operations.server.ts';
import { BarrierFilters } from '../parts/barrier-filters.tsx';
import { BarrierTable } from '../parts/barrier-table.tsx';
import { ClusterTable } from '../parts/cluster/cluster-table.tsx';
import { domains as names, outcomes } from '../rules/codes.ts';
import { lawChoices } from '../rules/law/choices.ts';
import { listHurtingLaws } from '../view.operations.server.ts';
import type { Route } from './+types/barriers.ts';

const narrowing = ['domain', 'law', 'deal', 'outcome', 'search'] as const;

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = queryOf(request);
  const { items: programmes } = await ask(context, listProgrammes, { query: { limit: 100 } });
  const programme = chosenProgramme(programmes, query['programme']);
  if (!programme) return null;
  const filters = { ...queryOf(request, 'sort', 'after', 'limit'), programme: programme.slug };
  const summary = await ask(context, summariseBarriers, { query: filters });
  const barriers = await ask(context, listBarriers, { query: { ...query, programme: programme.slug } });
  const address = (changes: Record<string, string | undefined>) =>
    withQuery('/belemmeringen', { ...query, programme: programme.slug }, changes);
  const active = narrowing.flatMap((name) => {
    const value = query[name];
    return typeof value === 'string' ? [{ name, value, without: address({ [name]: undefined }) }] : [];
  });
  const { items: acts } = await ask(context, listHurtingLaws, { query: { programme: programme.slug } });
  const { items: clusters } = await ask(context, listBarrierClusters, { query: { limit: 100 } });
  return {
    clusters: clusters.filter(({ fictional }) => fictional === programme.fictional),
    programme,
    programmes,
    barriers: barriers.items,
    summary,
    laws: lawChoices(acts, summary.laws),
    active,
    first: query['after'] === undefined ? null : address({}),
    next: barriers.next === undefined ? null : address({ after: barriers.next }),
  };
}

export default function Barriers({ loaderData }: Route.ComponentProps) {
  const t = useTranslations('barriers');
  const signedIn = useSignedIn();
  if (!loaderData)
    return (
      <Page current="barriers">
        <title>{`${t('list.title')} · Tegenveer`}</title>
        <PageTitle title={t('list.title')} />
        <EmptyState>{t('list.none')}</EmptyState>
      </Page>
    );
  const { clusters, programme, programmes, barriers, summary, laws, active, first, next } = loaderData;
  /** What was chosen, in words: a code or slug is for the address only. */
  const valueLabel = (name: string, value: string) => {
    if (name === 'domain') return names.flatMap((one) => (one === value ? [t(`domain.${one}`)] : []))[0] ?? value;
    if (name === 'outcome') return outcomes.flatMap((one) => (one === value ? [t(`outcome.${one}`)] : []))[0] ?? value;
    if (name === 'law') return laws.find((law) => law.value === value)?.label ?? value;
    return name === 'deal' ? (summary.deals.find(({ slug }) => slug === value)?.shortName ?? value) : value;
  };
  const domains = summary.byDomain
    .map(({ domain, barriers: count }) => t('list.part', { count, domain: t(`domain.${domain}`) }))
    .join(', ');
  return (
    <Page current="barriers" strip={<RealOrExample fictional={programme.fictional} asOfOn={programme.asOfOn} many />}>
      <title>{`${t('list.title')} · ${programme.name} · Tegenveer`}</title>
      <PageTitle title={t('list.title')} above={programme.name}>
        <SummarySentence>
          {summary.all === 0
            ? t('list.none')
            : active.length > 0
              ? t('list.chosen', { total: summary.total, all: summary.all })
              : t('list.sentence', { total: summary.total, deals: summary.deals.length, domains }) +
                t('list.laws', { withLaw: summary.withLaw }) +
                t('list.outcomes', { withOutcome: summary.withOutcome })}
        </SummarySentence>
      </PageTitle>
      <ProgrammeSwitch
        programmes={programmes}
        current={programme.slug}
        href={(slug) => `/belemmeringen?programme=${slug}`}
      />
      <BarrierFilters
        programme={programme.slug}
        chosen={Object.fromEntries(active.map(({ name, value }) => [name, value]))}
        summary={summary}
        laws={laws}
        filtered={active.length > 0}
      />
      {barriers.length === 0 && active.length > 0 ? (
        <FilteredToNone
          clearHref={`/belemmeringen?programme=${programme.slug}`}
          dropped={active.map(({ name, value, without }) => ({
            label: t('list.active', { name: t(`list.${name}`), value: valueLabel(name, value) }),
            href: without,
          }))}
        />
      ) : (
        <BarrierTable barriers={barriers} />
      )}
      {clusters.length > 0 && active.length === 0 && (
        <Section id="gebundeld" title={t('cluster.list')} note={t('cluster.listNote')}>
          <ClusterTable clusters={clusters} />
        </Section>
      )}
      <Actions>
        {signedIn && <a href="/belemmeringen/nieuw">{t('raise.link')}</a>}
        {signedIn && <a href="/regelhouder">{t('way.desk.link')}</a>}
        <a href="/mag-dit">{t('mayWe.link')}</a>
        <a href={`/belemmeringen/wetten?programme=${programme.slug}`}>{t('way.laws.link')}</a>
        <a href="/belemmeringen/proeven">{t('room.link')}</a>
        {first && <a href={first}>{t('list.first')}</a>}
        {next && <a href={next}>{t('list.next')}</a>}
      </Actions>
      {!programme.fictional && <Fine>{t('list.limits')}</Fine>}
    </Page>
  );
}
