// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import type { DealItem } from '#capabilities/deals/contract.ts';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { DecisionsPanel } from '#capabilities/decisions/parts/public/decisions-panel.tsx';
import { listDecisions } from '#capabilities/decisions/public.server.ts';
import { SessionsPanel } from '#capabilities/sessions/parts/public/sessions-panel.tsx';
import { listSessionsOfSpace } from '#capabilities/sessions/public.server.ts';
import { spaceHref } from '#capabilities/spaces/address.contract.ts';
import { RoomNav } from '#capabilities/spaces/parts/public/room-nav.tsx';
import { listSpaces, viewSpace } from '#capabilities/spaces/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask } from '#doors/visit.server.ts';
import { Swatch } from '#ui/certainty/swatch.tsx';
import { ButtonLink } from '#ui/form/button.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import type { viewProgrammePage as contract } from '../contract.ts';
import { viewProgrammePage } from '../operations.server.ts';
import { standingSign } from '../parts/standing-sign.ts';
import type { Route } from './+types/programme.ts';

type ProgrammePage = z.output<(typeof contract)['answer']>;

const views = ['adoption', 'portfolio', 'barriers', 'list', 'figures'] as const;

export async function loader({ context, params }: Route.LoaderArgs) {
  const page = await ask(context, viewProgrammePage, { params });
  const of = { params: { space: page.programme.id } };
  const under = async (kind: string) =>
    (await ask(context, listSpaces, { query: { limit: 50, kind, under: page.programme.id } })).items;
  const space = await ask(context, viewSpace, { params: { space: page.programme.id } });
  return {
    ...page,
    space,
    decisions: (await ask(context, listDecisions, { ...of, query: { limit: 4 } })).items,
    sessions: (
      await ask(context, listSessionsOfSpace, { ...of, query: { limit: 3, when: 'coming', sort: 'startsAt' } })
    ).items,
    above: [...(await under('coalition')), ...(await under('community_of_practice'))],
  };
}

export default function Programme({ loaderData }: Route.ComponentProps) {
  const { programme, deals, counts, results, decisions, sessions, above, space } = loaderData;
  const t = useTranslations('publication.programme');
  const at = `/programmas/${programme.slug}`;
  return (
    <Page
      current="deals"
      trail={[
        { href: '/deals', label: t('deals') },
        { href: at, label: programme.name },
      ]}
      strip={<RealOrExample fictional={programme.fictional} asOfOn={programme.asOfOn} many />}
    >
      <title>{`${programme.name} · Tegenveer`}</title>
      <PageTitle title={t('title')} name={programme.name}>
        <SummarySentence>
          {t.rich('sentence', {
            ...counts,
            deals: deals.length,
            confirmedSign: () => <Swatch of="confirmed" />,
            reportedSign: () => <Swatch of="unconfirmed" />,
            unknownSign: () => <Swatch of="not_asked" />,
            b: (words) => <b>{words}</b>,
          })}
        </SummarySentence>
        {programme.about && <p className="nl-paragraph tv-prose">{programme.about}</p>}
      </PageTitle>
      <RoomNav space={space} current="overview" member={space.mine.sees} />
      <Actions>
        {views.map((view) => (
          <ButtonLink key={view} href={t(`views.${view}.href`, { programme: programme.slug })}>
            {t(`views.${view}.label`)}
          </ButtonLink>
        ))}
      </Actions>
      <Section id="deals" title={t('allDeals', { count: deals.length })} note={t('order')}>
        <DealList deals={deals} />
      </Section>
      <Section id="opbrengst" title={t('yield')} note={t('yieldNote')}>
        {results.length === 0 ? (
          <p className="nl-paragraph">{t('noResults')}</p>
        ) : (
          <ResultList deals={deals} results={results} />
        )}
      </Section>
      <DecisionsPanel href={`${at}/besluiten`} decisions={decisions} works={programme.mine.leads} />
      <SessionsPanel href={`${at}/sessies`} sessions={sessions} works={programme.mine.leads} />
      {above.length > 0 && (
        <Section id="boven" title={t('above')}>
          <ItemList
            items={above.map((space) => ({ id: space.id, content: <a href={spaceHref(space)}>{space.name}</a> }))}
          />
        </Section>
      )}
      {programme.gaps && (
        <Section id="gaten" title={t('gaps')}>
          <p className="nl-paragraph tv-prose">{programme.gaps}</p>
        </Section>
      )}
    </Page>
  );
}

function DealList({ deals }: { deals: readonly DealItem[] }) {
  const t = useTranslations('publication.programme');
  const stages = useTranslations('deals.stage');
  const when = useWhen();
  return (
    <DataTable
      caption={t('deals')}
      hiddenCaption
      rows={deals}
      rowKey={(deal) => deal.id}
      columns={[
        { key: 'name', title: t('deal'), cell: (deal) => <a href={`/deals/${deal.slug}`}>{deal.shortName}</a> },
        { key: 'theme', title: t('theme'), cell: (deal) => deal.theme ?? t('unknown') },
        { key: 'stage', title: t('stage'), cell: (deal) => stages(deal.stage) },
        { key: 'signed', title: t('signed'), short: true, cell: (deal) => when(deal.signedOn, 'short') },
        {
          key: 'parties',
          title: t('parties'),
          numeric: true,
          cell: (deal) => (deal.parties === 0 ? t('notFound') : deal.parties),
        },
      ]}
    />
  );
}

function ResultList({ deals, results }: Pick<ProgrammePage, 'deals' | 'results'>) {
  const t = useTranslations('publication.programme');
  const order = new Map(deals.map(({ id }, index) => [id, index]));
  const dealOf = new Map(deals.map((deal) => [deal.id, deal]));
  const rows = [...results].sort((a, b) => (order.get(a.dealId) ?? 0) - (order.get(b.dealId) ?? 0));
  return (
    <DataTable
      caption={t('yield')}
      hiddenCaption
      rows={rows}
      rowKey={(result) => result.id}
      columns={[
        {
          key: 'result',
          title: t('result'),
          cell: (result) => <a href={`/resultaten/${result.slug}`}>{result.title}</a>,
        },
        { key: 'deal', title: t('deal'), cell: (result) => dealOf.get(result.dealId)?.shortName ?? '' },
        {
          key: 'standing',
          title: t('alive'),
          short: true,
          cell: (result) => (
            <>
              <Swatch of={standingSign[result.standing]} /> {t(`standing.${result.standing}`)}
            </>
          ),
        },
        { key: 'users', title: t('users'), cell: (result) => result.users.join(', ') || t('nobodyNamed') },
      ]}
    />
  );
}
