// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';
import { DateField, TextArea } from '#ui/form/text-field.tsx';
import type { EvidenceField } from '../rules/ladder.states.ts';

/** What a level asks to be written down, one question each. */
export function EvidenceQuestions({ fields }: { fields: readonly EvidenceField[] }) {
  const t = useTranslations('results.evidence');
  return fields.map((field) =>
    field.endsWith('On') ? (
      <DateField key={field} name={`evidence.${field}`} label={t(field)} />
    ) : (
      <TextArea key={field} name={`evidence.${field}`} label={t(field)} rows={2} />
    ),
  );
}
