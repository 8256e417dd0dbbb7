// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { spaceRoles } from '../rules/roles.ts';
import { refuseRole, type Standing } from '../rules/seats.ts';

/** Lets somebody in, by their address at work; with an account or without. */
export function GiveSeat({ mine, state }: { mine: Standing; state: Parameters<typeof ofForm>[0] }) {
  const t = useTranslations('spaces.members');
  const words = useTranslations('spaces');
  const form = useFormState(ofForm(state, 'give'), 'giveSeat');
  return (
    <Form {...form} prefix="give">
      <HiddenField name="_doel" value="give" />
      <TextField name="name" label={t('giveName')} maxLength={120} size="middle" />
      <TextField name="mail" type="email" label={t('giveMail')} size="middle" />
      <OrganisationField
        name="organisation"
        label={t('giveOrganisation')}
        description={t('giveOrganisationHint')}
        optional
      />
      <RadioField
        name="role"
        label={t('giveRole')}
        columns={2}
        options={spaceRoles
          .filter((role) => refuseRole(mine, role) === null)
          .map((role) => ({ value: role, label: words(`roles.${role}`), hint: words(`roleHints.${role}`) }))}
      />
      <TextField name="endsOn" label={t('endsOn')} description={t('endsOnHint')} size="short" maxLength={10} optional />
      <Actions>
        <Button kind="primary">{t('give')}</Button>
      </Actions>
    </Form>
  );
}
