// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { TextArea } from '#ui/form/text-field.tsx';
import { When } from '#ui/format/when.tsx';
import { Facts, Fine } from '#ui/layout/layout.tsx';
import { Section } from '#ui/layout/section.tsx';
import type { MyInvitation } from '../parties.contract.ts';

interface Props {
  readonly invitation: MyInvitation;
  readonly state: Parameters<typeof ofForm>[0];
}

/** One invitation to an organisation of mine: what is asked, and the answer. */
export function InvitationToMe({ invitation, state }: Props) {
  const t = useTranslations('deals.invitations');
  const all = useTranslations('deals');
  const { id, deal, organisation, tie, intensity, joiningOn, words, answerBefore, invitedAt, answerReason } =
    invitation;
  return (
    <Section
      id={id}
      title={deal.visible ? <a href={`/deals/${deal.slug}`}>{deal.name}</a> : deal.name}
      note={t(`states.${invitation.state}`)}
    >
      {words && <p className="nl-paragraph tv-prose">{words}</p>}
      <Facts
        facts={[
          { name: t('organisation'), value: organisation.name },
          { name: t('tie'), value: all(`tie.${tie}`) },
          { name: t('intensity'), value: all(`intensity.${intensity}`) },
          ...(joiningOn === null ? [] : [{ name: t('joiningDay'), value: <When date={joiningOn} /> }]),
          { name: t('asked'), value: <When date={invitedAt.slice(0, 10)} /> },
          ...(answerBefore === null ? [] : [{ name: t('before'), value: <When date={answerBefore} /> }]),
          ...(answerReason === null ? [] : [{ name: t('reason'), value: answerReason }]),
        ]}
      />
      {invitation.state === 'open' &&
        (invitation.represents ? (
          <Answer invitation={invitation} state={state} />
        ) : (
          <Fine>{t('notYou', { organisation: organisation.name })}</Fine>
        ))}
    </Section>
  );
}

function Answer({ invitation: { id, version, deal }, state }: Props) {
  const t = useTranslations('deals.invitations');
  const form = useFormState(ofForm(state, id), 'answerInvitation');
  return (
    <Form {...form} prefix={id} label={t('answerTo', { deal: deal.name })}>
      <HiddenField name="_doel" value={id} />
      <HiddenField name="version" value={String(version)} />
      <RadioField
        name="accept"
        label={t('answer')}
        columns={2}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
      />
      <TextArea name="reason" label={t('why')} description={t('whyHint')} rows={3} maxLength={500} optional />
      <Button kind="ask">{t('do')}</Button>
    </Form>
  );
}
