// SPDX-License-Identifier: EUPL-1.2
// What stands still, and why: signs from dates alone, each with its reason as a code. Nobody is judged; the sentence that
// goes with a code says how long, and what to ask.
import { daysBetween, nextWorkingDay, plusDays, plusWorkingDays } from '#kernel/pure/dutch-days.ts';

export const stallReasons = [
  'deal_past_end',
  'deal_no_session',
  'deal_long_exploration',
  'decision_round_over',
  'decision_long_open',
  'decision_review_over',
  'commitment_silent',
  'barrier_not_received',
  'barrier_not_answered',
  'barrier_step_over',
  'barrier_not_concluded',
] as const;
export type StallReason = (typeof stallReasons)[number];

export interface Stall {
  readonly reason: StallReason;
  /** So many days it stands still. */
  readonly days: number;
}

/** In days. What a rule owner is given stands with the barriers. */
export const patience = {
  betweenSessions: 90,
  exploration: 365,
  decision: 42,
  review: 14,
  commitment: 30,
  concluded: 30,
} as const;

const since = (day: string, allowed: number, today: string, reason: StallReason): Stall | null => {
  const days = daysBetween(day, today);
  return days > allowed ? { reason, days } : null;
};

export interface DealDays {
  readonly stage: string;
  /** First whole day of the exploration, where known. */
  readonly exploredFromOn: string | null;
  readonly endsOn: string | null;
  readonly lastSessionOn: string | null;
  readonly nextSessionOn: string | null;
}

/** In these a deal meets; in others it cannot stand still. */
export const stagesThatStall = ['exploration', 'development', 'signed', 'execution', 'closing'];

export function dealStall(deal: DealDays, today: string): Stall | null {
  const { stage, exploredFromOn, endsOn, lastSessionOn, nextSessionOn } = deal;
  if ((stage === 'execution' || stage === 'signed') && endsOn !== null && endsOn < today)
    return { reason: 'deal_past_end', days: daysBetween(endsOn, today) };
  // A deal that never met here may meet elsewhere: only one that stopped meeting is told.
  if (stagesThatStall.includes(stage) && nextSessionOn === null && lastSessionOn !== null) {
    const stall = since(lastSessionOn, patience.betweenSessions, today, 'deal_no_session');
    if (stall) return stall;
  }
  return stage === 'exploration' && exploredFromOn !== null
    ? since(exploredFromOn, patience.exploration, today, 'deal_long_exploration')
    : null;
}

export interface DecisionDays {
  readonly state: string;
  readonly openedOn: string;
  readonly roundUntil: string | null;
  readonly reviewOn: string | null;
}

export function decisionStall({ state, openedOn, roundUntil, reviewOn }: DecisionDays, today: string): Stall | null {
  if (state === 'deciding' && roundUntil !== null && roundUntil < today)
    return { reason: 'decision_round_over', days: daysBetween(roundUntil, today) };
  if (['clarifying', 'reacting', 'deciding'].includes(state))
    return since(openedOn, patience.decision, today, 'decision_long_open');
  return reviewOn !== null && ['adopted', 'adopted_with_changes', 'postponed'].includes(state)
    ? since(reviewOn, patience.review, today, 'decision_review_over')
    : null;
}

export interface CommitmentDays {
  readonly dueFrom: string | null;
  readonly dueUntil: string | null;
  readonly reportedOn: string | null;
  readonly complete: boolean;
}

/** A word of the party since the due date began to run is a word, whatever it said. */
export function commitmentStall(commitment: CommitmentDays, today: string): Stall | null {
  const { dueFrom, dueUntil, reportedOn, complete } = commitment;
  if (complete || dueUntil === null || (reportedOn !== null && dueFrom !== null && reportedOn >= dueFrom)) return null;
  return since(dueUntil, patience.commitment, today, 'commitment_silent');
}

export interface BarrierDays {
  readonly stage: string;
  readonly askedOn: string | null;
  readonly answeredOn: string | null;
  readonly nextStepOn: string | null;
}

/** What a rule owner is given: working days to say that the question came, days to answer it. */
export interface AskedNorms {
  readonly acknowledged: number;
  readonly answered: number;
}

export function barrierStall(
  { stage, askedOn, answeredOn, nextStepOn }: BarrierDays,
  norms: AskedNorms,
  today: string,
): Stall | null {
  if (stage === 'answered')
    return answeredOn === null ? null : since(answeredOn, patience.concluded, today, 'barrier_not_concluded');
  if (askedOn === null || (stage !== 'asked' && stage !== 'acknowledged')) return null;
  if (nextStepOn !== null) return since(nextStepOn, 0, today, 'barrier_step_over');
  const answerDue = nextWorkingDay(plusDays(askedOn, norms.answered));
  if (today > answerDue) return { reason: 'barrier_not_answered', days: daysBetween(answerDue, today) };
  const receivedDue = plusWorkingDays(askedOn, norms.acknowledged);
  return stage === 'asked' && today > receivedDue
    ? { reason: 'barrier_not_received', days: daysBetween(receivedDue, today) }
    : null;
}
