// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { frameClass, Help, LabelText } from '#ui/form/field-frame.tsx';
import { describedBy, useField } from '#ui/form/form-context.ts';

/** A file to choose. A browser never fills it in again, so after a refusal it is asked anew. */
export function FileField({ types, most }: { types: readonly string[]; most: number }) {
  const t = useTranslations('documents.form');
  const field = useField('file', { label: t('file') });
  return (
    <div className={frameClass(field)}>
      <label className="tv-field__label" htmlFor={field.id}>
        <LabelText label={t('file')} />
      </label>
      <Help field={field} description={t('fileHint', { types: types.join(', '), most })} />
      <input
        className="tv-input"
        type="file"
        id={field.id}
        name="file"
        accept={types.map((type) => `.${type}`).join(',')}
        aria-describedby={describedBy(field, true)}
      />
    </div>
  );
}
