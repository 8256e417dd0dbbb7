// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField, RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import type { Space } from '../contract.ts';

interface SpaceFormProps {
  readonly space: Space;
  readonly state: Parameters<typeof ofForm>[0];
}

/** Name of a space and who may know of it; letting in more people is said apart. */
export function SpaceForm({ space, state }: SpaceFormProps) {
  const t = useTranslations('spaces.visibility');
  const form = useFormState(ofForm(state, 'space'), 'changeSpace', {
    name: space.name,
    visibility: space.visibility,
    existenceHidden: space.existenceHidden ? 'yes' : 'no',
  });
  return (
    <Form {...form} prefix="space">
      <HiddenField name="_doel" value="space" />
      <HiddenField name="version" value={String(space.version)} />
      <TextField name="name" label={t('nameLabel')} maxLength={200} />
      <RadioField
        name="visibility"
        label={t('label')}
        options={(['parties', 'network', 'public'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <RadioField
        name="existenceHidden"
        label={t('hidden')}
        description={t('hiddenHint')}
        columns={2}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
      <CheckboxField name="outward" label={t('outwardLabel')} options={[{ value: 'yes', label: t('outward') }]} />
      <Actions>
        <Button kind="primary">{t('save')}</Button>
      </Actions>
    </Form>
  );
}
