// SPDX-License-Identifier: EUPL-1.2
// Half years, as laws are evaluated by: `2026-1` is January to June.

export interface HalfYear {
  /** First day. */
  readonly from: string;
  /** The first day after it. */
  readonly until: string;
}

/** The half year a day is in. */
export const halfOf = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? 1 : 2}`;

/** The half year before this one: the last that is over. */
export function halfBefore(half: string): string {
  const [year = 0, part = 1] = half.split('-').map(Number);
  return part === 2 ? `${year}-1` : `${year - 1}-2`;
}

export function daysOfHalf(half: string): HalfYear {
  const [year = 0, part = 1] = half.split('-').map(Number);
  return part === 1
    ? { from: `${year}-01-01`, until: `${year}-07-01` }
    : { from: `${year}-07-01`, until: `${year + 1}-01-01` };
}
