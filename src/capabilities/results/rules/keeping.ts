// SPDX-License-Identifier: EUPL-1.2
// Who keeps a record going, and when it is asked next. The deal may fill what is empty; what an organisation said of itself stands.
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';

export interface Keeping {
  readonly ended: boolean;
  /** Somebody keeps it: a function was named, or an account speaks as the owner, and has not left. */
  readonly owned: boolean;
  /** Who asks speaks for the organisation; works in the deal. */
  readonly speaks: boolean;
  readonly works: boolean;
}

/** May who asks say this? `null`: yes. */
export function judgeKeeping(
  { ended, owned, speaks, works }: Keeping,
  said: { readonly ownerFunction?: string | undefined; readonly nextCheckInOn?: string | undefined },
  today: string,
): Refusal<'not-of-this-organisation' | 'has-ended' | 'owner-is-theirs' | 'due-day-has-passed'> | null {
  if (!speaks && !works) return refuse('not-of-this-organisation');
  if (ended) return refuse('has-ended');
  if (said.ownerFunction !== undefined && owned && !speaks) return refuse('owner-is-theirs');
  return said.nextCheckInOn !== undefined && said.nextCheckInOn < today ? refuse('due-day-has-passed') : null;
}
