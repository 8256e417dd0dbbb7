// SPDX-License-Identifier: EUPL-1.2
// The room of one deal: one address, contents by who looks. It is put together from panels of the slices it shows; a
// later slice adds its question to the loader and its panel to the place where it belongs.
import { useTranslations } from 'use-intl';
import { BarrierForm } from '#capabilities/barriers/parts/public/barrier-form.tsx';
import { BarrierList } from '#capabilities/barriers/parts/public/barrier-list.tsx';
import { listBarriers, recordBarrier } from '#capabilities/barriers/public.server.ts';
import { ContributionForm } from '#capabilities/commitments/parts/public/contribution-form.tsx';
import { Contributions, useContributionsNote } from '#capabilities/commitments/parts/public/contributions.tsx';
import { listContributions, recordContribution } from '#capabilities/commitments/public.server.ts';
import { StageHistory } from '#capabilities/deals/parts/public/history.tsx';
import { LinkForm, StepForm } from '#capabilities/deals/parts/public/lead-forms.tsx';
import { DealLinks } from '#capabilities/deals/parts/public/links.tsx';
import { PartiesInTime, WhoTookPart } from '#capabilities/deals/parts/public/parties.tsx';
import { DealSources } from '#capabilities/deals/parts/public/sources.tsx';
import { StagePanel, useStageSentence } from '#capabilities/deals/parts/public/stage.tsx';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { WhatWeDontKnow } from '#capabilities/deals/parts/public/unknowns.tsx';
import { changeDealStage, linkDeals, viewDeal } from '#capabilities/deals/public.server.ts';
import { viewMe } from '#capabilities/membership/public.server.ts';
import { ItemPanel } from '#capabilities/portfolio/parts/public/item-panel.tsx';
import { DealResults } from '#capabilities/results/parts/public/deal-results.tsx';
import { useFormState } from '#doors/form-state.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { useWhen } from '#ui/format/use-when.ts';
import { Fine, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { viewDealPanels } from '../operations.server.ts';
import type { Route } from './+types/deal.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { runtime } = context.get(visitContext);
  const deal = await ask(context, viewDeal, { params });
  const panels = await ask(context, viewDealPanels, { params });
  const query = { deal: deal.slug, limit: 100 };
  const [contributions, barriers, me] = [
    (await ask(context, listContributions, { query })).items,
    (await ask(context, listBarriers, { query })).items,
    deal.mine.member ? await ask(context, viewMe) : null,
  ];
  const mine = me?.affiliations.filter(({ endsOn }) => endsOn === null).map(({ organisation }) => organisation) ?? [];
  return { deal, contributions, barriers, ...panels, mine, today: runtime.clock().toISOString().slice(0, 10) };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const options = { params: { deal }, form, to: () => `/deals/${deal}` };
  const purpose = form.get('_doel');
  if (purpose === 'stap') return submit(context, request, changeDealStage, options);
  if (purpose === 'koppel') return submit(context, request, linkDeals, options);
  if (purpose === 'bijdrage') return submit(context, request, recordContribution, options);
  return submit(context, request, recordBarrier, options);
}

