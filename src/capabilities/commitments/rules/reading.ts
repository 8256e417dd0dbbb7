// SPDX-License-Identifier: EUPL-1.2
// How a commitment reads on a day. Nothing that is stored changes by itself: the day comes in as an argument.
import { addDays, earliestDay, latestDay, parsePartialDate } from '#kernel/pure/partial-date.ts';
import type { Completion } from './codes.ts';
import type { CommitmentState } from './commitment.states.ts';

/** So many days after the due date without a word, it reads "no evidence". */
export const silenceDays = 30;
/** So many days after it was made, somebody outside the party codes it. */
export const codingDays = 28;

export interface Told {
  readonly state: CommitmentState;
  readonly dueOn: string | null;
  /** Last day on which the party let know how it stands. */
  readonly reportedOn: string | null;
  readonly self: Exclude<Completion, 'withdrawn'> | null;
  readonly other: Exclude<Completion, 'withdrawn'> | null;
}

export interface Reading {
  readonly self: Completion | null;
  readonly other: Completion | null;
  /** Days since the due date without a word of the party; `null` while that is not so. */
  readonly silentFor: number | null;
  readonly differs: boolean;
}

/**
 * The two columns as they read today. Over the due date by more than thirty days, with no word of the party since that
 * date, the party's column reads "no evidence" unless it had said "complete"; so does the other's while it is empty.
 */
export function readingOf({ state, dueOn, reportedOn, self, other }: Told, today: string): Reading {
  if (state === 'withdrawn') return { self: 'withdrawn', other: 'withdrawn', silentFor: null, differs: false };
  const silentFor = state === 'draft' ? null : silence(dueOn, reportedOn, today);
  const silent = silentFor !== null && silentFor > silenceDays && self !== 'complete';
  const shown = silent ? { self: 'no_evidence' as const, other: other ?? 'no_evidence' } : { self, other };
  const differs = shown.self !== null && shown.other !== null && shown.self !== shown.other;
  return { ...shown, silentFor: silent ? silentFor : null, differs };
}

function silence(dueOn: string | null, reportedOn: string | null, today: string): number | null {
  const due = dueOn === null ? null : parsePartialDate(dueOn);
  if (due === null) return null;
  // A year alone is over on its last day, and a word in that year counts.
  if (reportedOn !== null && reportedOn >= earliestDay(due)) return null;
  const days = Math.round((Date.parse(today) - Date.parse(latestDay(due))) / 86_400_000);
  return days > 0 ? days : null;
}

/** The day on which somebody outside the party codes it. */
export const codingDueOn = (promisedOn: string): string => addDays(promisedOn, codingDays);

/** Somebody else speaks for the party since this day. */
export interface Successor {
  readonly organisationId: string;
  readonly kind: string;
  readonly spaceId: string | null;
  readonly since: string;
  readonly confirmBefore: string;
}

export interface Inherited {
  readonly since: string;
  readonly confirmBefore: string;
  /** The sixty days are over. */
  readonly over: boolean;
}

/**
 * Whether a commitment waits for its successor: who signs or promises for the party changed after somebody last stood
 * for it. `null`: confirmed, or nobody followed up.
 */
export function inheritedOf(
  commitment: {
    readonly state: CommitmentState;
    readonly organisationId: string;
    readonly dealId: string;
    readonly confirmedOn: string | null;
  },
  successors: readonly Successor[],
  today: string,
): Inherited | null {
  const { state, organisationId, dealId, confirmedOn } = commitment;
  if (confirmedOn === null || (state !== 'made' && state !== 'moving')) return null;
  const last = successors
    .filter(
      (one) =>
        one.organisationId === organisationId &&
        (one.kind === 'sign' || one.kind === 'promise') &&
        (one.spaceId === null || one.spaceId === dealId) &&
        one.since > confirmedOn,
    )
    .sort((a, b) => a.since.localeCompare(b.since))
    .at(-1);
  return last ? { since: last.since, confirmBefore: last.confirmBefore, over: last.confirmBefore < today } : null;
}
