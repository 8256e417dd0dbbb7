// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { DecisionView, RoundLineView } from '../contract.ts';
import type { Voice } from '../rules/codes.ts';
import { voicesOf } from '../rules/round.ts';

interface SpeakProps {
  readonly decision: DecisionView;
  readonly state: Parameters<typeof ofForm>[0];
}

/** For each party I may speak for: its answer in the round, in order of speaking. No time limit. */
export function Speak({ decision, state }: SpeakProps) {
  const t = useTranslations('decisions.one.speak');
  const mine = decision.lines.filter((line) => line.mine && line.kind !== 'left');
  const { othersSpeak } = decision.mine;
  if (decision.state !== 'deciding' || mine.length + othersSpeak.length === 0) return null;
  return (
    <Section id="spreken" title={t('title')} note={t('note')}>
      {othersSpeak.map(({ organisation, holders }) => (
        <Fine key={organisation}>{t('others', { party: organisation, holders })}</Fine>
      ))}
      {mine.map((line) => (
        <SpeakForm key={line.organisation.id} line={line} decision={decision} state={state} />
      ))}
    </Section>
  );
}

function SpeakForm({ line, decision, state }: SpeakProps & { line: RoundLineView }) {
  const t = useTranslations('decisions.one.speak');
  const { organisation } = line;
  const form = useFormState(ofForm(state, `spreek ${organisation.id}`), 'speak');
  const label: Record<Voice, string> = {
    consent: t('consent'),
    objection: t('objection'),
    for: t('forVoice'),
    against: t('against'),
    abstain: t('abstain'),
  };
  const consent = decision.method === 'consent';
  return (
    <Form {...form} prefix={`spreek-${organisation.id}`} label={t('for', { party: organisation.name })}>
      <HiddenField name="_doel" value={`spreek ${organisation.id}`} />
      <HiddenField name="organisation" value={organisation.id} />
      <HiddenField name="edition" value={String(decision.edition)} />
      <p className="nl-paragraph">
        <b>{t('for', { party: organisation.name })}.</b> {t('read', { edition: decision.edition })}
      </p>
      <RadioField
        name="voice"
        label={t('voice')}
        columns={2}
        options={voicesOf[decision.method].map((value) => ({
          value,
          label: label[value],
          ...(value === 'objection' && { hint: t('objectionHint') }),
        }))}
      />
      <TextArea name="argument" label={t('argument')} description={t('argumentHint')} rows={3} maxLength={2000} />
      {consent && <TextField name="harmsAim" label={t('harmsAim')} description={t('harmsHint')} maxLength={500} />}
      <Actions>
        <Button kind="ask">{t('send')}</Button>
      </Actions>
      {line.voice && <Fine>{line.voice.argument}</Fine>}
    </Form>
  );
}
