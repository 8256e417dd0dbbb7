// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { isOutward, type Visibility } from '#kernel/pure/visibility.ts';

/** Who moves the visibility of a record, and from where to where. */
export interface Move {
  readonly from: Visibility;
  readonly to: Visibility;
  /** The acting person wrote it. */
  readonly wrote: boolean;
  /** The acting person leads the space it is in. */
  readonly leads: boolean;
  /** The author is no longer known, so who leads looks after it. */
  readonly orphan: boolean;
}

/** Outward is the author's own act; inward who leads may do too, when something stands too wide. */
export function refuseShowing({ from, to, wrote, leads, orphan }: Move): Refusal<'only-the-author'> | null {
  if (from === to || wrote || (orphan && leads)) return null;
  return isOutward(from, to) || !leads ? refuse('only-the-author') : null;
}

/** Letting more people in, or other people: naming readers is a step outward too, whoever was named before. */
export const isStepOutward = (from: Visibility, to: Visibility): boolean => isOutward(from, to) || to === 'named';

/** A space that is hidden is for its parties; anything wider would show it. */
export function refuseHiding(hidden: boolean, to: Visibility): Refusal<'hidden-is-for-parties'> | null {
  return hidden && to !== 'parties' ? refuse('hidden-is-for-parties') : null;
}

/** Letting more people know of a space is said in so many words, not by a list that stood on another choice. */
export function refuseOpening(
  was: { visibility: Visibility; hidden: boolean },
  will: { visibility: Visibility; hidden: boolean },
  said: boolean,
): Refusal<'outward-unsaid'> | null {
  const opens = isOutward(was.visibility, will.visibility) || (was.hidden && !will.hidden);
  return opens && !said ? refuse('outward-unsaid') : null;
}

/** The page somebody came from, as its address said it: a path of this house and nothing more, or none. */
export const pageBehind = (asked: string | null): string | null =>
  asked !== null && asked.length <= 200 && /^(\/[\w-]+)+$/.test(asked) ? asked : null;
