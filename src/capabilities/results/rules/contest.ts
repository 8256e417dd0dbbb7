// SPDX-License-Identifier: EUPL-1.2
// That something lasts is said by the owner alone, so an evaluator may say that they read it differently. The level stays.
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { End, LevelOrUnknown } from './values.ts';

/** What an evaluator may contest: what nobody confirms as a second voice. */
export const contestable = 'a7';

export interface Contestable {
  readonly level: LevelOrUnknown;
  readonly end: End | null;
  /** Does who asks evaluate this space? */
  readonly evaluates: boolean;
  /** Somebody's contest of this level stands. */
  readonly contested: boolean;
}

/** May who asks contest the level now? `null`: yes. */
export function judgeContest({
  level,
  end,
  evaluates,
  contested,
}: Contestable): Refusal<'only-the-evaluator' | 'nothing-to-contest' | 'already-contested'> | null {
  if (!evaluates) return refuse('only-the-evaluator');
  if (level !== contestable || end !== null) return refuse('nothing-to-contest');
  return contested ? refuse('already-contested') : null;
}
