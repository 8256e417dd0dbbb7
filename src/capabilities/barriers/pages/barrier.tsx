// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DealSources } from '#capabilities/deals/parts/public/sources.tsx';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { viewDeal } from '#capabilities/deals/public.server.ts';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit, visitContext } from '#doors/visit.server.ts';
import { dayOf } from '#kernel/pure/partial-date.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Facts, Fine, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { confirmEqualBarriers } from '../cluster.operations.server.ts';
import type { BarrierView } from '../contract.ts';
import * as rooms from '../experiment.operations.server.ts';
import { AnswerLines } from '../parts/way/answer-lines.tsx';
import { WhatBecame } from '../parts/way/became.tsx';
import { ClockBox } from '../parts/way/clock-box.tsx';
import { DescribeForm } from '../parts/way/describe-form.tsx';
import { EqualQuestions } from '../parts/way/equal-questions.tsx';
import { MoveForms } from '../parts/way/move-forms.tsx';
import { Rooms } from '../parts/way/rooms.tsx';
import { RoutesAside } from '../parts/way/routes-aside.tsx';
import { RuleTable } from '../parts/way/rule-table.tsx';
import { StoryLine } from '../parts/way/story-line.tsx';
import * as way from '../path.operations.server.ts';
import { answerersOf, sentenceFor } from '../rules/sentence.ts';
import * as ties from '../ties.operations.server.ts';
import { suggestEqualBarriers, viewBarrier } from '../view.operations.server.ts';
import type { Route } from './+types/barrier.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const barrier = await ask(context, viewBarrier, { params });
  const { items: equals } = await ask(context, suggestEqualBarriers, { params });
  const chooses = barrier.moves.includes('ask') || barrier.moves.includes('pass_on');
  const { names } = chooses ? await ask(context, listOrganisationNames) : { names: [] };
  const place = await placeOf(context, barrier);
  return {
    barrier,
    equals,
    names,
    ...place,
    today: dayOf(context.get(visitContext).runtime.clock()),
  };
}

/** For who may make something of it: the parties of its deal, and where its portfolio takes an item. */
async function placeOf(context: Route.LoaderArgs['context'], { id, deal, mayCluster }: BarrierView) {
  if (!deal || !mayCluster) return { parties: [], itemHref: null };
  const { programme, partyList } = await ask(context, viewDeal, { params: { deal: deal.slug } });
  return {
    parties: partyList
      .filter(({ leftOn }) => leftOn === null)
      .map(({ organisation: { slug, name } }) => ({ slug, name })),
    itemHref: programme
      ? `/portfolio/${programme.slug}/onderdelen/nieuw?belemmering=${id}&soort=rule_change&niveau=national_law&hefboom=regulation`
      : null,
  };
}

export async function action({ context, request, params: { barrier } }: Route.ActionArgs) {
  const form = await request.formData();
  const here = { form, to: () => `/belemmeringen/${barrier}` };
  const ofCase = { ...here, params: { barrier } };
  const ofAnswer = {
    ...here,
    params: { answer: String(form.get('answer') ?? '') },
    body: ({ answer: _, ...body }: Record<string, unknown>) => body,
  };
  const ofRoom = {
    ...here,
    params: { experiment: String(form.get('experiment') ?? '') },
    body: ({ experiment: _, ...body }: Record<string, unknown>) => body,
  };
  switch (form.get('_doel')) {
    case 'controleer':
      return submit(context, request, way.checkBarrier, ofCase);
    case 'vraag':
      return submit(context, request, way.askRuleOwner, ofCase);
    case 'ontvangen':
      return submit(context, request, way.acknowledgeBarrier, ofCase);
    case 'antwoord':
      return submit(context, request, way.draftAnswer, ofCase);
    case 'concept':
      return submit(context, request, way.changeAnswer, ofAnswer);
    case 'verstuur':
      return submit(context, request, way.sendAnswer, ofAnswer);
    case 'openbaar':
      return submit(context, request, way.publishAnswer, ofAnswer);
    case 'proef':
      return submit(context, request, rooms.proposeExperimentRoom, ofCase);
    case 'proef-anders':
      return submit(context, request, rooms.describeExperimentRoom, ofRoom);
    case 'proef-toestaan':
      return submit(context, request, rooms.grantExperimentRoom, ofRoom);
    case 'proef-begin':
      return submit(context, request, rooms.startExperimentRoom, ofRoom);
    case 'proef-eind':
      return submit(context, request, rooms.endExperimentRoom, ofRoom);
    case 'proef-af':
      return submit(context, request, rooms.withdrawExperimentRoom, ofRoom);
    case 'doorgeven':
      return submit(context, request, ties.passOnBarrier, ofCase);
    case 'opvolger':
      return submit(context, request, ties.handOverBarrier, ofCase);
    case 'besluit':
      return submit(context, request, ties.makeDecisionOfBarrier, { ...ofCase, to: ({ href }) => href });
    case 'toezegging':
      return submit(context, request, ties.makeCommitmentOfBarrier, { ...ofCase, to: ({ href }) => href });
    case 'gelijk':
      return submit(context, request, confirmEqualBarriers, {
        ...ofCase,
        to: ({ cluster }) => `/belemmeringen/gebundeld/${cluster}`,
      });
    case 'afloop':
      return submit(context, request, way.concludeBarrier, ofCase);
    case 'heropen':
      return submit(context, request, way.reopenBarrier, ofCase);
    case 'intrekken':
      return submit(context, request, way.withdrawBarrier, ofCase);
    default:
      return submit(context, request, way.describeBarrier, ofCase);
  }
}

