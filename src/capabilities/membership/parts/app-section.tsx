// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Code } from '#ui/layout/layout.tsx';
import { QrCode } from './qr-code.tsx';

export interface AppSectionProps {
  app: 'none' | 'pending' | 'in-use' | 'unavailable';
  pending: { readonly secret: string; readonly address: string } | null;
  state: Parameters<typeof ofForm>[0];
}

/** An app that makes codes: not there, being told the secret, or in use. */
export function AppSection({ app, pending, state }: AppSectionProps) {
  const t = useTranslations('membership.app');
  const begin = useFormState(ofForm(state, 'begin-app'), 'beginTotp');
  const confirm = useFormState(ofForm(state, 'confirm-app'), 'confirmTotp');
  if (app === 'unavailable') return <p className="nl-paragraph">{t('unavailable')}</p>;
  if (app === 'in-use')
    return (
      <>
        <p className="nl-paragraph">{t('inUse')}</p>
        <Form prefix="drop-app" label={t('drop')}>
          <HiddenField name="_doel" value="drop-app" />
          <Button>{t('drop')}</Button>
        </Form>
      </>
    );
  return (
    <>
      {pending && (
        <>
          <p className="nl-paragraph">{t('scan')}</p>
          <QrCode text={pending.address} label={t('qr')} />
          <p className="nl-paragraph">
            {t('type')} <Code>{pending.secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
          </p>
          <Form {...confirm} prefix="confirm-app">
            <HiddenField name="_doel" value="confirm-app" />
            <TextField
              name="code"
              label={t('code')}
              description={t('codeHint')}
              autoComplete="one-time-code"
              inputMode="numeric"
              maxLength={10}
              size="short"
            />
            <Button kind="primary">{t('confirm')}</Button>
          </Form>
        </>
      )}
      <Form {...begin} prefix="begin-app" label={t('begin')}>
        <HiddenField name="_doel" value="begin-app" />
        <Button>{pending ? t('again') : t('begin')}</Button>
      </Form>
    </>
  );
}
