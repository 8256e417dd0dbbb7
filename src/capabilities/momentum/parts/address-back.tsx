// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Invitation } from '#ui/ask/ask-block.tsx';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import type { MyMail } from '../mail.contract.ts';

interface Props {
  readonly back: MyMail['cameBack'][number];
  readonly since: string;
  readonly state: Parameters<typeof ofForm>[0];
}

/** An address of mine that refuses mail: what was said, and how to mend it. */
export function AddressBack({ back: { mail, reason }, since, state }: Props) {
  const t = useTranslations('momentum.mail');
  const purpose = `weer ${mail}`;
  const form = useFormState(ofForm(state, purpose), 'mendAddress');
  return (
    <Invitation id={`weer-${mail}`} title={t('backTitle')}>
      <p className="nl-paragraph">{t('back', { mail, date: since })}</p>
      <p className="nl-paragraph tv-small">{t('reason', { reason })}</p>
      <p className="nl-paragraph">{t('backHow')}</p>
      <Form {...form} prefix={`weer-${mail}`} label={t('mend')}>
        <HiddenField name="_doel" value={purpose} />
        <HiddenField name="mail" value={mail} />
        <Button kind="ask">{t('mend')}</Button>
      </Form>
    </Invitation>
  );
}
