// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { listOrganisationNames } from '#capabilities/membership/public.server.ts';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { KnownOrganisations } from '#ui/form/organisation-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Facts, Fine, ItemList } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { ClusterView } from '../cluster.contract.ts';
import {
  describeBarrierCluster,
  listBarrierClusters,
  mergeBarrierClusters,
  splitBarrierCluster,
  viewCluster,
} from '../cluster.operations.server.ts';
import * as answering from '../cluster-answers.operations.server.ts';
import { BundledAnswerForms } from '../parts/cluster/answer-forms.tsx';
import { KeepForms } from '../parts/cluster/keep-forms.tsx';
import { Members } from '../parts/cluster/members.tsx';
import { AnswerLines } from '../parts/way/answer-lines.tsx';
import type { Route } from './+types/cluster.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const cluster = await ask(context, viewCluster, { params });
  const { names } = cluster.moves.includes('ask') ? await ask(context, listOrganisationNames) : { names: [] };
  const { items } = cluster.moves.includes('merge')
    ? await ask(context, listBarrierClusters, { query: { limit: 100 } })
    : { items: [] };
  const others = items.filter(({ id, fictional }) => id !== cluster.id && fictional === cluster.fictional);
  return { cluster, names, others };
}

export async function action({ context, request, params: { cluster } }: Route.ActionArgs) {
  const form = await request.formData();
  const page = (id: string) => `/belemmeringen/gebundeld/${id}`;
  const here = { form, to: () => page(cluster) };
  const ofCluster = { ...here, params: { cluster } };
  const ofAnswer = { ...here, params: { answer: String(form.get('answer') ?? '') } };
  const ofCase = { ...here, params: { barrier: String(form.get('barrier') ?? '') } };
  switch (form.get('_doel')) {
    case 'beschrijf':
      return submit(context, request, describeBarrierCluster, ofCluster);
    case 'vraag':
      return submit(context, request, answering.askBundledQuestion, ofCluster);
    case 'mee':
      return submit(context, request, answering.askAlong, ofCluster);
    case 'splits':
      return submit(context, request, splitBarrierCluster, ofCluster);
    case 'samen':
      return submit(context, request, mergeBarrierClusters, { ...ofCluster, to: (done) => page(done.cluster) });
    case 'verschil':
      return submit(context, request, answering.sayDifference, {
        ...ofCase,
        body: ({ barrier: _, ...body }) => body,
      });
    case 'overnemen':
      return submit(context, request, answering.takeOverAnswer, { ...ofCase, body: ({ barrier: _, ...body }) => body });
    case 'ontvangen':
      return submit(context, request, answering.acknowledgeBundledQuestion, ofCluster);
    case 'antwoord':
      return submit(context, request, answering.draftBundledAnswer, ofCluster);
    case 'concept':
      return submit(context, request, answering.changeBundledAnswer, {
        ...ofAnswer,
        body: ({ answer: _, ...body }) => body,
      });
    case 'verstuur':
      return submit(context, request, answering.sendBundledAnswer, {
        ...ofAnswer,
        body: ({ answer: _, ...body }) => body,
      });
    default:
      return submit(context, request, answering.publishBundledAnswer, {
        ...ofAnswer,
        body: ({ answer: _, ...body }) => body,
      });
  }
}

