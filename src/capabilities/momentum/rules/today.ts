// SPDX-License-Identifier: EUPL-1.2
import type { Asked } from '#kernel/pure/due.ts';

export interface Day {
  /** What is asked now: first what is due first, then what has no day. */
  readonly asked: readonly Asked[];
  readonly minutes: number;
  /** The day on which the next question comes; `null`: none is known. */
  readonly nextOn: string | null;
}

const lastOfAll = '9999-12-31';

/** Parts what is asked now from what only comes up. */
export function dayOf(all: readonly Asked[], today: string): Day {
  const isNow = ({ from }: Asked) => from === null || from <= today;
  const asked = all
    .filter(isNow)
    .toSorted((a, b) => (a.dueOn ?? lastOfAll).localeCompare(b.dueOn ?? lastOfAll) || a.id.localeCompare(b.id));
  const later = all.filter((one) => !isNow(one)).map(({ from }) => from ?? lastOfAll);
  return {
    asked,
    minutes: asked.reduce((sum, { minutes }) => sum + minutes, 0),
    nextOn: later.toSorted()[0] ?? null,
  };
}
