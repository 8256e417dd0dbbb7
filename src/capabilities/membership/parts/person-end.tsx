// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import type { PersonPart } from './person-details.tsx';

/** Ends the account now; says first what that means. */
export function EndPerson({ state }: Pick<PersonPart, 'state'>) {
  const t = useTranslations('membership.people');
  const form = useFormState(ofForm(state, 'end'), 'endPerson');
  return (
    <Form {...form} prefix="end" label={t('endTitle')}>
      <HiddenField name="_doel" value="end" />
      <p className="nl-paragraph">{t('endText')}</p>
      <Button>{t('end')}</Button>
    </Form>
  );
}
