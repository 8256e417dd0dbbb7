// SPDX-License-Identifier: EUPL-1.2

import { useTranslations } from 'use-intl';
import type { ShownForm } from '#doors/form-state.ts';
import { visibilities } from '#kernel/pure/visibility.ts';
import { Button } from '#ui/form/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { OrganisationField } from '#ui/form/organisation-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';

/** Records that an organisation uses a result; who is of that organisation then says where it stands. */
export function RecordUseForm({ form }: { form: ShownForm }) {
  const t = useTranslations('results');
  return (
    <Form {...form}>
      <OrganisationField name="organisation" label={t('result.organisation')} />
      <TextField name="unit" label={t('result.unit')} size="middle" optional />
      <TextField name="ownerFunction" label={t('result.ownerFunction')} size="middle" optional />
      <TextField name="source" label={t('result.how')} optional />
      <SelectField
        name="visibility"
        label={t('result.visibility')}
        empty={null}
        options={visibilities
          .filter((value) => value !== 'named')
          .map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <Button kind="primary">{t('result.add')}</Button>
    </Form>
  );
}
