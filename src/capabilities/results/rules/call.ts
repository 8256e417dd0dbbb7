// SPDX-License-Identifier: EUPL-1.2
// When a call by a person helps now, and why. The order is that of what gets lost first; it ranks nobody.
import type { Freshness } from './values.ts';

export const callReasons = ['sprung_back', 'slipping', 'help_asked', 'silent'] as const;
export type CallReason = (typeof callReasons)[number];

/** Why somebody should call about this record; `null`: no need. */
export function callReason(
  record: {
    readonly direction: string;
    readonly fall_reported_on: string | null;
    readonly end_kind: string | null;
    readonly help: string | null;
    readonly level: string;
  },
  freshness: Freshness,
): CallReason | null {
  if (record.end_kind !== null) return null;
  if (record.direction === 'sprung_back') return 'sprung_back';
  if (record.direction === 'slipping' && record.fall_reported_on !== null) return 'slipping';
  if (record.help !== null) return 'help_asked';
  return freshness === 'unknown' && record.level >= 'a4' && record.level !== 'unknown' ? 'silent' : null;
}
