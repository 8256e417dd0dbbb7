// SPDX-License-Identifier: EUPL-1.2
// What one can say about a record. Each form is folded away until it is needed, and open again when it was refused.
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { levelLabel } from '#ui/certainty/freshness.ts';
import { Button, ButtonLink } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import { useWords } from '#ui/words/use-words.ts';
import { mayMove } from '../rules/ladder.states.ts';
import { directions, type Level, levels } from '../rules/values.ts';
import { AnchorForm, BesideForm } from './beside-forms.tsx';
import { StepForm, VoiceField } from './public/step-form.tsx';
import { type FormsProps, type RefusedForm, stateOf } from './record-view.ts';

export function RecordForms({ record, step, state }: FormsProps & { step: Level | null }) {
  const t = useTranslations('results.record');
  return (
    <>
      {record.may.speak && (
        <Section id="zeggen" title={t('say')} note={t('sayNote', { organisation: record.organisation.name })}>
          {record.end ? (
            <Withdraw record={record} state={state} />
          ) : (
            <>
              <Confirm record={record} state={state} />
              <Steps record={record} step={step} state={state} />
              <TableToggle title={t('anchorsEdit')} open={stateOf(state, 'setAnchors') !== undefined}>
                <AnchorForm record={record} state={state} />
              </TableToggle>
              <TableToggle title={t('beside')} open={stateOf(state, 'updateAdoption') !== undefined}>
                <BesideForm record={record} state={state} />
              </TableToggle>
              <Stop record={record} state={state} />
            </>
          )}
        </Section>
      )}
      {record.may.ask && !record.end && <Ask state={state} />}
    </>
  );
}

function Confirm({ record, state }: FormsProps) {
  const t = useTranslations('results');
  const say = useWords();
  const form = useFormState(stateOf(state, 'confirmAdoption'), 'confirmAdoption');
  if (record.level === 'unknown') return null;
  const level = `${levelLabel(record.level)} ${say(`level.${record.level}`)}`;
  return (
    <>
      <SubHeading>{t('record.still')}</SubHeading>
      <Form {...form} prefix="nog">
        <HiddenField name="_doel" value="confirmAdoption" />
        <HiddenField name="version" value={String(record.version)} />
        <HiddenField name="voice" value={record.owner === 'me' ? 'owner' : 'colleague'} />
        <SelectField
          name="direction"
          label={t('record.direction')}
          options={directions.map((value) => ({ value, label: say(`direction.${value}`) }))}
        />
        <Button kind="primary">{t('record.stillButton', { level })}</Button>
      </Form>
    </>
  );
}

/** First the level, then only the questions that level asks: without script too. */
function Steps({ record, step, state }: FormsProps & { step: Level | null }) {
  const t = useTranslations('results');
  const say = useWords();
  const possible = levels.filter((level) => level !== record.level && mayMove(record.level, level));
  return (
    <div className="tv-section tv-section--tight">
      <SubHeading id="trede">{t('record.steps')}</SubHeading>
      {record.lastingOffered && <p>{t('record.offered')}</p>}
      <Actions>
        {possible
          .filter((level) => level !== 'a7' || record.lastingOffered)
          .map((level) => (
            <ButtonLink key={level} href={`?trede=${level}#trede`}>
              {t('record.stepTo', { level: levelLabel(level), word: say(`level.${level}`) })}
            </ButtonLink>
          ))}
      </Actions>
      {step && possible.includes(step) && (
        <StepForm version={record.version} step={step} state={stateOf(state, 'claimLevel')} />
      )}
    </div>
  );
}

function Stop({ record, state }: FormsProps) {
  const t = useTranslations('results');
  const declining = record.level === 'unknown' || record.level < 'a4';
  const purpose = declining ? 'declineAdoption' : 'endAdoption';
  const form = useFormState(stateOf(state, purpose), purpose);
  return (
    <TableToggle title={t(declining ? 'record.decline' : 'record.stop')} open={stateOf(state, purpose) !== undefined}>
      <p>{t('record.stopNote')}</p>
      <Form {...form} prefix="stop">
        <HiddenField name="_doel" value={purpose} />
        <HiddenField name="version" value={String(record.version)} />
        {!declining && (
          <RadioField
            name="end"
            label={t('record.stopHow')}
            options={(['stopped_deliberately', 'superseded', 'reverted'] as const).map((value) => ({
              value,
              label: t(`end.${value}`),
            }))}
          />
        )}
        <TextArea name="reason" label={t('record.reason')} />
        <DateField name="on" label={t('record.since')} optional />
        <VoiceField />
        <Button>{t(declining ? 'record.declineButton' : 'record.stopButton')}</Button>
      </Form>
    </TableToggle>
  );
}

function Withdraw({ record, state }: FormsProps) {
  const t = useTranslations('results.record');
  const form = useFormState(stateOf(state, 'withdrawEnd'), 'withdrawEnd');
  return (
    <Form {...form} prefix="weer" label={t('withdraw')}>
      <HiddenField name="_doel" value="withdrawEnd" />
      <HiddenField name="version" value={String(record.version)} />
      <VoiceField />
      <Button>{t('withdrawButton')}</Button>
    </Form>
  );
}

function Ask({ state }: { state: RefusedForm }) {
  const t = useTranslations('results.record');
  const form = useFormState(stateOf(state, 'sendCheckIn'), 'sendCheckIn', { language: 'nl' });
  return (
    <Section id="vragen" title={t('ask')}>
      <p>{t('askNote')}</p>
      <Form {...form} prefix="vraag">
        <HiddenField name="_doel" value="sendCheckIn" />
        <TextField name="role" label={t('askRole')} size="middle" />
        <TextField name="to" type="email" label={t('askTo')} description={t('askToHint')} size="middle" />
        <DateField name="dueOn" label={t('askDue')} description={t('askDueHint')} optional />
        <SelectField
          name="language"
          label={t('askLanguage')}
          empty={null}
          options={[
            { value: 'nl', label: t('dutch') },
            { value: 'en', label: t('english') },
          ]}
        />
        <Button kind="primary">{t('askButton')}</Button>
      </Form>
    </Section>
  );
}