/** One bundled question: its cases, its one answer, and what people may do with it. */
export default function Cluster({ loaderData: { cluster, names, others }, actionData }: Route.ComponentProps) {
  const t = useTranslations('barriers');
  const { members, past, moves } = cluster;
  const mayDo = moves.length > 0 || members.some(({ mayDiffer }) => mayDiffer);
  return (
    <Page
      current="barriers"
      strip={<RealOrExample fictional={cluster.fictional} asOfOn={null} />}
      trail={[
        { href: '/belemmeringen', label: t('page.crumb') },
        { href: `/belemmeringen/gebundeld/${cluster.id}`, label: t('cluster.crumb') },
      ]}
    >
      <title>{`${cluster.question} · Tegenveer`}</title>
      <PageTitle title={cluster.question} meta={[t('cluster.crumb'), t(`cluster.state.${cluster.state}`)]}>
        <SummarySentence>
          <Sentence cluster={cluster} />
        </SummarySentence>
      </PageTitle>
      <About cluster={cluster} />
      <Section id="zaken" title={t('cluster.members')} note={t('cluster.membersNote')}>
        {members.length > 0 ? (
          <Members members={members} asked={cluster.askedOn !== null} />
        ) : (
          <Fine>{t('cluster.membersNone')}</Fine>
        )}
      </Section>
      <Section id="antwoorden" title={t('cluster.answers')} note={t('cluster.answersNote')}>
        <AnswerLines answers={cluster.answers} />
      </Section>
      {mayDo && (
        <Section id="doen" title={t('cluster.forms.title')}>
          <KnownOrganisations names={names} />
          <BundledAnswerForms cluster={cluster} sent={actionData} />
          <KeepForms cluster={cluster} sent={actionData} others={others} />
        </Section>
      )}
      {past.length > 0 && (
        <Section id="eruit" title={t('cluster.past')}>
          <Members members={past} asked={false} />
        </Section>
      )}
      <Section id="verhaal" title={t('cluster.story')}>
        <Story cluster={cluster} />
      </Section>
    </Page>
  );
}

function Sentence({ cluster }: { cluster: ClusterView }) {
  const t = useTranslations('barriers');
  const last = cluster.answers.findLast(({ state }) => state !== 'draft');
  return t.rich(`cluster.sentence.${cluster.state}`, {
    b: (chunks: ReactNode) => <b>{chunks}</b>,
    cases: cluster.cases,
    owner: cluster.owner?.name ?? t('way.sentence.noOwner'),
    last: last ? t(`way.answerKind.${last.kind}`) : '',
  });
}

function About({ cluster }: { cluster: ClusterView }) {
  const t = useTranslations('barriers');
  const { about, law, topic, requested, owner, ownerFunction, mergedInto, splitFrom, published } = cluster;
  const link = (to: { id: string; question: string }) => (
    <a href={`/belemmeringen/gebundeld/${to.id}`}>{to.question}</a>
  );
  const said = (name: string, value: ReactNode) => ({ name, value: value ?? t('page.notKnown') });
  return (
    <Section id="vraag" title={t('cluster.question')} tight>
      {about && <p className="nl-paragraph tv-prose">{about}</p>}
      <Facts
        facts={[
          said(t('cluster.law'), law),
          said(t('cluster.topic'), topic),
          said(t('cluster.requested'), t(`way.request.${requested}`)),
          said(t('cluster.owner'), owner && [ownerFunction, owner.name].filter(Boolean).join(', ')),
          ...(mergedInto ? [said(t('cluster.merged'), link(mergedInto))] : []),
          ...(splitFrom ? [said(t('cluster.split'), link(splitFrom))] : []),
        ]}
      />
      {published && <Fine>{t('cluster.published')}</Fine>}
    </Section>
  );
}

function Story({ cluster: { story } }: { cluster: ClusterView }) {
  const t = useTranslations('barriers.cluster');
  const when = useWhen();
  return (
    <ItemList
      items={story.map(({ move, happenedOn, barrier, other, note }, place) => ({
        id: String(place),
        content: (
          <>
            {when(happenedOn)}: {t(`move.${move}`)}
            {barrier && (
              <>
                {' '}
                <a href={`/belemmeringen/${barrier.id}`}>{barrier.title}</a>
              </>
            )}
            {other && (
              <>
                {' '}
                <a href={`/belemmeringen/gebundeld/${other.id}`}>{other.question}</a>
              </>
            )}
            {note && <Fine>{note}</Fine>}
          </>
        ),
      }))}
    />
  );
}
