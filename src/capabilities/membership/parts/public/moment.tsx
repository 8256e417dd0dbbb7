// SPDX-License-Identifier: EUPL-1.2
import { useDateTime } from '#ui/format/use-date-time.ts';

/** A moment as people say it: "23 november 2026 om 21:40", in the time zone of the page. */
export function Moment({ at, dayOnly = false }: { at: string; dayOnly?: boolean }) {
  const write = useDateTime();
  return <time dateTime={at}>{write(at, { dateStyle: 'long', ...(dayOnly ? {} : { timeStyle: 'short' }) })}</time>;
}
