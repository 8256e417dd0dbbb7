// SPDX-License-Identifier: EUPL-1.2
// Whom to call now: what is about to be lost comes first, then what stands still longest. Whoever was called a short while
// ago is not called again; where a day was agreed, not before it.
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { type StallReason, stallReasons } from './stalled.ts';

export const callOutcomes = ['agreed', 'spoke', 'call_back', 'no_answer'] as const;
export type CallOutcome = (typeof callOutcomes)[number];
export const callSubjects = ['adoption', 'deal', 'decision', 'commitment', 'barrier'] as const;
export type CallSubject = (typeof callSubjects)[number];

export const adoptionReasons = ['sprung_back', 'slipping', 'help_asked', 'silent'] as const;
export const callReasons = [...adoptionReasons, ...stallReasons] as const;
export type CallReason = (typeof adoptionReasons)[number] | StallReason;

export interface PastCall {
  readonly calledOn: string;
  readonly outcome: CallOutcome;
  readonly nextOn: string | null;
}

/** Days in which nobody is called again, when no day was agreed. */
const rest: Readonly<Record<CallOutcome, number>> = { agreed: 30, spoke: 14, call_back: 3, no_answer: 1 };

/** The day from which a call helps again; `null`: now. */
export function restsUntil(last: PastCall | null, today: string): string | null {
  if (last === null) return null;
  const until = last.nextOn ?? plusDays(last.calledOn, rest[last.outcome]);
  return until > today ? until : null;
}

interface Callable {
  readonly id: string;
  readonly reason: CallReason;
  readonly days: number | null;
}

/** In the order in which to call. */
export const inCallOrder = <T extends Callable>(calls: readonly T[]): T[] =>
  calls.toSorted((a, b) => urgency(a) - urgency(b) || (b.days ?? 0) - (a.days ?? 0) || a.id.localeCompare(b.id));

/** Adoption that gets lost comes before what only waits. */
const urgency = ({ reason }: Callable): number => {
  const place = callReasons.indexOf(reason);
  return Math.min(place, adoptionReasons.length);
};
