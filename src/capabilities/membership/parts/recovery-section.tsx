// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Code, ItemList } from '#ui/layout/layout.tsx';
import { Warning } from '#ui/record/warning.tsx';

/** New recovery codes, shown this once. */
export function NewCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('membership.recovery');
  return (
    <div role="status">
      <Warning title={t('made')}>{t('keep')}</Warning>
      <ItemList items={codes.map((code) => ({ id: code, content: <Code>{code}</Code> }))} />
    </div>
  );
}

export function RecoverySection({ left, state }: { left: number; state: Parameters<typeof ofForm>[0] }) {
  const t = useTranslations('membership.recovery');
  const form = useFormState(ofForm(state, 'codes'), 'makeRecoveryCodes');
  return (
    <>
      <p className="nl-paragraph">{t('left', { left })}</p>
      <Form {...form} prefix="codes" label={t('make')}>
        <HiddenField name="_doel" value="codes" />
        <Button>{t('make')}</Button>
      </Form>
    </>
  );
}
