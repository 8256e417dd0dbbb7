// SPDX-License-Identifier: EUPL-1.2
// Value lists of this slice; the words stand in words/.

/** `session_kind`. The first three are those of a deal; the round of barriers and sensemaking have slices of their own to fill them. */
export const sessionKinds = [
  'core_group',
  'steering_group',
  'signatories',
  'barrier_round',
  'sensemaking',
  'other',
] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const sessionStates = ['planned', 'held', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

export const attendanceStates = ['invited', 'present', 'excused', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** What a session can bring forth. */
export const outcomeKinds = ['decision', 'commitment', 'action', 'setup'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
