// SPDX-License-Identifier: EUPL-1.2
// When we ask about a record again and why then, whom, and what happened there.
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Columns, Fine } from '#ui/layout/layout.tsx';
import { Section, SubHeading } from '#ui/layout/section.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { RhythmView } from '../rhythm.contract.ts';
import { contactSteps } from '../rules/reminders.ts';
import { happenings } from '../rules/rhythm.ts';
import { type RecordView, type RefusedForm, stateOf } from './record-view.ts';

const bold = { b: (text: ReactNode) => <b>{text}</b> };

interface Props {
  readonly record: RecordView;
  readonly rhythm: RhythmView;
  readonly today: string;
  readonly state: RefusedForm;
}

export function Rhythm({ record, rhythm, today, state }: Props) {
  const t = useTranslations('results.rhythm');
  const inside = rhythm.may.change || rhythm.contacts.length > 0 || rhythm.happenings.length > 0;
  return (
    <Section id="ritme" title={t('title')}>
      <WhenNext record={record} rhythm={rhythm} today={today} />
      {inside && (
        <>
          <Columns>
            <Whom rhythm={rhythm} />
            <WhatHappened rhythm={rhythm} />
          </Columns>
          {rhythm.may.change && (
            <>
              <TableToggle title={t('setTitle')} open={stateOf(state, 'setContact') !== undefined}>
                <ContactForm state={state} />
              </TableToggle>
              <TableToggle title={t('tellTitle')} open={stateOf(state, 'recordHappening') !== undefined}>
                <HappeningForm state={state} />
              </TableToggle>
            </>
          )}
        </>
      )}
    </Section>
  );
}

function WhenNext({ record, rhythm: { next, open, later, apart }, today }: Pick<Props, 'record' | 'rhythm' | 'today'>) {
  const t = useTranslations('results.rhythm');
  const when = useWhen();
  if (record.end) return <p>{t('ended')}</p>;
  if (open)
    return (
      <p>
        {t.rich(open.dueOn < today ? 'openLate' : 'open', { ...bold, due: when(open.dueOn) })}{' '}
        {t(`stage.${open.stage}`, { role: open.role || t('nobody') })}{' '}
        {open.stepOn && open.stage !== 'phone' && t('step', { on: when(open.stepOn) })}
      </p>
    );
  if (!next) return <p>{t(apart ? 'apart' : 'none')}</p>;
  return (
    <>
      <p>
        {t.rich('next', { ...bold, on: when(next.on) })} {t(`why.${next.why}`, { month: next.month ?? 0 })}
      </p>
      {apart && <Fine>{t('apart')}</Fine>}
      {later.length > 0 && <Fine>{t('later', { days: later.map(({ on }) => when(on)).join(', ') })}</Fine>}
    </>
  );
}

function Whom({ rhythm: { contacts, owner, may } }: Pick<Props, 'rhythm'>) {
  const t = useTranslations('results.rhythm');
  const rows = contactSteps.map((step) => ({ step, contact: contacts.find((one) => one.step === step) }));
  return (
    <div>
      <SubHeading id="wie">{t('whomTitle')}</SubHeading>
      <Fine>{t('whomNote')}</Fine>
      <DataTable
        small
        rows={rows}
        rowKey={({ step }) => step}
        columns={[
          { key: 'turn', title: t('turn'), cell: ({ step }) => t(`contactStep.${step}`) },
          {
            key: 'who',
            title: t('who'),
            cell: ({ step, contact }) => {
              if (step === 'role' && owner !== null) return owner ? t('owner', { function: owner }) : t('ownerOnly');
              return contact?.function ?? <span className="tv-soft">{t('unknown')}</span>;
            },
          },
          {
            key: 'where',
            title: t('where'),
            cell: ({ step, contact }) =>
              contact &&
              !(step === 'role' && owner !== null) && (
                <>
                  {contact.mailHint}
                  {may.change && (
                    <Form prefix={contact.id} label={t('removeOf', { function: contact.function })}>
                      <HiddenField name="_doel" value="removeContact" />
                      <HiddenField name="_over" value={contact.id} />
                      <Button>{t('remove')}</Button>
                    </Form>
                  )}
                </>
              ),
          },
        ]}
      />
    </div>
  );
}

function WhatHappened({ rhythm }: Pick<Props, 'rhythm'>) {
  const t = useTranslations('results.rhythm');
  const when = useWhen();
  return (
    <div>
      <SubHeading id="gebeurd">{t('happeningsTitle')}</SubHeading>
      {rhythm.happenings.length === 0 && <p className="tv-soft">{t('happeningsNone')}</p>}
      <ul className="tv-items">
        {rhythm.happenings.map(({ id, kind, on, note, wholeOrganisation }) => (
          <li key={id}>
            <b>{t(`happening.${kind}`)}</b>, {when(on)}
            {wholeOrganisation && ` (${t('whole')})`}
            {note && `: ${note}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ContactForm({ state }: Pick<Props, 'state'>) {
  const t = useTranslations('results.rhythm');
  const words = useTranslations('results.record');
  const form = useFormState(stateOf(state, 'setContact'), 'setContact', { language: 'nl' });
  return (
    <Form {...form} prefix="wie">
      <HiddenField name="_doel" value="setContact" />
      <RadioField
        name="_beurt"
        label={t('setStep')}
        options={contactSteps.map((value) => ({ value, label: t(`contactStep.${value}`) }))}
      />
      <TextField name="function" label={t('setFunction')} description={t('setFunctionHint')} size="middle" />
      <TextField name="mail" type="email" label={t('setMail')} description={t('setMailHint')} size="middle" />
      <SelectField
        name="language"
        label={words('askLanguage')}
        empty={null}
        options={[
          { value: 'nl', label: words('dutch') },
          { value: 'en', label: words('english') },
        ]}
      />
      <Button kind="primary">{t('setButton')}</Button>
    </Form>
  );
}

function HappeningForm({ state }: Pick<Props, 'state'>) {
  const t = useTranslations('results.rhythm');
  const form = useFormState(stateOf(state, 'recordHappening'), 'recordHappening', { about: 'record' });
  return (
    <Form {...form} prefix="gebeurde">
      <p>{t('tellNote')}</p>
      <HiddenField name="_doel" value="recordHappening" />
      <RadioField
        name="kind"
        label={t('tellWhat')}
        columns={2}
        options={happenings.map((value) => ({ value, label: t(`happening.${value}`) }))}
      />
      <DateField name="on" label={t('tellOn')} />
      <RadioField
        name="about"
        label={t('tellAbout')}
        options={[
          { value: 'record', label: t('tellRecord') },
          { value: 'organisation', label: t('tellOrganisation') },
        ]}
      />
      <TextField name="note" label={t('tellWords')} optional />
      <Button kind="primary">{t('tellButton')}</Button>
    </Form>
  );
}
