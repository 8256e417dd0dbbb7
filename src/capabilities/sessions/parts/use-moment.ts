// SPDX-License-Identifier: EUPL-1.2
import { useDateTime } from '#ui/format/use-date-time.ts';

/** Writes a moment as people say it, on the clock of the Netherlands: woensdag 9 december 2026 om 09:30. */
export function useMoment(): (moment: string, style?: 'long' | 'short') => string {
  const write = useDateTime();
  return (moment, style = 'long') =>
    write(moment, {
      day: 'numeric',
      month: style === 'long' ? 'long' : 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...(style === 'long' && { weekday: 'long' }),
    });
}
