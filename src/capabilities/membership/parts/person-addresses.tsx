// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Actions, ItemList } from '#ui/layout/layout.tsx';
import type { PersonPart } from './person-details.tsx';

/** The addresses somebody signs in with: remove one, add one. */
export function PersonAddresses({ person, state }: PersonPart) {
  const t = useTranslations('membership.people');
  const dropped = useFormState(ofForm(state, 'drop-address'), 'dropAddress');
  const added = useFormState(ofForm(state, 'add-address'), 'addAddress');
  return (
    <>
      <ItemList
        items={person.mails.map((mail) => ({
          id: mail,
          content: (
            <Form
              prefix={`drop-${mail}`}
              label={t('dropAddress', { mail })}
              errors={dropped.values['mail'] === mail ? dropped.errors : {}}
            >
              <HiddenField name="_doel" value="drop-address" />
              <HiddenField name="mail" value={mail} />
              <Actions>
                <span>{mail}</span>
                {person.mails.length > 1 && <Button>{t('dropAddress', { mail })}</Button>}
              </Actions>
            </Form>
          ),
        }))}
      />
      {!person.endedAt && (
        <Form {...added} prefix="add-address" label={t('addAddress')}>
          <HiddenField name="_doel" value="add-address" />
          <TextField name="mail" type="email" label={t('mail')} size="middle" />
          <Actions>
            <Button>{t('addAddress')}</Button>
          </Actions>
        </Form>
      )}
    </>
  );
}
