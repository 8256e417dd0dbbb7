// SPDX-License-Identifier: EUPL-1.2
// The clock of a question to a rule owner: acknowledged in 5 working days, a first substantive answer in 30 days, an
// outcome or a dated next step in 90. Only silence is a fault; "no, because" is an answer.
import { daysBetween, nextWorkingDay, plusDays, plusWorkingDays } from '#kernel/pure/dutch-days.ts';

export const norms = { acknowledged: 5, answered: 30, concluded: 90, grace: 30 } as const;
export type NormStep = 'acknowledged' | 'answered' | 'concluded';

export interface AskedBarrier {
  readonly askedOn: string;
  readonly acknowledgedOn: string | null;
  readonly answeredOn: string | null;
  /** Outcome, or a dated next step that still lies ahead. */
  readonly concludedOn: string | null;
  readonly nextStepOn: string | null;
}

export interface ClockStep {
  readonly step: NormStep;
  readonly dueOn: string;
  readonly doneOn: string | null;
  /** `waiting`: not due yet. `silent`: past its day without a word. `planned`: a next step was given with a date. */
  readonly state: 'done' | 'waiting' | 'silent' | 'planned';
}

/** The three steps with their days; what was answered counts as acknowledged too. */
export function clockOf(asked: AskedBarrier, today: string): readonly ClockStep[] {
  const { askedOn, answeredOn, concludedOn, nextStepOn } = asked;
  const answered = answeredOn ?? concludedOn;
  const planned = concludedOn === null && nextStepOn !== null && nextStepOn >= today;
  const all: readonly { step: NormStep; dueOn: string; doneOn: string | null; planned: boolean }[] = [
    {
      step: 'acknowledged',
      dueOn: plusWorkingDays(askedOn, norms.acknowledged),
      doneOn: asked.acknowledgedOn ?? answered,
      planned: false,
    },
    { step: 'answered', dueOn: nextWorkingDay(plusDays(askedOn, norms.answered)), doneOn: answered, planned: false },
    { step: 'concluded', dueOn: nextWorkingDay(plusDays(askedOn, norms.concluded)), doneOn: concludedOn, planned },
  ];
  return all.map(({ step, dueOn, doneOn, planned: hasNext }) => {
    if (doneOn !== null) return { step, dueOn, doneOn, state: 'done' };
    if (hasNext) return { step, dueOn: nextStepOn ?? dueOn, doneOn, state: 'planned' };
    return { step, dueOn, doneOn, state: today > dueOn ? 'silent' : 'waiting' };
  });
}

/**
 * Who sees that it is silent: first the rule owner alone, after 30 days of silence the steering group of the deal, and
 * 30 days after that it counts in public, in aggregate only. Null: nothing is silent.
 */
export function silenceSeenBy(
  asked: AskedBarrier,
  today: string,
): 'rule_owner' | 'steering_group' | 'aggregate' | null {
  const silent = clockOf(asked, today).find(({ state }) => state === 'silent');
  if (!silent) return null;
  if (today <= plusDays(silent.dueOn, norms.grace)) return 'rule_owner';
  return today <= plusDays(silent.dueOn, 2 * norms.grace) ? 'steering_group' : 'aggregate';
}

/** Whole days without a word since the day that was agreed. */
export const daysOfSilence = (dueOn: string, today: string): number => Math.max(0, daysBetween(dueOn, today));

/** The day from which the steering group sees the silence, when that has come by `until`; null: nothing is silent so long. */
export function silentForGroup(asked: AskedBarrier, until: string): string | null {
  const silent = clockOf(asked, until).find(({ state }) => state === 'silent');
  const day = silent ? plusDays(silent.dueOn, norms.grace + 1) : null;
  return day !== null && day <= until ? day : null;
}

/**
 * Days after asking from which silence counts in public: the norm, its days off, and both graces. Never too early.
 * Before it is acknowledged the first norm counts, after that the second.
 */
export const silentInPublic = {
  asked: norms.acknowledged + 7 + 2 * norms.grace,
  acknowledged: norms.answered + 4 + 2 * norms.grace,
} as const;
