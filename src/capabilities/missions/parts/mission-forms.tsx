// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { DateField, TextArea, TextField } from '#ui/form/text-field.tsx';
import { missionVisibilities } from '../rules/codes.ts';

/** What a mission says, to write down or to change. */
export function MissionForm({ form, of }: { form: ShownForm; of: { space: string } | { version: number } }) {
  const t = useTranslations('missions.form');
  const fresh = 'space' in of;
  return (
    <Form {...form} prefix="missie">
      <HiddenField name="_doel" value="missie" />
      {fresh ? (
        <HiddenField name="space" value={of.space} />
      ) : (
        <HiddenField name="version" value={String(of.version)} />
      )}
      <TextField name="title" label={t('title')} />
      <TextArea name="challenge" label={t('challenge')} description={t('challengeHelp')} />
      <TextArea name="statement" label={t('statement')} description={t('statementHelp')} rows={2} />
      <DateField name="horizonOn" label={t('horizonOn')} optional />
      {fresh && <TextArea name="intent" label={t('intent')} description={t('intentHelp')} optional />}
      {fresh && (
        <RadioField
          name="visibility"
          label={t('visibility')}
          options={missionVisibilities.map((value) => ({ value, label: t(`shown.${value}`) }))}
        />
      )}
      <Button kind="primary">{t(fresh ? 'record' : 'change')}</Button>
    </Form>
  );
}

/** A new version of the intent, with why. */
export function IntentForm({ form, version, first }: { form: ShownForm; version: number; first: boolean }) {
  const t = useTranslations('missions.form');
  return (
    <Form {...form} prefix="bedoeling">
      <HiddenField name="_doel" value="bedoeling" />
      <HiddenField name="version" value={String(version)} />
      <TextArea name="text" label={t('intent')} description={t('intentHelp')} />
      {!first && <TextArea name="why" label={t('why')} description={t('whyHelp')} rows={2} />}
      <DateField name="sinceOn" label={t('sinceOn')} optional />
      <Button kind="primary">{t(first ? 'recordIntent' : 'revise')}</Button>
    </Form>
  );
}
