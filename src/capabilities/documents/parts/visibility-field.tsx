// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { visibilities } from '#kernel/pure/visibility.ts';
import { SelectField } from '#ui/form/select-field.tsx';

/** Who may see it from the start. Naming people comes after: first the record, then the look at who sees it. */
export function VisibilityField() {
  const t = useTranslations('documents.form');
  const words = useTranslations('spaces.visibilities');
  return (
    <SelectField
      name="visibility"
      label={t('visibility')}
      description={t('visibilityHint')}
      empty={null}
      options={visibilities.filter((one) => one !== 'named').map((value) => ({ value, label: words(value) }))}
    />
  );
}
