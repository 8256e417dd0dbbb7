// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';

/** A person as far as the administrators' rules look at them. */
export interface Account {
  readonly administrator: boolean;
  readonly ended: boolean;
}

/**
 * May this account stop being an administrator's, by ending it or by taking the mark away?
 * @param administrators how many administrators there are now, this one included
 * @returns `already-ended`, `last-administrator`, or null when it may
 */
export function refuseLosing(
  account: Account,
  administrators: number,
): Refusal<'already-ended' | 'last-administrator'> | null {
  if (account.ended) return refuse('already-ended');
  // An installation without an administrator can only be helped by whoever has the machine.
  return account.administrator && administrators <= 1 ? refuse('last-administrator') : null;
}

/** A function that ends before it starts. Days as `YYYY-MM-DD`; no end is fine. */
export function refusePeriod(startsOn: string, endsOn: string | null): Refusal<'ends-before-start'> | null {
  return endsOn !== null && endsOn < startsOn ? refuse('ends-before-start') : null;
}

/**
 * The days of a function that ends at this moment. The last day counts whole, so it becomes yesterday; one that began
 * today never counted a whole day.
 */
export function endedNow(
  { starts_on, ends_on }: { readonly starts_on: string; readonly ends_on: string | null },
  today: string,
): { startsOn: string; endsOn: string } | Refusal<'function-over'> {
  if (ends_on !== null && ends_on < today) return refuse('function-over');
  const yesterday = addDays(today, -1);
  return { startsOn: starts_on < yesterday ? starts_on : yesterday, endsOn: yesterday };
}
