// SPDX-License-Identifier: EUPL-1.2
// What the deals of the cases may do with a bundled question: write it, ask it, split it, merge it, say what differs.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { ClusterItem, ClusterView } from '../../cluster.contract.ts';
import { requests } from '../../rules/codes.ts';
import type { Sent } from '../way/move-forms.tsx';

interface Given {
  cluster: ClusterView;
  sent: Sent;
}

/** A form folded away, open where it was sent and refused. */
export function Folded(props: {
  sent: Sent;
  purpose: string;
  operation: string;
  title: string;
  stored?: Record<string, string>;
  version?: number;
  children: ReactNode;
}) {
  const { sent, purpose, operation, title, stored = {}, version, children } = props;
  const mine = ofForm(sent, purpose);
  const form = useFormState(mine, operation, stored);
  return (
    <TableToggle title={title} open={mine !== undefined}>
      <Form {...form} prefix={purpose}>
        <HiddenField name="_doel" value={purpose} />
        {version !== undefined && <HiddenField name="version" value={String(version)} />}
        {children}
      </Form>
    </TableToggle>
  );
}

export function KeepForms({ cluster, sent, others }: Given & { others: readonly ClusterItem[] }) {
  const may = new Set(cluster.moves);
  const mayMerge = may.has('merge') && others.length > 0;
  return (
    <>
      {may.has('describe') && <DescribeFold cluster={cluster} sent={sent} />}
      {may.has('ask') && cluster.askable > 0 && <AskFold cluster={cluster} sent={sent} />}
      {may.has('ask_along') && cluster.askable > 0 && <AlongFold cluster={cluster} sent={sent} />}
      {cluster.members.map((member) => (
        <CaseForms key={member.barrier.id} cluster={cluster} member={member} sent={sent} />
      ))}
      {may.has('split') && <SplitFold cluster={cluster} sent={sent} />}
      {mayMerge && <MergeFold sent={sent} others={others} />}
    </>
  );
}

function DescribeFold({ cluster, sent }: Given) {
  const t = useTranslations('barriers.cluster');
  const { question, about, law, topic, version } = cluster;
  const stored = { question, about: about ?? '', law: law ?? '', topic: topic ?? '' };
  return (
    <Folded
      {...{ sent, stored, version }}
      purpose="beschrijf"
      operation="describeBarrierCluster"
      title={t('forms.describe')}
    >
      <TextField name="question" label={t('question')} />
      <TextArea name="about" label={t('about')} optional />
      <TextField name="law" label={t('law')} optional />
      <TextField name="topic" label={t('topic')} size="middle" optional />
      <Fine>{t('forms.describeNote')}</Fine>
      <Button>{t('forms.describeDo')}</Button>
    </Folded>
  );
}

function AskFold({ cluster, sent }: Given) {
  const t = useTranslations('barriers');
  const options = requests.flatMap((value) =>
    value === 'unknown' ? [] : [{ value, label: t(`way.request.${value}`) }],
  );
  return (
    <Folded
      sent={sent}
      version={cluster.version}
      purpose="vraag"
      operation="askBundledQuestion"
      title={t('cluster.forms.ask')}
    >
      <OrganisationField name="owner" label={t('way.forms.owner')} />
      <TextField name="ownerFunction" label={t('way.forms.ownerFunction')} />
      <SelectField name="requested" label={t('way.forms.requested')} options={options} />
      <CheckboxField name="mayPublish" label="" options={[{ value: 'ja', label: t('cluster.forms.mayPublish') }]} />
      <Fine>{t('cluster.forms.askNote', { count: cluster.askable })}</Fine>
      <Button kind="primary">{t('cluster.forms.askDo')}</Button>
    </Folded>
  );
}

function AlongFold({ cluster, sent }: Given) {
  const t = useTranslations('barriers.cluster');
  return (
    <Folded sent={sent} purpose="mee" operation="askAlong" title={t('forms.along')}>
      <Fine>{t('forms.alongNote', { owner: cluster.owner?.name ?? t('owner') })}</Fine>
      <Button kind="primary">{t('forms.alongDo')}</Button>
    </Folded>
  );
}

/** What a deal says about its own case: why it differs, and that a given answer holds here too. */
function CaseForms({ cluster, member, sent }: Given & { member: ClusterView['members'][number] }) {
  const t = useTranslations('barriers.cluster');
  const { barrier, differs, mayDiffer, mayTakeOver } = member;
  const mine = sent?.values['barrier'] === barrier.id ? sent : undefined;
  const given = cluster.answers.findLast(({ state, kind }) => state !== 'draft' && kind !== 'interim');
  return (
    <>
      {mayDiffer && (
        <Folded
          sent={mine}
          stored={{ differs: differs ?? '' }}
          purpose="verschil"
          operation="sayDifference"
          title={t('forms.differ', { title: barrier.title })}
        >
          <HiddenField name="barrier" value={barrier.id} />
          <TextArea name="differs" label={t('forms.differField')} optional />
          <Button>{t('forms.differDo')}</Button>
        </Folded>
      )}
      {mayTakeOver && given && (
        <Folded
          sent={mine}
          purpose="overnemen"
          operation="takeOverAnswer"
          title={t('forms.takeOver', { title: barrier.title })}
        >
          <HiddenField name="barrier" value={barrier.id} />
          <HiddenField name="answer" value={given.id} />
          <Button>{t('forms.takeOverDo')}</Button>
        </Folded>
      )}
    </>
  );
}

function SplitFold({ cluster, sent }: Given) {
  const t = useTranslations('barriers.cluster');
  return (
    <Folded sent={sent} purpose="splits" operation="splitBarrierCluster" title={t('forms.split')}>
      <CheckboxField
        name="cases"
        label={t('forms.splitWhich')}
        description={t('forms.splitHint')}
        options={cluster.members.map(({ barrier: { id, title, deal } }) => ({
          value: id,
          label: title,
          ...(deal ? { hint: deal.shortName } : {}),
        }))}
      />
      <TextField name="question" label={t('forms.splitQuestion')} optional />
      <TextArea name="why" label={t('forms.why')} />
      <Button>{t('forms.splitDo')}</Button>
    </Folded>
  );
}

function MergeFold({ sent, others }: { sent: Sent; others: readonly ClusterItem[] }) {
  const t = useTranslations('barriers.cluster');
  return (
    <Folded sent={sent} purpose="samen" operation="mergeBarrierClusters" title={t('forms.merge')}>
      <SelectField
        name="other"
        label={t('forms.mergeWhich')}
        options={others.map(({ id, question }) => ({ value: id, label: question }))}
      />
      <TextArea name="why" label={t('forms.why')} />
      <Button>{t('forms.mergeDo')}</Button>
    </Folded>
  );
}
