// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import type { Person } from '../people.contract.ts';

export interface PersonPart {
  readonly person: Person;
  /** What the page's action answered. */
  readonly state: Parameters<typeof ofForm>[0];
}

/** Name, language, and whether somebody keeps this installation. */
export function PersonDetails({ person, state }: PersonPart) {
  const t = useTranslations('membership.people');
  const languages = useTranslations('membership.account.language');
  const { name, language, administrator } = person;
  const form = useFormState(ofForm(state, 'details'), 'changePerson', {
    name,
    language,
    administrator: administrator ? 'yes' : 'no',
  });
  return (
    <Form {...form} prefix="details" label={t('detailsTitle')}>
      <HiddenField name="_doel" value="details" />
      <HiddenField name="version" value={String(person.version)} />
      <TextField name="name" label={t('name')} maxLength={120} />
      <RadioField
        name="language"
        label={t('language')}
        columns={2}
        options={[
          { value: 'nl', label: languages('nl') },
          { value: 'en', label: languages('en') },
        ]}
      />
      <RadioField
        name="administrator"
        label={t('isAdministrator')}
        columns={2}
        options={[
          { value: 'no', label: t('no') },
          { value: 'yes', label: t('yes') },
        ]}
      />
      <Actions>
        <Button kind="primary">{t('save')}</Button>
      </Actions>
    </Form>
  );
}
