// SPDX-License-Identifier: EUPL-1.2

/** Left on a date that lies before joining, as far as both dates tell: 2025 and 2025-03 may well agree. */
export function leftBeforeJoining(joinedOn: string | null, leftOn: string): boolean {
  if (joinedOn === null) return false;
  const known = Math.min(joinedOn.length, leftOn.length);
  return leftOn.slice(0, known) < joinedOn.slice(0, known);
}
