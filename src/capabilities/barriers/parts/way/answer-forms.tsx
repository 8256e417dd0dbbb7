// SPDX-License-Identifier: EUPL-1.2
// The rule owner's forms: a draft is private, sending is a step of its own, publishing another.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { BarrierAnswer, BarrierView } from '../../contract.ts';
import { answerKinds } from '../../rules/codes.ts';
import type { Sent } from './move-forms.tsx';

export function AnswerForms({ barrier, sent }: { barrier: BarrierView; sent: Sent }) {
  const t = useTranslations('barriers.way.forms');
  const purpose = sent?.values['_doel'];
  const drafts = barrier.answers.filter(({ state }) => state === 'draft');
  const written = useFormState(ofForm(sent, 'antwoord'), 'draftAnswer');
  return (
    <>
      <TableToggle title={t('answer')} open={purpose === 'antwoord'}>
        <Form {...written} prefix="antwoord">
          <HiddenField name="_doel" value="antwoord" />
          <AnswerFields />
          <ValidForField />
          <Button>{t('draftDo')}</Button>
        </Form>
      </TableToggle>
      {drafts.map((draft) => (
        <TableToggle key={draft.id} title={t('send')} open>
          <DraftForms draft={draft} sent={sent?.values['answer'] === draft.id ? sent : undefined} />
        </TableToggle>
      ))}
      {barrier.answers
        .filter(({ state }) => state === 'sent')
        .map((answer) => (
          <PublishForm key={answer.id} answer={answer} sent={sent?.values['answer'] === answer.id ? sent : undefined} />
        ))}
    </>
  );
}

/** Published, an answer is for everybody who may know the case; nobody takes that back. */
function PublishForm({ answer, sent }: { answer: BarrierAnswer; sent: Sent }) {
  const t = useTranslations('barriers.way.forms');
  const mine = ofForm(sent, 'openbaar');
  const form = useFormState(mine, 'publishAnswer');
  return (
    <TableToggle title={t('publish')} open={mine !== undefined}>
      <Form {...form} prefix={`o${answer.id}`}>
        <HiddenField name="_doel" value="openbaar" />
        <HiddenField name="answer" value={answer.id} />
        <HiddenField name="version" value={String(answer.version)} />
        <Button>{t('publishDo')}</Button>
      </Form>
    </TableToggle>
  );
}

function DraftForms({ draft, sent }: { draft: BarrierAnswer; sent: Sent }) {
  const t = useTranslations('barriers.way.forms');
  const { reasons, legalBasis, conditions, givenBy, kind, text, validFor } = draft;
  const more = { reasons: reasons ?? '', legalBasis: legalBasis ?? '', conditions: conditions ?? '' };
  const stored = { givenBy, kind, text, validFor, ...more };
  const change = useFormState(ofForm(sent, 'concept'), 'changeAnswer', stored);
  const send = useFormState(ofForm(sent, 'verstuur'), 'sendAnswer');
  const hidden = (purpose: string) => (
    <>
      <HiddenField name="_doel" value={purpose} />
      <HiddenField name="answer" value={draft.id} />
      <HiddenField name="version" value={String(draft.version)} />
    </>
  );
  return (
    <>
      <Form {...change} prefix={`c${draft.id}`}>
        {hidden('concept')}
        <AnswerFields />
        <ValidForField />
        <Button>{t('draftDo')}</Button>
      </Form>
      <Form {...send} prefix={`v${draft.id}`}>
        {hidden('verstuur')}
        <DateField name="nextStepOn" label={t('nextStepOn')} optional />
        <CheckboxField name="sensitive" label="" options={[{ value: 'ja', label: t('sensitive') }]} />
        <Button kind="primary">{t('sendDo')}</Button>
      </Form>
    </>
  );
}

/** What an answer says, to one case or to a bundled question. */
export function AnswerFields() {
  const t = useTranslations('barriers.way');
  return (
    <>
      <TextField name="givenBy" label={t('forms.givenBy')} size="middle" />
      <SelectField
        name="kind"
        label={t('forms.answerKind')}
        options={answerKinds.map((value) => ({ value, label: t(`answerKind.${value}`) }))}
      />
      <TextArea name="text" label={t('forms.text')} />
      <TextArea name="reasons" label={t('forms.reasons')} optional />
      <TextField name="legalBasis" label={t('forms.legalBasis')} optional />
      <TextArea name="conditions" label={t('forms.conditions')} optional />
    </>
  );
}

function ValidForField() {
  const t = useTranslations('barriers.way');
  return (
    <SelectField
      name="validFor"
      label={t('forms.validFor')}
      empty={null}
      value="case"
      options={(['case', 'all'] as const).map((value) => ({ value, label: t(`validFor.${value}`) }))}
    />
  );
}