export default function Barrier({
  loaderData: { barrier, equals, names, parties, itemHref, today },
  actionData,
}: Route.ComponentProps) {
  const t = useTranslations('barriers');
  const name = barrier.deal?.shortName ?? t('page.dealClosed');
  return (
    <Page
      current="barriers"
      strip={<RealOrExample fictional={barrier.fictional} asOfOn={barrier.deal?.asOfOn ?? null} />}
      trail={[
        { href: '/belemmeringen', label: t('page.crumb') },
        { href: `/belemmeringen/${barrier.id}`, label: name },
      ]}
    >
      <title>{`${barrier.title} · Tegenveer`}</title>
      <PageTitle title={barrier.title} meta={[<DealName key="deal" barrier={barrier} name={name} />]}>
        <SummarySentence>
          <Sentence barrier={barrier} deal={name} />
        </SummarySentence>
      </PageTitle>
      {barrier.story.length > 1 && (
        <Section id="verhaal" title={t('way.story.title')} note={t('way.story.note')}>
          <StoryLine barrier={barrier} today={today} />
        </Section>
      )}
      <WithAside label={t('way.routes.title')} aside={<RoutesAside barrier={barrier} />}>
        <TheCase barrier={barrier} />
        <Section id="regel" title={t('way.rule.title')}>
          <RuleTable barrier={barrier} />
        </Section>
        <Section id="antwoorden" title={t('way.answers.title')} note={t('way.answers.note')}>
          <AnswerLines answers={barrier.answers} />
          <ClockBox barrier={barrier} today={today} />
        </Section>
        {(barrier.experiments.length > 0 || barrier.mayPropose) && (
          <Section id="proef" title={t('room.title')}>
            <Rooms rooms={barrier.experiments} mayPropose={barrier.mayPropose} sent={actionData} />
          </Section>
        )}
        <Section id="vervolg" title={t('way.became.title')}>
          <WhatBecame barrier={barrier} parties={parties} itemHref={itemHref} sent={actionData} />
        </Section>
        <KnownOrganisations names={names} />
        <MoveForms barrier={barrier} sent={actionData} />
        {barrier.mayDescribe && <DescribeForm barrier={barrier} sent={actionData} />}
      </WithAside>
      <Section id="gelijk" title={t('way.equals.title')} note={equals.length > 0 ? t('way.equals.note') : undefined}>
        <ClusterLine barrier={barrier} />
        <EqualQuestions items={equals} may={barrier.mayCluster} sent={actionData} />
      </Section>
      {(barrier.source || barrier.sources.length > 0) && (
        <Section id="bronnen" title={t('page.sources')}>
          {barrier.source && <Fine>{t('page.source', { source: barrier.source })}</Fine>}
          <DealSources sources={barrier.sources} />
        </Section>
      )}
    </Page>
  );
}

/** The bundled question it belongs to, and why it differs here. */
function ClusterLine({ barrier: { cluster } }: { barrier: BarrierView }) {
  const t = useTranslations('barriers.cluster');
  if (!cluster) return null;
  return (
    <p className="nl-paragraph tv-prose">
      {t('belongs')} <a href={`/belemmeringen/gebundeld/${cluster.id}`}>{cluster.question}</a> (
      {t('cases', { count: cluster.cases })}).
      {cluster.differs && (
        <>
          {' '}
          <b>{t('differsHere')}</b> {cluster.differs}
        </>
      )}
    </p>
  );
}

function DealName({ barrier: { deal }, name }: { barrier: BarrierView; name: string }) {
  return deal ? <a href={`/deals/${deal.slug}`}>{name}</a> : name;
}

function Sentence({ barrier, deal }: { barrier: BarrierView; deal: string }) {
  const t = useTranslations('barriers');
  const given = barrier.answers.filter(({ state }) => state !== 'draft');
  const last = given.at(-1);
  return t.rich(`way.sentence.${sentenceFor(barrier)}`, {
    deal,
    b: (chunks: ReactNode) => <b>{chunks}</b>,
    verdict: t(`way.verdict.${barrier.verdict}`),
    owner: barrier.owner?.name ?? t('way.sentence.noOwner'),
    outcome: t(`outcome.${barrier.outcome}`),
    answers: given.length,
    owners: answerersOf(given),
    last: last ? t(`way.answerKind.${last.kind}`) : '',
  });
}

/** What happens in practice, and what is known about it. */
function TheCase({ barrier }: { barrier: BarrierView }) {
  const t = useTranslations('barriers');
  const said = (name: string, value: ReactNode) => ({ name, value: value ?? t('page.notKnown') });
  return (
    <Section id="wat" title={t('page.about')} tight>
      {barrier.about && <p className="nl-paragraph tv-prose">{barrier.about}</p>}
      <Facts
        facts={[
          said(t('page.domain'), t(`domain.${barrier.domain}`)),
          said(t('page.kind'), t(`kind.${barrier.kind}`)),
          said(t('page.seenOn'), <When date={barrier.seenOn} />),
          said(t('page.organisation'), barrier.organisation?.name ?? t('page.organisationNone')),
          said(t('way.case.hindered'), barrier.hindered),
          said(t('way.case.frequency'), t(`way.frequency.${barrier.frequency}`)),
          said(t('way.case.tried'), barrier.tried),
          said(t('way.case.requested'), t(`way.request.${barrier.requested}`)),
          said(t('page.outcome'), barrier.outcomeWhy ?? t(`outcome.${barrier.outcome}`)),
        ]}
      />
    </Section>
  );
}
