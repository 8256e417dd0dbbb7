// SPDX-License-Identifier: EUPL-1.2
// How long a result lasts at one organisation: from the first word that it is in use to the last, and what came after.
import type { Direction, End, LevelOrUnknown } from './values.ts';

/** One thing the organisation said, in the order in which it was said. An answer that was changed counts as changed. */
export interface Word {
  readonly kind: 'level' | 'confirmed' | 'check_in_answered' | 'ended' | 'end_withdrawn';
  readonly on: string;
  /** The level after it. */
  readonly level: LevelOrUnknown;
  readonly direction: Direction | null;
  readonly end: End | null;
  /** An answer that nobody could say confirms nothing. */
  readonly unsure: boolean;
}

/** Sprang back, stopped on purpose, or made way for something newer. */
export const waysGone = ['fell', 'stopped', 'replaced'] as const;
export type WayGone = (typeof waysGone)[number];

/** The time of one record in use, as far as somebody of the organisation said so. */
export interface Lasting {
  /** First day on which somebody said it is in use. */
  readonly since: string;
  /** Last day on which somebody said so. */
  readonly lastSeenOn: string;
  /** First word after that that it is not; what came back in between stayed. */
  readonly gone: { readonly on: string; readonly how: WayGone } | null;
  /** Later words that it is in use: because somebody asked, and without a question. */
  readonly asked: number;
  readonly unasked: number;
}

const inUse = (level: LevelOrUnknown) => level !== 'unknown' && level >= 'a5';

/** Does this word say that it is in use, in the ordinary way of working (A5 or higher)? */
export const saysInUse = ({ kind, level, direction, unsure }: Word): boolean =>
  kind !== 'ended' && !unsure && inUse(level) && direction !== 'sprung_back';

/** Does this word say that it is gone, and how? */
export function saysGone({ kind, level, direction, end }: Word): WayGone | null {
  if (kind === 'ended') return end === 'superseded' ? 'replaced' : end === 'stopped_deliberately' ? 'stopped' : 'fell';
  if (kind === 'level' && level !== 'unknown' && !inUse(level)) return 'fell';
  return kind === 'check_in_answered' && direction === 'sprung_back' ? 'fell' : null;
}

/** `null`: nobody ever said that it is in use. */
export function lastingOf(words: readonly Word[]): Lasting | null {
  const positive = words.filter(saysInUse);
  const [first, ...later] = positive;
  const last = positive.at(-1);
  if (!first || !last) return null;
  const after = words.slice(words.lastIndexOf(last) + 1);
  const gone = after.find((word) => saysGone(word) !== null);
  const how = gone ? saysGone(gone) : null;
  const asked = later.filter(({ kind }) => kind === 'check_in_answered').length;
  return {
    since: first.on,
    lastSeenOn: last.on,
    gone: gone && how ? { on: gone.on, how } : null,
    asked,
    unasked: later.length - asked,
  };
}
