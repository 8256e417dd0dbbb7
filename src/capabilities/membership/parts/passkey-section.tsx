// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { PasskeyPlace } from './passkey-form.tsx';
import { Moment } from './public/moment.tsx';

interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
}

export function PasskeySection({
  passkeys,
  state,
}: {
  passkeys: readonly Passkey[];
  state: Parameters<typeof ofForm>[0];
}) {
  const t = useTranslations('membership.passkey');
  const add = useFormState(ofForm(state, 'add-passkey'), 'addPasskey');
  return (
    <>
      {passkeys.length > 0 && (
        <DataTable
          caption={t('caption')}
          hiddenCaption
          rows={passkeys}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', title: t('name'), cell: (passkey) => <RenameForm passkey={passkey} /> },
            { key: 'made', title: t('since'), cell: ({ createdAt }) => <Moment at={createdAt} /> },
            { key: 'used', title: t('used'), cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} /> : t('never')) },
            {
              key: 'act',
              title: t('act'),
              stackTitle: null,
              hiddenTitle: true,
              cell: ({ id, label }) => (
                <Form prefix={`remove-${id}`} label={t('removeOne', { label })}>
                  <HiddenField name="_doel" value="remove-passkey" />
                  <HiddenField name="_passkey" value={id} />
                  <Button>{t('remove')}</Button>
                </Form>
              ),
            },
          ]}
        />
      )}
      <PasskeyPlace purpose="register" field="response">
        <Form {...add} prefix="add-passkey" label={t('add')}>
          <HiddenField name="_doel" value="add-passkey" />
          <TextField name="label" label={t('label')} description={t('labelHint')} maxLength={80} size="middle" />
          <Button kind="primary">{t('add')}</Button>
        </Form>
      </PasskeyPlace>
    </>
  );
}

function RenameForm({ passkey: { id, label } }: { passkey: Passkey }) {
  const t = useTranslations('membership.passkey');
  return (
    <>
      <b>{label}</b>
      <details>
        <summary>{t('rename')}</summary>
        <Form prefix={`rename-${id}`} label={t('renameOne', { label })} values={{ label }}>
          <HiddenField name="_doel" value="rename-passkey" />
          <HiddenField name="_passkey" value={id} />
          <TextField name="label" label={t('label')} maxLength={80} size="middle" />
          <Button>{t('save')}</Button>
        </Form>
      </details>
    </>
  );
}