export default function Deal({ loaderData, actionData }: Route.ComponentProps) {
  const { deal, contributions, barriers, results, items, today } = loaderData;
  const t = useTranslations('deals.page');
  const own = useTranslations('publication.deal');
  const sentence = useStageSentence(deal, today);
  const contributionsNote = useContributionsNote(contributions);
  return (
    <Page
      current="deals"
      strip={<RealOrExample fictional={deal.fictional} asOfOn={deal.asOfOn} />}
      trail={[
        {
          href: deal.programme ? `/deals?programme=${deal.programme.slug}` : '/deals',
          label: deal.programme?.name ?? t('deals'),
        },
        { href: `/deals/${deal.slug}`, label: deal.shortName },
      ]}
    >
      <title>{`${deal.name} · Tegenveer`}</title>
      <PageTitle title={deal.name} meta={deal.theme ? [t('theme', { theme: deal.theme })] : []}>
        <SummarySentence>{sentence}</SummarySentence>
      </PageTitle>
      <StagePanel deal={deal} />
      <PartiesInTime deal={deal} today={today} />
      <WithAside label={own('aside')} width="middle" aside={<About deal={deal} />}>
        {(results.length > 0 || deal.mine.member) && (
          <Section id="resultaten" title={own('results')}>
            <DealResults results={results} allHref={`/overname?deal=${deal.slug}`} />
          </Section>
        )}
        {contributions.length > 0 && (
          <Section id="bijdragen" title={own('contributions')} note={contributionsNote}>
            <Contributions contributions={contributions} />
          </Section>
        )}
        {barriers.length > 0 && (
          <Section id="belemmeringen" title={own('barriers')}>
            <BarrierList barriers={barriers} />
          </Section>
        )}
        {(items.length > 0 || deal.mine.member) && (
          <Section id="onderdelen" title={own('items')}>
            <ItemPanel items={items} />
          </Section>
        )}
        <WhatWeDontKnow deal={deal} contributions={contributions.length} today={today} />
        {deal.links.length > 0 && (
          <Section id="verder" title={t('links')}>
            <DealLinks deal={deal} />
          </Section>
        )}
        {deal.notes && (
          <Section id="aantekeningen" title={t('notes')}>
            <p className="nl-paragraph tv-prose">{deal.notes}</p>
          </Section>
        )}
        <Section id="bronnen" title={t('sources')}>
          <DealSources sources={deal.sources} />
          <TableToggle title={t('history')}>
            <StageHistory deal={deal} />
          </TableToggle>
        </Section>
        {deal.mine.member && <Keep {...loaderData} sent={actionData} />}
      </WithAside>
    </Page>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

/** The right column: who took part, how sure this is, and the same as data. */
function About({ deal }: Pick<Loaded, 'deal'>) {
  const t = useTranslations('deals');
  const when = useWhen();
  return (
    <>
      <WhoTookPart deal={deal} />
      <section aria-labelledby="zeker">
        <h2 className="nl-heading nl-heading--level-3" id="zeker">
          {t('page.sure')}
        </h2>
        <p className="tv-small">{t(deal.sources.length > 0 ? `confidence.${deal.confidence}` : 'confidence.here')}</p>
        <Fine>
          {deal.asOfOn && t('page.asOf', { when: when(deal.asOfOn) })}{' '}
          {/* The API knows no sessions: for who signed in by page, only what is public is there. */}
          {deal.visibility === 'public' && <a href={`/api/v1/deals/${deal.slug}`}>{t('page.download')}</a>}
        </Fine>
      </section>
    </>
  );
}

/** What members keep in the room: folded away, open where something was sent and refused. */
function Keep({ deal, mine, sent }: Loaded & { sent: Route.ComponentProps['actionData'] }) {
  const t = useTranslations('deals.page');
  const own = useTranslations('publication.deal');
  const purpose = sent?.values['_doel'];
  const of = (name: string) => (purpose === name ? sent : undefined);
  const step = useFormState(of('stap'), 'changeDealStage');
  const link = useFormState(of('koppel'), 'linkDeals');
  const contribution = useFormState(of('bijdrage'), 'recordContribution');
  const barrier = useFormState(of('belemmering'), 'recordBarrier');
  const parties = deal.partyList.filter(({ leftOn }) => leftOn === null).map(({ organisation }) => organisation);
  return (
    <Section id="bijhouden" title={own('keep')} note={own('keepNote')}>
      <TableToggle title={own('addBarrier')} open={purpose === 'belemmering'}>
        <BarrierForm form={barrier} organisations={mine} />
      </TableToggle>
      <TableToggle title={own('addContribution')} open={purpose === 'bijdrage'}>
        <ContributionForm form={contribution} organisations={deal.mine.leads ? parties : mine} />
      </TableToggle>
      {deal.mine.leads && deal.mine.nextStages.length > 0 && (
        <TableToggle title={t('step')} open={purpose === 'stap'}>
          <StepForm form={step} deal={deal} />
        </TableToggle>
      )}
      {deal.mine.leads && (
        <TableToggle title={t('link')} open={purpose === 'koppel'}>
          <LinkForm form={link} />
        </TableToggle>
      )}
    </Section>
  );
}
