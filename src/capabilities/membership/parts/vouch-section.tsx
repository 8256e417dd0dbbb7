// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Section } from '#ui/layout/section.tsx';

/** Asks for the code that somebody of the organisation gave beside the mail, before a second factor is set up. */
export function VouchSection({
  vouch,
  state,
}: {
  readonly vouch: 'open' | 'expired';
  readonly state: Parameters<typeof ofForm>[0];
}) {
  const t = useTranslations('membership.vouch');
  const form = useFormState(ofForm(state, 'vouch'), 'proveVouch');
  return (
    <Section id="code" title={t('title')}>
      <p className="nl-paragraph">{t(vouch === 'open' ? 'why' : 'expired')}</p>
      {vouch === 'open' && (
        <Form {...form} prefix="vouch">
          <HiddenField name="_doel" value="vouch" />
          <TextField
            name="code"
            label={t('code')}
            description={t('codeHint')}
            maxLength={40}
            size="middle"
            autoComplete="off"
          />
          <Button kind="primary">{t('confirm')}</Button>
        </Form>
      )}
    </Section>
  );
}
