// SPDX-License-Identifier: EUPL-1.2
// The room of one deal: one address, contents by who looks. It is put together from panels of the slices it shows: a
// later slice adds its question to the loader and one short panel, with a link to its own page, where it belongs; forms
// live on those pages. The pages of a room are in `RoomNav`.
import { useTranslations } from 'use-intl';
import { AgreementPanel } from '#capabilities/agreements/parts/public/agreement-panel.tsx';
import { viewAgreement } from '#capabilities/agreements/public.server.ts';
import { BarrierList } from '#capabilities/barriers/parts/public/barrier-list.tsx';
import { listBarriers, recordBarrier } from '#capabilities/barriers/public.server.ts';
import { CommitmentsPanel } from '#capabilities/commitments/parts/public/commitments-panel.tsx';
import { Contributions, useContributionsNote } from '#capabilities/commitments/parts/public/contributions.tsx';
import {
  listCommitments,
  listContributions,
  recordContribution,
  summariseCommitments,
} from '#capabilities/commitments/public.server.ts';
import { EntryPanel } from '#capabilities/deals/parts/public/entry-panel.tsx';
import { PartiesInTime } from '#capabilities/deals/parts/public/parties.tsx';
import { StagePanel, useStageSentence } from '#capabilities/deals/parts/public/stage.tsx';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { WhatWeDontKnow } from '#capabilities/deals/parts/public/unknowns.tsx';
import {
  answerLink,
  changeDealStage,
  linkDeals,
  viewDeal,
  viewEntryTest,
  viewPartyRoom,
} from '#capabilities/deals/public.server.ts';
import { DecidedIn } from '#capabilities/decisions/parts/public/decided-in.tsx';
import { DecisionsPanel } from '#capabilities/decisions/parts/public/decisions-panel.tsx';
import { listDecisions } from '#capabilities/decisions/public.server.ts';
import { DocumentsPanel } from '#capabilities/documents/parts/public/documents-panel.tsx';
import { listDocuments, listNotes } from '#capabilities/documents/public.server.ts';
import { viewMe } from '#capabilities/membership/public.server.ts';
import { ItemPanel } from '#capabilities/portfolio/parts/public/item-panel.tsx';
import { DealResults } from '#capabilities/results/parts/public/deal-results.tsx';
import { SessionsPanel } from '#capabilities/sessions/parts/public/sessions-panel.tsx';
import { listSessionsOfSpace } from '#capabilities/sessions/public.server.ts';
import { ActionsPanel } from '#capabilities/spaces/parts/public/actions-panel.tsx';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { listActions, listSeats } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { Columns, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { viewDealPanels } from '../operations.server.ts';
import { About } from '../parts/deal/about.tsx';
import { Keep } from '../parts/deal/keep.tsx';
import { Record } from '../parts/deal/record.tsx';
import type { Route } from './+types/deal.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { runtime } = context.get(visitContext);
  const deal = await ask(context, viewDeal, { params });
  const panels = await ask(context, viewDealPanels, { params });
  const agreement = await ask(context, viewAgreement, { params });
  const query = { deal: deal.slug, limit: 100 };
  const [contributions, barriers, me] = [
    (await ask(context, listContributions, { query })).items,
    (await ask(context, listBarriers, { query })).items,
    deal.mine.member ? await ask(context, viewMe) : null,
  ];
  const mine = me?.affiliations.filter(({ endsOn }) => endsOn === null).map(({ organisation }) => organisation) ?? [];
  const promised = {
    items: (await ask(context, listCommitments, { query: { deal: deal.slug, limit: 6 } })).items,
    total: (await ask(context, summariseCommitments, { query: { deal: deal.slug } })).total,
  };
  const of = { params: { space: deal.id } };
  const { successions } = await ask(context, viewPartyRoom, { params });
  // Only who sits in the room sees who else does.
  const room = deal.mine.member
    ? {
        seats: (await ask(context, listSeats, { ...of, query: { limit: 100 } })).items,
        test: ['idea', 'exploration', 'development'].includes(deal.stage)
          ? await ask(context, viewEntryTest, { params })
          : null,
        actions: (await ask(context, listActions, { ...of, query: { limit: 5 } })).items,
        documents: (await ask(context, listDocuments, { ...of, query: { limit: 3 } })).items,
        notes: (await ask(context, listNotes, { ...of, query: { limit: 3 } })).items,
      }
    : null;
  const decisions = (await ask(context, listDecisions, { ...of, query: { limit: 4 } })).items;
  const sessions = [
    ...(await ask(context, listSessionsOfSpace, { ...of, query: { limit: 2, when: 'coming', sort: 'startsAt' } }))
      .items,
    ...(await ask(context, listSessionsOfSpace, { ...of, query: { limit: 1, when: 'past' } })).items,
  ];
  return {
    deal,
    agreement,
    promised,
    contributions,
    barriers,
    ...panels,
    decisions,
    sessions,
    room,
    successions,
    mine,
    today: dayOf(runtime.clock()),
  };
}

