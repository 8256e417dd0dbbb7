// SPDX-License-Identifier: EUPL-1.2
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
