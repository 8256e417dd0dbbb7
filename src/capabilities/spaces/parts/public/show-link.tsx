// SPDX-License-Identifier: EUPL-1.2
import { useLocation } from 'react-router';
import { useTranslations } from 'use-intl';

/** Address of the page that says who would see a record; it leads back to the page one comes from. */
export function useShowHref() {
  const { pathname } = useLocation();
  return (record: string) => `/zichtbaarheid/${record}?van=${encodeURIComponent(pathname)}`;
}

/** Where one looks who would see a record, and shows it to more or fewer people. For who wrote it, or leads its space. */
export function ShowLink({ record }: { readonly record: string }) {
  const t = useTranslations('spaces.showing');
  const href = useShowHref();
  return (
    <p>
      <a href={href(record)}>{t('link')}</a>
    </p>
  );
}