export async function action({ context, request, params: { deal } }: Route.ActionArgs) {
  const form = await request.formData();
  const options = { params: { deal }, form, to: () => `/deals/${deal}` };
  const purpose = form.get('_doel');
  if (purpose === 'stap') return submit(context, request, changeDealStage, options);
  const [verb, link] = String(purpose).split(' ');
  if (verb === 'verband') return submit(context, request, answerLink, { ...options, params: { deal, link } });
  if (purpose === 'koppel') return submit(context, request, linkDeals, options);
  if (purpose === 'bijdrage') return submit(context, request, recordContribution, options);
  return submit(context, request, recordBarrier, options);
}

export default function Deal({ loaderData, actionData }: Route.ComponentProps) {
  const {
    deal,
    promised,
    contributions,
    barriers,
    results,
    items,
    decisions,
    decidedIn,
    sessions,
    room,
    successions,
    mine,
    today,
  } = loaderData;
  const t = useTranslations('deals.page');
  const own = useTranslations('publication.deal');
  const sentence = useStageSentence(deal, today);
  const contributionsNote = useContributionsNote(contributions);
  const { slug } = deal;
  return (
    <Page
      current="deals"
      strip={<RealOrExample fictional={deal.fictional} asOfOn={deal.asOfOn} />}
      trail={[
        {
          href: deal.programme ? `/deals?programme=${deal.programme.slug}` : '/deals',
          label: deal.programme?.name ?? t('deals'),
        },
        { href: `/deals/${slug}`, label: deal.shortName },
      ]}
    >
      <title>{`${deal.name} · Tegenveer`}</title>
      <PageTitle title={deal.name} meta={deal.theme ? [t('theme', { theme: deal.theme })] : []}>
        <SummarySentence>{sentence}</SummarySentence>
      </PageTitle>
      <StagePanel deal={deal} />
      <DecidedIn decisions={decidedIn} />
      <RoomNav space={{ kind: 'deal', slug }} current="overview" member={deal.mine.member} />
      <PartiesInTime deal={deal} today={today} successions={successions} />
      {(promised.total > 0 || deal.mine.member) && (
        <CommitmentsPanel {...promised} href={`/deals/${slug}/toezeggingen`} />
      )}
      <WithAside
        label={own('aside')}
        width="middle"
        aside={
          <>
            <AgreementPanel agreement={loaderData.agreement} />
            <About deal={deal} seats={room?.seats ?? []} />
          </>
        }
      >
        {room?.test && <EntryPanel test={room.test} />}
        {(results.length > 0 || deal.mine.member) && (
          <Section id="resultaten" title={own('results')}>
            <DealResults results={results} allHref={`/overname?deal=${slug}`} />
          </Section>
        )}
        <Columns>
          <DecisionsPanel href={`/deals/${slug}/besluiten`} decisions={decisions} works={deal.mine.leads} />
          <SessionsPanel href={`/deals/${slug}/sessies`} sessions={sessions} works={deal.mine.leads} />
        </Columns>
        {room && (
          <Columns>
            <ActionsPanel
              href={`/deals/${slug}/acties`}
              actions={room.actions}
              works={deal.mine.member}
              today={today}
            />
            <DocumentsPanel href={`/deals/${slug}/documenten`} documents={room.documents} notes={room.notes} />
          </Columns>
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
        <Record deal={deal} />
        {deal.mine.member && <Keep deal={deal} mine={mine} today={today} sent={actionData} />}
      </WithAside>
    </Page>
  );
}
