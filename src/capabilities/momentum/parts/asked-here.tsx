// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { Actions } from '#ui/layout/layout.tsx';
import type { AskedView } from '../today.contract.ts';

interface Props {
  readonly asked: AskedView;
  readonly state: Parameters<typeof ofForm>[0];
}

const voices = ['consent', 'for', 'abstain'] as const;

/** What can be done without leaving the page: one small form per kind. Nothing where it needs a page of its own. */
export function AskedHere({ asked, state }: Props) {
  const t = useTranslations('momentum.today.here');
  const { kind, form, href, id } = asked;
  if (form === null) return null;
  const of = (operation: string, fields: readonly string[], children: ReactNode, about = id) => (
    <Here asked={asked} state={state} operation={operation} fields={fields} about={about}>
      {children}
    </Here>
  );
  const elsewhere = (label: string) => (
    <a className="nl-link" href={href}>
      {label}
    </a>
  );
  if (kind === 'action') return of('completeAction', ['version'], <Button kind="ask">{t('done')}</Button>);
  if (kind === 'decision_speak') {
    const mine = voices.filter((voice) => form['voices']?.split(' ').includes(voice));
    return of(
      'speak',
      ['organisation', 'edition'],
      <Actions>
        {mine.map((voice) => (
          <Button key={voice} name="voice" value={voice} kind={voice === 'abstain' ? 'default' : 'ask'}>
            {t(`voice.${voice}`)}
          </Button>
        ))}
        {elsewhere(t(mine.includes('consent') ? 'object' : 'against'))}
      </Actions>,
      form['decision'],
    );
  }
  if (kind === 'commitment_report')
    return of(
      'reportOnCommitment',
      [],
      <>
        <TextArea name="note" label={t('note')} rows={2} maxLength={2000} />
        <Actions>
          <Button kind="ask">{t('tell')}</Button>
          {elsewhere(t('moreAbout'))}
        </Actions>
      </>,
    );
  if (kind === 'commitment_inherited')
    return of(
      'confirmCommitment',
      ['version'],
      <Actions>
        <Button kind="ask">{t('stand')}</Button>
        {elsewhere(t('otherwise'))}
      </Actions>,
    );
  if (kind === 'commitment_transfer')
    return of(
      'settleTransfer',
      ['version'],
      <Actions>
        <Button kind="ask" name="answer" value="accept">
          {t('accept')}
        </Button>
        <Button name="answer" value="decline">
          {t('decline')}
        </Button>
      </Actions>,
    );
  if (kind === 'barrier_acknowledge')
    return of('acknowledgeBarrier', ['version'], <Button kind="ask">{t('received')}</Button>);
  if (kind === 'claim_second_voice')
    return of(
      'confirmClaim',
      ['voice'],
      <Actions>
        <Button kind="ask">{t('right')}</Button>
        {elsewhere(t('wrong'))}
      </Actions>,
    );
  if (kind === 'check_in')
    return of(
      'confirmAdoption',
      ['voice', 'version'],
      <Actions>
        <Button kind="ask">{t('same')}</Button>
        {elsewhere(t('changed'))}
      </Actions>,
    );
  if (kind === 'mail_address') return of('mendAddress', ['mail'], <Button kind="ask">{t('works')}</Button>);
  return null;
}

function Here(
  props: Props & { operation: string; fields: readonly string[]; about: string | undefined; children: ReactNode },
) {
  const { asked, state, operation, fields, about = asked.id, children } = props;
  const purpose = `${asked.kind} ${about}`;
  const organisation = asked.form?.['organisation'];
  // One may speak for two parties about one proposal: what was typed belongs to the form it was typed in.
  const mine = organisation === undefined || state?.values['organisation'] === organisation;
  const form = useFormState(mine ? ofForm(state, purpose) : undefined, operation);
  return (
    <Form {...form} prefix={`${asked.kind}-${asked.id}`} label={asked.text}>
      <HiddenField name="_doel" value={purpose} />
      {fields.map((name) => (
        <HiddenField key={name} name={name} value={asked.form?.[name] ?? ''} />
      ))}
      {children}
    </Form>
  );
}
