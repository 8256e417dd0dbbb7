// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { Section } from '#ui/layout/section.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { sessionMoves } from '../contract.ts';
import type { SessionPart } from './agenda.tsx';

/** The moves that the table of states allows now, each with what it needs. */
export function Moves({ session, state }: SessionPart) {
  const t = useTranslations('sessions.moves');
  if (session.mine.moves.length === 0) return null;
  return (
    <Section id="verder" title={t('title')}>
      {session.mine.moves.map((move) => (
        <MoveForm key={move} move={move} session={session} state={state} />
      ))}
    </Section>
  );
}

function MoveForm({ move, session, state }: SessionPart & { move: (typeof sessionMoves)[number] }) {
  const t = useTranslations('sessions.moves');
  const plan = useTranslations('sessions.plan');
  const sent = ofForm(state, `zet ${move}`);
  const form = useFormState(sent, 'moveSession', { note: move === 'correct' ? (session.report ?? '') : '' });
  return (
    <TableToggle title={t(move)} open={sent !== undefined}>
      <Form {...form} prefix={`zet-${move}`} label={t(move)}>
        <HiddenField name="_doel" value={`zet ${move}`} />
        <HiddenField name="move" value={move} />
        <HiddenField name="version" value={String(session.version)} />
        {move === 'replan' ? (
          <>
            <TextField name="day" label={plan('day')} description={plan('dayHint')} size="short" maxLength={10} />
            <TextField name="time" label={plan('time')} description={plan('timeHint')} size="short" maxLength={5} />
          </>
        ) : (
          <TextArea
            name="note"
            label={t(move === 'cancel' ? 'why' : 'report')}
            rows={move === 'cancel' ? 3 : 8}
            maxLength={10_000}
          />
        )}
        <Button>{t(move)}</Button>
      </Form>
    </TableToggle>
  );
}
