// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { Code, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import { Warning } from '#ui/record/warning.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { PartyStanding } from '../contract.ts';
import { DayField } from './lead-forms.tsx';

/** Names who signs for one's own organisation, also somebody who has nothing but a mail address. */
export function InviteSigner({
  party,
  state,
  asked,
}: {
  readonly party: PartyStanding;
  readonly state: Parameters<typeof ofForm>[0];
  /** Who was just asked, with the code that is shown this once. */
  readonly asked: { readonly name: string; readonly endsOn: string; readonly code: string | null } | null;
}) {
  const t = useTranslations('agreements.signer');
  const when = useWhen();
  const sent = ofForm(state, 'tekenaar');
  const form = useFormState(sent, 'inviteSigner', {
    name: party.representedBy ?? '',
    functionTitle: party.functionTitle ?? '',
  });
  return (
    <Section id="tekenaar" title={t('title', { organisation: party.organisation.name })}>
      {asked && (
        <div role="status">
          <Warning title={t('asked', { name: asked.name })}>
            {asked.code === null ? t('noCode') : t('pass', { name: asked.name })}{' '}
            {t('until', { date: when(asked.endsOn) })}
          </Warning>
          {asked.code !== null && (
            <p className="tv-hash">
              <Code>{asked.code}</Code>
            </p>
          )}
        </div>
      )}
      <Fine>{t('note')}</Fine>
      <TableToggle title={t('open')} open={sent !== undefined}>
        <Form {...form} prefix="tekenaar" label={t('open')}>
          <HiddenField name="_doel" value="tekenaar" />
          <HiddenField name="organisation" value={party.organisation.id} />
          <TextField name="name" label={t('name')} maxLength={200} size="middle" />
          <TextField name="functionTitle" label={t('function')} maxLength={200} size="middle" />
          <TextField name="mail" type="email" label={t('mail')} size="middle" />
          <TextField name="document" label={t('document')} description={t('documentHelp')} maxLength={300} optional />
          <DayField name="endsOn" label={t('endsOn')} optional />
          <Button kind="primary">{t('do')}</Button>
        </Form>
      </TableToggle>
    </Section>
  );
}
