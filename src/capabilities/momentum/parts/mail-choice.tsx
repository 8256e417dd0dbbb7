// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, type FormProps, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { digestRhythms } from '../rules/digest-due.ts';

const days = ['d1', 'd2', 'd3', 'd4', 'd5'] as const;

/** How often a digest comes, on which day, and when it may not. */
export function MailChoice({ form, version }: { form: Pick<FormProps, 'values' | 'errors'>; version: number }) {
  const t = useTranslations('momentum.mail');
  return (
    <Form {...form} prefix="keuze" label={t('choiceTitle')}>
      <HiddenField name="_doel" value="keuze" />
      <HiddenField name="version" value={String(version)} />
      <RadioField
        name="digest"
        label={t('digest')}
        columns={2}
        options={digestRhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
      />
      <SelectField
        name="weekday"
        label={t('weekday')}
        description={t('weekdayHint')}
        empty={null}
        options={days.map((day, place) => ({ value: String(place + 1), label: t(`day.${day}`) }))}
      />
      <TextField name="quietFrom" label={t('quietFrom')} description={t('quietHint')} size="short" maxLength={2} />
      <TextField name="quietUntil" label={t('quietUntil')} size="short" maxLength={2} />
      <Actions>
        <Button kind="primary">{t('save')}</Button>
      </Actions>
    </Form>
  );
}
