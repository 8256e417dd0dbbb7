// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField, RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { commitmentKinds, mandateKinds } from '../rules/mandate.ts';
import { Days, type MandateFormsProps } from './mandate-forms.tsx';

/** Gives somebody of the organisation a mandate, whole or limited. */
export function GiveMandate({
  people,
  deals,
  state,
}: Pick<MandateFormsProps, 'people' | 'state'> & { readonly deals: readonly { id: string; name: string }[] }) {
  const t = useTranslations('membership.mandates');
  const form = useFormState(ofForm(state, 'give'), 'giveMandate');
  return (
    <Form {...form} prefix="geef">
      <HiddenField name="_doel" value="give" />
      <SelectField
        name="person"
        label={t('who')}
        options={people.map(({ id, name, functionTitle }) => ({ value: id, label: `${name}, ${functionTitle}` }))}
      />
      <RadioField
        name="kind"
        label={t('may')}
        options={mandateKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`hints.${kind}`) }))}
      />
      <CheckboxField
        name="commitmentKinds"
        label={t('promisesLabel')}
        description={t('promisesHint')}
        columns={2}
        options={commitmentKinds.map((kind) => ({ value: kind, label: t(`promises.${kind}`) }))}
        optional
      />
      {deals.length > 0 && (
        <SelectField
          name="space"
          label={t('spaceLabel')}
          description={t('spaceHint')}
          empty={t('spaceAll')}
          options={deals.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
      <TextField name="document" label={t('paper')} description={t('paperHint')} optional />
      <Days />
      <Button kind="primary">{t('give')}</Button>
    </Form>
  );
}
