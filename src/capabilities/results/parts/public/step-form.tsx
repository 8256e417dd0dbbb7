// SPDX-License-Identifier: EUPL-1.2
// What one says about a level, wherever a page asks for it.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField, TextArea } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import { SubHeading } from '#ui/layout/section.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { ladder } from '../../rules/ladder.states.ts';
import type { Level } from '../../rules/values.ts';
import { EvidenceQuestions } from '../evidence-questions.tsx';
import type { RefusedForm } from '../record-view.ts';

export interface SayProps {
  readonly version: number;
  /** What the action answered to this form, when it was refused. */
  readonly state: RefusedForm;
  /** On a page with more records than one: which. */
  readonly over?: string;
}

/** To one level, with the questions of that level. Sends `_doel=claimLevel`. */
export function StepForm({ version, step, state, over }: SayProps & { step: Level }) {
  const t = useTranslations('results');
  const say = useWords();
  const form = useFormState(state, 'claimLevel');
  const rung = ladder[step];
  const title = t('record.stepTitle', { level: levelLabel(step), word: say(`level.${step}`) });
  return (
    <Form {...form} prefix={`stap-${over ?? ''}`} label={title}>
      <SubHeading>{title}</SubHeading>
      <p>
        {t(`levelMeaning.${step}`)} {t(`levelSayer.${step}`)}
      </p>
      <HiddenField name="_doel" value="claimLevel" />
      {over && <HiddenField name="_over" value={over} />}
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="level" value={step} />
      <RadioField
        name="voice"
        label={t('record.yourVoice')}
        options={rung.by.map((value) => ({ value, label: t(`voice.${value}`) }))}
      />
      <EvidenceQuestions fields={rung.evidence} />
      {rung.evidence.length > 0 && <Fine>{t('record.fillLater')}</Fine>}
      <Button kind="primary">{t('record.saySend')}</Button>
    </Form>
  );
}

/** A no with a reason: a full answer. Sends `_doel=declineAdoption`. */
export function DeclineForm({ version, state, over }: SayProps) {
  const t = useTranslations('results');
  const form = useFormState(state, 'declineAdoption');
  return (
    <Form {...form} prefix={`nee-${over ?? ''}`} label={t('record.decline')}>
      <HiddenField name="_doel" value="declineAdoption" />
      {over && <HiddenField name="_over" value={over} />}
      <HiddenField name="version" value={String(version)} />
      <p>{t('record.stopNote')}</p>
      <TextArea name="reason" label={t('record.reason')} rows={3} />
      <DateField name="on" label={t('record.since')} optional />
      <VoiceField />
      <Button>{t('record.declineButton')}</Button>
    </Form>
  );
}

/** An end is said by the owner or the director. */
export function VoiceField() {
  const t = useTranslations('results');
  return (
    <RadioField
      name="voice"
      label={t('record.yourVoice')}
      description={t('record.director')}
      options={(['owner', 'director'] as const).map((value) => ({ value, label: t(`voice.${value}`) }))}
    />
  );
}
