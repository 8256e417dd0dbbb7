// SPDX-License-Identifier: EUPL-1.2
// One commitment: what was promised, what two sides say became of it, how it changed, and what you can do.
import { useTranslations } from 'use-intl';
import { RealOrExample } from '#capabilities/deals/parts/public/strip.tsx';
import { Page } from '#doors/page.tsx';
import { ask, submit } from '#doors/visit.server.ts';
import { Fine, WithAside } from '#ui/layout/layout.tsx';
import { PageTitle, SummarySentence } from '#ui/layout/page-title.tsx';
import { Section } from '#ui/layout/section.tsx';
import { viewCommitment } from '../commitment.operations.server.ts';
import { codeCommitment, judgeCommitment, reportOnCommitment } from '../judge.operations.server.ts';
import {
  confirmCommitment,
  promiseCommitment,
  renegotiateCommitment,
  reviseCommitment,
  withdrawCommitment,
} from '../moves.operations.server.ts';
import { About } from '../parts/about-commitment.tsx';
import { Judgements } from '../parts/judgements.tsx';
import { MoveForms } from '../parts/move-forms.tsx';
import { Milestones, Waiting } from '../parts/plan.tsx';
import { useNotes } from '../parts/public/commitment-table.tsx';
import { StaleNotice } from '../parts/stale-notice.tsx';
import { Decided, Story, Versions } from '../parts/story.tsx';
import { useSentence } from '../parts/use-sentence.ts';
import { addDependency, addMilestone, changeMilestone, dropDependency } from '../plan.operations.server.ts';
import { offerCommitment, settleTransfer } from '../transfer.operations.server.ts';
import type { Route } from './+types/commitment.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  return ask(context, viewCommitment, { params });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const to = () => `/toezeggingen/${params.commitment}`;
  const about = { params, form, to };
  const [purpose, part] = String(form.get('_doel')).split(' ');
  switch (purpose) {
    case 'revise':
      return submit(context, request, reviseCommitment, about);
    case 'promise':
      return submit(context, request, promiseCommitment, about);
    case 'confirm':
      return submit(context, request, confirmCommitment, about);
    case 'renegotiate':
      return submit(context, request, renegotiateCommitment, about);
    case 'withdraw':
      return submit(context, request, withdrawCommitment, about);
    case 'offer':
      return submit(context, request, offerCommitment, about);
    case 'settle':
      return submit(context, request, settleTransfer, about);
    case 'judge':
      return submit(context, request, judgeCommitment, about);
    case 'code':
      return submit(context, request, codeCommitment, about);
    case 'milestone':
      return submit(context, request, addMilestone, about);
    case 'reach':
      return submit(context, request, changeMilestone, { ...about, params: { milestone: part } });
    case 'depend':
      return submit(context, request, addDependency, about);
    case 'drop':
      return submit(context, request, dropDependency, { ...about, params: { dependency: part }, body: () => ({}) });
    default:
      return submit(context, request, reportOnCommitment, about);
  }
}

export default function CommitmentPage({ loaderData: commitment, actionData }: Route.ComponentProps) {
  const t = useTranslations('commitments.promises');
  const sentence = useSentence()(commitment);
  const notes = useNotes()({ ...commitment, condition: null });
  const { deal, organisation, condition } = commitment;
  return (
    <Page
      current="deals"
      strip={<RealOrExample fictional={deal.fictional} asOfOn={deal.asOfOn} />}
      trail={[
        { href: `/deals/${deal.slug}`, label: deal.shortName },
        { href: `/deals/${deal.slug}/toezeggingen`, label: t('room.crumb') },
        { href: `/toezeggingen/${commitment.id}`, label: organisation?.name ?? t('one.crumb') },
      ]}
    >
      <title>{`${sentence} · Tegenveer`}</title>
      <PageTitle title={sentence}>
        {condition && <SummarySentence small>{t('condition', { condition })}</SummarySentence>}
        {notes.map((note) => (
          <Fine key={note}>{note}</Fine>
        ))}
      </PageTitle>
      <StaleNotice commitment={commitment} sent={actionData} />
      <WithAside label={t('one.facts')} width="large" aside={<About commitment={commitment} />}>
        <Judgements commitment={commitment} />
        <Milestones commitment={commitment} sent={actionData} />
        <Waiting commitment={commitment} sent={actionData} />
        <Section id="tekst" title={t('one.versions')}>
          <Versions commitment={commitment} />
          <Decided commitment={commitment} />
        </Section>
        <Section id="verloop" title={t('one.story')}>
          <Story commitment={commitment} />
        </Section>
        {commitment.mine.moves.length > 0 && (
          <Section id="doen" title={t('one.doHere')}>
            <MoveForms commitment={commitment} sent={actionData} />
          </Section>
        )}
      </WithAside>
    </Page>
  );
}
