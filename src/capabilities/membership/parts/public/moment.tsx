// SPDX-License-Identifier: EUPL-1.2
import { useFormatter } from 'use-intl';

/** A moment as people say it: "23 november 2026 om 21:40", in the time zone of the page. */
export function Moment({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time dateTime={at}>
      {format.dateTime(date, { dateStyle: 'long', ...(dayOnly ? {} : { timeStyle: 'short' }) })}
    </time>
  );
}
