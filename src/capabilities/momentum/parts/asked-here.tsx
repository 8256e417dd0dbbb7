// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import type { AskedView } from '../today.contract.ts';

interface Props {
  readonly asked: AskedView;
  readonly state: Parameters<typeof ofForm>[0];
}

/** What can be done without leaving the page: one small form per kind. Nothing where it needs a page of its own. */
export function AskedHere(props: Props) {
  if (props.asked.version === null) return null;
  return props.asked.kind === 'action' ? <Done {...props} /> : null;
}

function Done({ asked: { kind, id, version, text }, state }: Props) {
  const t = useTranslations('momentum.today');
  const purpose = `${kind} ${id}`;
  const form = useFormState(ofForm(state, purpose), 'completeAction');
  return (
    <Form {...form} prefix={`${kind}-${id}`} label={t('completeOne', { what: text })}>
      <HiddenField name="_doel" value={purpose} />
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="done" value="yes" />
      <Button>{t('complete')}</Button>
    </Form>
  );
}
