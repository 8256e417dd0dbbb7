// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';

/** Where one looks who would see a record, and shows it to more or fewer people. For who wrote it, or leads its space. */
export function ShowLink({ record }: { readonly record: string }) {
  const t = useTranslations('spaces.showing');
  return (
    <p>
      <a href={`/zichtbaarheid/${record}`}>{t('link')}</a>
    </p>
  );
}
