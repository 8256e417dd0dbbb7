// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { organisationKinds } from '../rules/identifiers.ts';

/** The fields of an organisation, for adding and for changing. */
export function OrganisationFields() {
  const t = useTranslations('membership.organisations');
  const kinds = useTranslations('membership.kinds');
  return (
    <>
      <TextField name="name" label={t('name')} maxLength={200} />
      <SelectField
        name="kind"
        label={t('kind')}
        options={organisationKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <TextField name="tooi" label={t('tooi')} description={t('tooiHint')} optional />
      <TextField name="kvk" label={t('kvk')} description={t('kvkHint')} inputMode="numeric" size="short" optional />
      <TextField name="ror" label={t('ror')} description={t('rorHint')} optional />
    </>
  );
}
