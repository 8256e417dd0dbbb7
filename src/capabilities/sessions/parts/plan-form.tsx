// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { visibilities } from '#kernel/pure/visibility.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, type FormProps } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { sessionKinds } from '../rules/codes.ts';

/** Plans a session; what is due comes on its agenda by itself. */
export function PlanForm({ form }: { form: Pick<FormProps, 'values' | 'errors'> }) {
  const t = useTranslations('sessions.plan');
  const words = useTranslations('sessions');
  const spaces = useTranslations('spaces.visibilities');
  return (
    <Form {...form} prefix="plan">
      <RadioField
        name="kind"
        label={t('kind')}
        columns={2}
        options={sessionKinds.map((kind) => ({
          value: kind,
          label: words(`kind.${kind}`),
          hint: words(`kindHint.${kind}`),
        }))}
      />
      <TextField name="title" label={t('titleLabel')} maxLength={160} size="middle" />
      <TextField name="day" label={t('day')} description={t('dayHint')} size="short" maxLength={10} />
      <TextField name="time" label={t('time')} description={t('timeHint')} size="short" maxLength={5} />
      <TextField name="minutes" label={t('minutes')} size="short" maxLength={4} inputMode="numeric" />
      <TextField name="place" label={t('place')} size="middle" maxLength={300} optional />
      <TextArea name="goal" label={t('goal')} rows={2} maxLength={1000} optional />
      <SelectField
        name="visibility"
        label={t('visibility')}
        empty={null}
        options={visibilities.map((value) => ({ value, label: spaces(value) }))}
      />
      <Actions>
        <Button kind="primary">{t('send')}</Button>
      </Actions>
    </Form>
  );
}
