// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import type { MandateView } from '../mandates.contract.ts';

export interface MandateFormsProps {
  readonly mandate: MandateView;
  readonly people: readonly { readonly id: string; readonly name: string; readonly functionTitle: string }[];
  /** The person may give mandates here. */
  readonly gives: boolean;
  readonly state: Parameters<typeof ofForm>[0];
}

/** What one may do with a mandate: name a deputy, hand it over, end it. */
export function MandateForms({ mandate, people, gives, state }: MandateFormsProps) {
  const t = useTranslations('membership.mandates');
  if (!mandate.mine.mayEnd) return null;
  const here = String(state?.values['_doel'] ?? '').endsWith(` ${mandate.id}`);
  return (
    <details className="tv-fold" open={here}>
      <summary>{t('open', { name: mandate.person.name, kind: t(`kinds.${mandate.kind}`) })}</summary>
      {gives && mandate.deputyFor === null && (
        <>
          <PassOn purpose="deputy" operation="nameDeputy" mandate={mandate} people={people} state={state}>
            <TextField name="document" label={t('proxy')} description={t('proxyHint')} />
            <Days />
          </PassOn>
          <PassOn purpose="successor" operation="handOverMandate" mandate={mandate} people={people} state={state}>
            <Fine>{t('successorHint')}</Fine>
            <TextField name="document" label={t('paper')} optional />
            <TextField
              name="startsOn"
              label={t('startsOn')}
              description={t('startsOnHint')}
              size="short"
              maxLength={10}
              optional
            />
          </PassOn>
        </>
      )}
      <EndForm mandate={mandate} state={state} />
    </details>
  );
}

function PassOn({
  purpose,
  operation,
  mandate,
  people,
  state,
  children,
}: Omit<MandateFormsProps, 'gives'> & { purpose: 'deputy' | 'successor'; operation: string; children: ReactNode }) {
  const t = useTranslations('membership.mandates');
  const doel = `${purpose} ${mandate.id}`;
  const form = useFormState(ofForm(state, doel), operation);
  return (
    <Form {...form} prefix={`${purpose}-${mandate.id}`} label={t(purpose)}>
      <HiddenField name="_doel" value={doel} />
      {purpose === 'successor' && <HiddenField name="version" value={String(mandate.version)} />}
      <SelectField
        name="person"
        label={t(`${purpose}Who`)}
        options={people
          .filter(({ id }) => id !== mandate.person.id)
          .map(({ id, name, functionTitle }) => ({ value: id, label: `${name}, ${functionTitle}` }))}
      />
      {children}
      <Button>{t(purpose)}</Button>
    </Form>
  );
}

function EndForm({ mandate, state }: Pick<MandateFormsProps, 'mandate' | 'state'>) {
  const t = useTranslations('membership.mandates');
  const doel = `end ${mandate.id}`;
  const form = useFormState(ofForm(state, doel), 'endMandate');
  const label = t(mandate.mine.held ? 'layDown' : 'end');
  return (
    <Form {...form} prefix={`end-${mandate.id}`} label={label}>
      <HiddenField name="_doel" value={doel} />
      <HiddenField name="version" value={String(mandate.version)} />
      <TextField name="reason" label={t('why')} optional />
      <Button>{label}</Button>
    </Form>
  );
}

/** First and last day, both may be left open. */
export function Days() {
  const t = useTranslations('membership.mandates');
  return (
    <>
      <TextField
        name="startsOn"
        label={t('startsOn')}
        description={t('startsOnHint')}
        size="short"
        maxLength={10}
        optional
      />
      <TextField name="endsOn" label={t('endsOn')} description={t('endsOnHint')} size="short" maxLength={10} optional />
    </>
  );
}
