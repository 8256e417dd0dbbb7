// SPDX-License-Identifier: EUPL-1.2
// The rule owner answers once: a draft for the own organisation, sending to all cases, publishing where that was allowed.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { ClusterAnswer, ClusterView } from '../../cluster.contract.ts';
import { AnswerFields } from '../way/answer-forms.tsx';
import type { Sent } from '../way/move-forms.tsx';
import { Folded } from './keep-forms.tsx';

export function BundledAnswerForms({ cluster, sent }: { cluster: ClusterView; sent: Sent }) {
  const t = useTranslations('barriers');
  const may = new Set(cluster.moves);
  if (!may.has('answer')) return null;
  return (
    <>
      {may.has('acknowledge') && (
        <Folded
          sent={sent}
          version={cluster.version}
          purpose="ontvangen"
          operation="acknowledgeBundledQuestion"
          title={t('cluster.forms.acknowledge')}
        >
          <DateField name="nextStepOn" label={t('way.forms.nextStepOn')} optional />
          <Button kind="primary">{t('way.forms.acknowledgeDo')}</Button>
        </Folded>
      )}
      <Folded sent={sent} purpose="antwoord" operation="draftBundledAnswer" title={t('cluster.forms.answer')}>
        <AnswerFields />
        <Button>{t('way.forms.draftDo')}</Button>
      </Folded>
      {cluster.answers.map((answer) => {
        const mine = sent?.values['answer'] === answer.id ? sent : undefined;
        if (answer.state === 'draft') return <DraftForms key={answer.id} draft={answer} sent={mine} />;
        return answer.state === 'sent' ? (
          <PublishFold key={answer.id} answer={answer} may={cluster.mayPublish} sent={mine} />
        ) : null;
      })}
    </>
  );
}

function DraftForms({ draft, sent }: { draft: ClusterAnswer; sent: Sent }) {
  const t = useTranslations('barriers.way.forms');
  const { reasons, legalBasis, conditions, givenBy, kind, text } = draft;
  const more = { reasons: reasons ?? '', legalBasis: legalBasis ?? '', conditions: conditions ?? '' };
  const change = useFormState(ofForm(sent, 'concept'), 'changeBundledAnswer', { givenBy, kind, text, ...more });
  const send = useFormState(ofForm(sent, 'verstuur'), 'sendBundledAnswer');
  const hidden = (purpose: string) => (
    <>
      <HiddenField name="_doel" value={purpose} />
      <HiddenField name="answer" value={draft.id} />
      <HiddenField name="version" value={String(draft.version)} />
    </>
  );
  return (
    <TableToggle title={t('send')} open>
      <Form {...change} prefix={`c${draft.id}`}>
        {hidden('concept')}
        <AnswerFields />
        <Button>{t('draftDo')}</Button>
      </Form>
      <Form {...send} prefix={`v${draft.id}`}>
        {hidden('verstuur')}
        <DateField name="nextStepOn" label={t('nextStepOn')} optional />
        <CheckboxField name="sensitive" label="" options={[{ value: 'ja', label: t('sensitive') }]} />
        <Button kind="primary">{t('sendDo')}</Button>
      </Form>
    </TableToggle>
  );
}

function PublishFold({ answer, may, sent }: { answer: ClusterAnswer; may: boolean; sent: Sent }) {
  const t = useTranslations('barriers');
  if (!may) return <Fine>{t('cluster.forms.mayNot')}</Fine>;
  return (
    <Folded sent={sent} purpose="openbaar" operation="publishBundledAnswer" title={t('cluster.forms.publish')}>
      <HiddenField name="answer" value={answer.id} />
      <Fine>{t('cluster.forms.publishNote')}</Fine>
      <Button>{t('way.forms.publishDo')}</Button>
    </Folded>
  );
}
