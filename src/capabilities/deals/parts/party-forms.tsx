// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { RadioField } from '#ui/form/choice-field.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { Fine } from '#ui/layout/layout.tsx';
import type { Party } from '../contract.ts';
import { intensities, ties } from '../rules/codes.ts';

/** For who leads the deal: somebody joins. */
export function AddPartyForm({ form }: { form: ShownForm }) {
  const t = useTranslations('deals');
  return (
    <Form {...form} prefix="erbij">
      <HiddenField name="_doel" value="erbij" />
      <OrganisationField name="organisation" label={t('parties.organisation')} />
      <RadioField
        name="tie"
        label={t('parties.tie')}
        options={ties.map((tie) => ({ value: tie, label: t(`tie.${tie}`) }))}
      />
      <SelectField
        name="intensity"
        label={t('parties.intensity')}
        options={intensities.map((intensity) => ({ value: intensity, label: t(`intensity.${intensity}`) }))}
        empty={null}
        value="unknown"
      />
      <DateField name="joinedOn" label={t('parties.joinedOn')} optional />
      <TextField name="source" label={t('parties.source')} optional />
      <Button kind="primary">{t('parties.addDo')}</Button>
    </Form>
  );
}

/** For who leads the deal or represents the party: it leaves, with the reason. */
export function EndPartyForm({ form, parties }: { form: ShownForm; parties: readonly Party[] }) {
  const t = useTranslations('deals');
  return (
    <Form {...form} prefix="weg">
      <HiddenField name="_doel" value="weg" />
      <SelectField
        name="_partij"
        label={t('parties.endWho')}
        options={parties.map(({ id, version, organisation }) => ({
          value: `${id} ${version}`,
          label: organisation.name,
        }))}
      />
      <DateField name="leftOn" label={t('parties.endOn')} optional />
      <TextField name="reason" label={t('parties.endWhy')} maxLength={500} />
      <TextField name="successorNote" label={t('parties.endSuccessor')} optional />
      <Fine>{t('parties.endHint')}</Fine>
      <Button>{t('parties.endDo')}</Button>
    </Form>
  );
}

/** For who leads the deal: another tie or intensity. */
export function ChangePartyForm({ form, party }: { form: ShownForm; party: Party }) {
  const t = useTranslations('deals');
  return (
    <Form {...form} prefix={`wijzig-${party.id}`} label={`${t('parties.change')}: ${party.organisation.name}`}>
      <HiddenField name="_doel" value={`wijzig ${party.id}`} />
      <HiddenField name="version" value={String(party.version)} />
      <SelectField
        name="tie"
        label={t('parties.tie')}
        options={ties.map((tie) => ({ value: tie, label: t(`tie.${tie}`) }))}
        empty={null}
      />
      <SelectField
        name="intensity"
        label={t('parties.intensity')}
        options={intensities.map((intensity) => ({ value: intensity, label: t(`intensity.${intensity}`) }))}
        empty={null}
      />
      <DateField name="joinedOn" label={t('parties.joinedOn')} optional />
      <Button>{t('parties.changeDo')}</Button>
    </Form>
  );
}
