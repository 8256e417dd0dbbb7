// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { DealCommitments } from '../commitment.contract.ts';

/** For who leads: the draft of the deal text takes over what is promised here, so that nobody types it twice. */
export function FillAgreement({
  deal,
  text,
  state,
}: {
  readonly deal: string;
  readonly text: NonNullable<DealCommitments['text']>;
  readonly state: Parameters<typeof ofForm>[0];
}) {
  const t = useTranslations('commitments.promises.text');
  const { same, ...counts } = text;
  const form = useFormState(ofForm(state, 'dealtekst'), 'fillAgreement');
  return (
    <Section id="dealtekst" title={t('title')}>
      <p className="nl-paragraph">{same ? t('same', counts) : t('differs', counts)}</p>
      {!same && text.unrecorded > 0 && (
        <p className="nl-paragraph">{text.fitting === 0 ? t('recordFirst', counts) : t('replaces', counts)}</p>
      )}
      {same || (text.fitting === 0 && text.unrecorded > 0) ? (
        <Actions>
          <a href={`/deals/${deal}/dealtekst`}>{t('read')}</a>
        </Actions>
      ) : (
        <Form {...form} prefix="dealtekst" label={t('title')}>
          <HiddenField name="_doel" value="dealtekst" />
          <Button>{t('put', counts)}</Button>
        </Form>
      )}
    </Section>
  );
}
