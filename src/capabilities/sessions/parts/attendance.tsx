// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { CheckboxField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { Fine, ItemList } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { SessionPart } from './agenda.tsx';

interface AttendanceProps extends SessionPart {
  readonly people: readonly { id: string; name: string; organisation: string | null }[];
}

/** Who was there, for who sits in the space; with the invitations before, and the list to tick after. */
export function Attendance({ session, state, people }: AttendanceProps) {
  const t = useTranslations('sessions.one');
  const status = useTranslations('sessions.status');
  const { attendance, mine } = session;
  const keeps = mine.keeps && session.state !== 'cancelled';
  if (attendance.length === 0 && !keeps) return null;
  return (
    <Section id="aanwezig" title={t(session.state === 'planned' ? 'coming' : 'present')} note={t('presentNote')}>
      <ItemList
        items={attendance.map((one) => ({
          id: one.id,
          content: (
            <>
              <b>{one.organisation?.name ?? one.person.name}</b>
              {one.organisation && `, ${one.person.name}`}: {status(one.status)}
              {one.successor && `, ${t('successor')}`}
            </>
          ),
        }))}
      />
      {keeps && session.state === 'planned' && <Invite session={session} state={state} />}
      {keeps && people.length > 0 && <PresentForm session={session} state={state} people={people} />}
    </Section>
  );
}

function Invite({ session, state }: SessionPart) {
  const t = useTranslations('sessions.one');
  const form = useFormState(ofForm(state, 'nodig'), 'inviteToSession');
  return (
    <Form {...form} prefix="nodig" label={t('invite')}>
      <HiddenField name="_doel" value="nodig" />
      <Button>{t(session.invitedAt ? 'inviteAgain' : 'invite')}</Button>
      <Fine>{t('inviteNote')}</Fine>
    </Form>
  );
}

function PresentForm({ session, state, people }: AttendanceProps) {
  const t = useTranslations('sessions.one');
  const sent = ofForm(state, 'aanwezig');
  const of = (kind: 'present' | 'excused') =>
    session.attendance.filter((one) => one.status === kind).map(({ person }) => person.id);
  const successors = session.attendance.filter((one) => one.successor).map(({ person }) => person.id);
  const form = useFormState(sent, 'recordAttendance', { present: of('present'), excused: of('excused'), successors });
  const options = people.map(({ id, name, organisation }) => ({
    value: id,
    label: name,
    ...(organisation && { hint: organisation }),
  }));
  return (
    <TableToggle title={t('presentSave')} open={sent !== undefined}>
      <Form {...form} prefix="aanwezig" label={t('presentSave')}>
        <HiddenField name="_doel" value="aanwezig" />
        <CheckboxField name="present" label={t('presentPeople')} columns={2} options={options} />
        <CheckboxField name="excused" label={t('excusedPeople')} columns={2} options={options} />
        {session.kind === 'signatories' && (
          <CheckboxField name="successors" label={t('successors')} columns={2} options={options} />
        )}
        <Button>{t('presentSave')}</Button>
      </Form>
    </TableToggle>
  );
}
