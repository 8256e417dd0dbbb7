// SPDX-License-Identifier: EUPL-1.2
import { useTranslations } from 'use-intl';

/** On to the next part of a list that is read from a cursor on, and back to its beginning. */
export function NextPage({
  here,
  query,
  next,
}: {
  here: string;
  query: Readonly<Record<string, string | string[]>>;
  next: string | undefined;
}) {
  const t = useTranslations('membership.organisations');
  const { after, ...filters } = query;
  if (next === undefined && after === undefined) return null;
  const to = (more: Record<string, string>) => `${here}?${new URLSearchParams({ ...plain(filters), ...more })}`;
  return (
    <nav className="tv-pages" aria-label={t('next')}>
      {after !== undefined && <a href={to({})}>{t('first')}</a>}
      {next !== undefined && (
        <a href={to({ after: next })} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  );
}

const plain = (query: Readonly<Record<string, string | string[]>>) =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
  );
