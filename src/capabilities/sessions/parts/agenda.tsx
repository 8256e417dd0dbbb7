// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Section } from '#ui/layout/section.tsx';
import { AnswerList } from '#ui/record/answer-list.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { PointView, SessionView } from '../contract.ts';

export interface SessionPart {
  readonly session: SessionView;
  readonly state: Parameters<typeof ofForm>[0];
}

const dueKinds = [
  'decision_round',
  'decision_review',
  'decision_postponed',
  'commitment',
  'contribution_end',
  'action',
] as const;

/** The agenda in its order: what is due with where it stands, own points, and what was said at each. */
export function Agenda({ session, state }: SessionPart) {
  const t = useTranslations('sessions.one');
  const kinds = useTranslations('sessions.dueKind');
  const when = useWhen();
  const { keeps, works } = session.mine;
  const planned = session.state === 'planned';
  const about = ({ dueKind, dueOn, minutes }: PointView) =>
    [
      dueKind === null ? t('own') : kinds(dueKinds.find((known) => known === dueKind) ?? 'other'),
      ...(dueOn ? [t('dueOn', { date: when(dueOn) })] : []),
      ...(minutes ? [t('minutes', { count: minutes })] : []),
    ].join(', ');
  return (
    <Section id="agenda" title={t('agenda')} note={planned && t('agendaNote')}>
      {session.agenda.length === 0 && <p className="nl-paragraph">{t('agendaEmpty')}</p>}
      <AnswerList
        answers={session.agenda.map((point, index) => ({
          id: point.id,
          who: (
            <>
              {index + 1}. {point.href ? <a href={point.href}>{point.title}</a> : point.title}
            </>
          ),
          about: about(point),
          content: (
            <>
              {point.notes}
              {keeps && session.state !== 'cancelled' && <NoteForm point={point} state={state} />}
              {keeps && planned && <DropForm point={point} state={state} />}
            </>
          ),
        }))}
      />
      {planned && works && <AddPoint state={state} />}
      {planned && keeps && <Gather state={state} />}
    </Section>
  );
}

interface PointForm extends Pick<SessionPart, 'state'> {
  readonly point: PointView;
}

function NoteForm({ point, state }: PointForm) {
  const t = useTranslations('sessions.one');
  const sent = ofForm(state, `noteer ${point.id}`);
  const form = useFormState(sent, 'notePoint', { notes: point.notes ?? '' });
  return (
    <TableToggle title={t('noteShort')} open={sent !== undefined}>
      <Form {...form} prefix={`noteer-${point.id}`} label={t('noteOne', { title: point.title })}>
        <HiddenField name="_doel" value={`noteer ${point.id}`} />
        <HiddenField name="version" value={String(point.version)} />
        <TextArea name="notes" label={t('notes')} rows={3} maxLength={5000} />
        <Button>{t('save')}</Button>
      </Form>
    </TableToggle>
  );
}

function DropForm({ point, state }: PointForm) {
  const t = useTranslations('sessions.one');
  const form = useFormState(ofForm(state, `eraf ${point.id}`), 'dropPoint');
  return (
    <TableToggle title={t('drop')}>
      <Form {...form} prefix={`eraf-${point.id}`} label={t('dropOne', { title: point.title })}>
        <HiddenField name="_doel" value={`eraf ${point.id}`} />
        <Button>{t('drop')}</Button>
      </Form>
    </TableToggle>
  );
}

function AddPoint({ state }: Pick<SessionPart, 'state'>) {
  const t = useTranslations('sessions.one');
  const sent = ofForm(state, 'punt');
  const form = useFormState(sent, 'addPoint');
  return (
    <TableToggle title={t('addPoint')} open={sent !== undefined}>
      <Form {...form} prefix="punt" label={t('addPoint')}>
        <HiddenField name="_doel" value="punt" />
        <TextField name="title" label={t('pointTitle')} maxLength={300} />
        <TextField name="minutes" label={t('pointMinutes')} size="short" maxLength={3} inputMode="numeric" optional />
        <Button>{t('addPoint')}</Button>
      </Form>
    </TableToggle>
  );
}

function Gather({ state }: Pick<SessionPart, 'state'>) {
  const t = useTranslations('sessions.one');
  const form = useFormState(ofForm(state, 'verzamel'), 'gatherAgenda');
  return (
    <Form {...form} prefix="verzamel" label={t('gather')}>
      <HiddenField name="_doel" value="verzamel" />
      <Button>{t('gather')}</Button>
    </Form>
  );
}
