// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { ofForm, useFormState } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { TableToggle } from '#ui/view/table-toggle.tsx';
import type { ContributionItem } from '../contract.ts';

interface Props {
  readonly contribution: ContributionItem;
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  readonly sent: Parameters<typeof useFormState>[0];
}

/** Sets a contribution right: what, who pays, how much, from when to when. Sends `_doel=recht <id>`. */
export function ContributionEdit({ contribution, organisations, sent }: Props) {
  const t = useTranslations('commitments');
  const purpose = `recht ${contribution.id}`;
  const mine = ofForm(sent, purpose);
  const { what, paidBy, plannedAmount, realAmount, unit, startsOn, endsOn, version } = contribution;
  const form = useFormState(mine, 'changeContribution', {
    what,
    paidBy: paidBy?.slug ?? '',
    plannedAmount: plannedAmount === null ? '' : String(plannedAmount),
    realAmount: realAmount === null ? '' : String(realAmount),
    unit: unit ?? '',
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
  });
  // Who pays may be no party: what is recorded stays among the choices.
  const known = organisations.map(({ slug, name }) => ({ value: slug, label: name }));
  const payers =
    paidBy && !known.some(({ value }) => value === paidBy.slug)
      ? [...known, { value: paidBy.slug, label: paidBy.name }]
      : known;
  return (
    <TableToggle title={t('promises.room.changeContribution', { what })} open={mine !== undefined}>
      <Form {...form} prefix={`recht-${contribution.id}`}>
        <HiddenField name="_doel" value={purpose} />
        <HiddenField name="version" value={String(version)} />
        <TextField name="what" label={t('panel.addWhat')} />
        <SelectField name="paidBy" label={t('panel.addPaidBy')} options={payers} optional />
        <TextField
          name="plannedAmount"
          label={t('panel.addPlanned')}
          description={t('panel.amountHelp')}
          inputMode="decimal"
          size="short"
          optional
        />
        <TextField name="realAmount" label={t('panel.addReal')} inputMode="decimal" size="short" optional />
        <TextField name="unit" label={t('panel.addUnit')} size="short" optional />
        <DateField name="startsOn" label={t('panel.addStarts')} optional />
        <DateField name="endsOn" label={t('panel.addEnds')} optional />
        <Button>{t('promises.form.save')}</Button>
      </Form>
    </TableToggle>
  );
}
