// SPDX-License-Identifier: EUPL-1.2
// In the room of a deal: who was asked and what they said, and for who leads: ask, and set a joining day.
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextArea, TextField } from '#ui/form/text-field.tsx';
import { useWhen } from '#ui/format/use-when.ts';
import { When } from '#ui/format/when.tsx';
import { ItemList } from '#ui/layout/layout.tsx';
import { DataTable } from '#ui/view/data-table.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { Invitation, PartyRoom } from '../parties.contract.ts';
import { intensities } from '../rules/codes.ts';

type State = Parameters<typeof ofForm>[0];

/** Who was asked, and what they answered; a no is a full answer. */
export function InvitationTable({
  invitations,
  leads,
  state,
}: {
  invitations: readonly Invitation[];
  leads: boolean;
  state: State;
}) {
  const t = useTranslations('deals.invitations');
  const all = useTranslations('deals');
  return (
    <DataTable
      small
      caption={t('roomTitle')}
      hiddenCaption
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', title: t('organisation'), cell: ({ organisation }) => organisation.name },
        { key: 'as', title: t('tie'), cell: ({ tie }) => all(`tie.${tie}`) },
        {
          key: 'asked',
          title: t('asked'),
          cell: ({ invitedAt }) => <When date={invitedAt.slice(0, 10)} style="short" />,
        },
        { key: 'state', title: t('answer'), cell: (invitation) => <Said invitation={invitation} /> },
        {
          key: 'act',
          title: t('act'),
          hiddenTitle: true,
          stackTitle: null,
          cell: (invitation) =>
            leads && invitation.state === 'open' && <Withdraw invitation={invitation} state={state} />,
        },
      ]}
    />
  );
}

function Said({ invitation: { state, answeredAs, answerReason, answerBefore } }: { invitation: Invitation }) {
  const t = useTranslations('deals.invitations');
  return (
    <>
      {t(`states.${state}`)}
      {state === 'open' && answerBefore && (
        <div className="tv-fine">
          {t('before')} <When date={answerBefore} style="short" />
        </div>
      )}
      {answeredAs && <div className="tv-fine">{t('by', { function: answeredAs })}</div>}
      {answerReason && <div className="tv-fine">{answerReason}</div>}
    </>
  );
}

function Withdraw({ invitation: { id, version, organisation }, state }: { invitation: Invitation; state: State }) {
  const t = useTranslations('deals.invitations');
  const form = useFormState(ofForm(state, `intrekken ${id}`), 'withdrawInvitation');
  return (
    <Form {...form} prefix={`intrekken-${id}`} label={t('withdrawOf', { organisation: organisation.name })}>
      <HiddenField name="_doel" value={`intrekken ${id}`} />
      <HiddenField name="version" value={String(version)} />
      <Button>{t('withdraw')}</Button>
    </Form>
  );
}

/** For who leads: asks an organisation to take part. */
export function InviteForm({ days, state }: { days: PartyRoom['joiningDays']; state: State }) {
  const t = useTranslations('deals.invitations');
  const all = useTranslations('deals');
  const when = useWhen();
  const form = useFormState(ofForm(state, 'uitnodigen'), 'inviteParty', { tie: 'bound' });
  return (
    <Form {...form} prefix="uitnodigen">
      <HiddenField name="_doel" value="uitnodigen" />
      <OrganisationField name="organisation" label={t('organisation')} />
      <RadioField
        name="tie"
        label={t('tie')}
        columns={2}
        options={(['bound', 'partner'] as const).map((tie) => ({ value: tie, label: all(`tie.${tie}`) }))}
      />
      <SelectField
        name="intensity"
        label={t('intensity')}
        options={intensities.map((one) => ({ value: one, label: all(`intensity.${one}`) }))}
        empty={null}
        value="unknown"
      />
      {days.length > 0 && (
        <SelectField
          name="joiningDay"
          label={t('joiningDay')}
          options={days.map(({ id, heldOn }) => ({ value: id, label: when(heldOn) }))}
          empty={t('noDay')}
          optional
        />
      )}
      <TextArea name="words" label={t('words')} description={t('wordsHint')} rows={3} maxLength={2000} optional />
      <TextField
        name="answerBefore"
        label={t('beforeLabel')}
        description={t('dayHint')}
        size="short"
        maxLength={10}
        optional
      />
      <TextField name="mail" type="email" label={t('mail')} description={t('mailHint')} size="middle" optional />
      <Button kind="primary">{t('invite')}</Button>
    </Form>
  );
}

/** Days on which others sign too. */
export function JoiningDays({
  deal,
  days,
  leads,
  state,
}: {
  deal: string;
  days: PartyRoom['joiningDays'];
  leads: boolean;
  state: State;
}) {
  const t = useTranslations('deals.invitations');
  const form = useFormState(ofForm(state, 'bijteken'), 'addJoiningDay');
  return (
    <>
      {days.length === 0 ? (
        <p className="tv-soft">{t('daysNone')}</p>
      ) : (
        <ItemList
          items={days.map(({ id, heldOn, about }) => ({
            id,
            content: (
              <>
                <b>
                  <When date={heldOn} />
                </b>
                {about && `, ${about}`}
              </>
            ),
          }))}
        />
      )}
      {leads && (
        <p className="tv-small">
          {t('daysText')} <a href={`/deals/${deal}/dealtekst#verder`}>{t('daysTextLink')}</a>
        </p>
      )}
      {leads && (
        <TableToggle title={t('addDay')} open={ofForm(state, 'bijteken') !== undefined}>
          <Form {...form} prefix="bijteken" label={t('addDay')}>
            <HiddenField name="_doel" value="bijteken" />
            <TextField name="heldOn" label={t('heldOn')} description={t('dayHint')} size="short" maxLength={10} />
            <TextField name="about" label={t('about')} size="middle" maxLength={200} optional />
            <Button>{t('addDay')}</Button>
          </Form>
        </TableToggle>
      )}
    </>
  );
}
