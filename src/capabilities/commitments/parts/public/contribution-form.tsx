// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { Button } from '#ui/form/button.tsx';
import { Form, HiddenField } from '#ui/form/form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { DateField, TextField } from '#ui/form/text-field.tsx';
import { contributionKinds } from '../../rules/codes.ts';

const seenBy = ['author', 'organisation', 'parties', 'network', 'public'] as const;

/** For who works in the deal: who brings what. Sends `_doel=bijdrage`. */
export function ContributionForm({
  form,
  organisations,
}: {
  form: ShownForm;
  organisations: readonly { slug: string; name: string }[];
}) {
  const t = useTranslations('commitments');
  const options = organisations.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <Form {...form} prefix="bijdrage">
      <HiddenField name="_doel" value="bijdrage" />
      <SelectField
        name="kind"
        label={t('panel.kind')}
        options={contributionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField name="what" label={t('panel.addWhat')} />
      <SelectField name="organisation" label={t('panel.addOrganisation')} options={options} optional />
      <SelectField name="paidBy" label={t('panel.addPaidBy')} options={options} optional />
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
      <SelectField
        name="visibility"
        label={t('panel.addVisibility')}
        empty={null}
        value="parties"
        options={seenBy.map((seen) => ({ value: seen, label: t(`panel.seen.${seen}`) }))}
      />
      <Button>{t('panel.addDo')}</Button>
    </Form>
  );
}
