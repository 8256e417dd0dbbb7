// SPDX-License-Identifier: EUPL-1.2
import { useLocale, useTimeZone } from 'use-intl';

/** Writes a moment in the language of the page; English as it is written in Europe: 8 December 2026 at 09:30. */
export function useDateTime(): (moment: string | Date, options: Intl.DateTimeFormatOptions) => string {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return (moment, options) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      ...(timeZone ? { timeZone } : {}),
      ...options,
    }).format(new Date(moment));
}
