// SPDX-License-Identifier: EUPL-1.2
import type { DateStyle } from './partial-date.ts';
import { useMoney, useWhen } from './use-when.ts';

/** A partial date as text that machines can read too. */
export function When({ date, style, today }: { date: string | null; style?: DateStyle; today?: string }) {
  const when = useWhen();
  const text = when(date, style, today);
  return date === null ? <span className="tv-soft">{text}</span> : <time dateTime={date}>{text}</time>;
}

/** A whole amount of euros. */
export function Money({ euros }: { euros: number }) {
  const money = useMoney();
  return <span className="tv-nowrap">{money(euros)}</span>;
}
