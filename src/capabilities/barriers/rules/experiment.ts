// SPDX-License-Identifier: EUPL-1.2
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { addMonths } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import { type ExperimentMove, type ExperimentRole, type ExperimentState, transitions } from './experiment.states.ts';

export function moveExperiment(
  from: ExperimentState | null,
  move: ExperimentMove,
  roles: readonly string[],
): ExperimentState | Refusal<'no-such-step' | 'not-allowed'> {
  const steps = transitions.filter((step) => step.from === from && step.move === move);
  if (steps.length === 0) return refuse('no-such-step');
  return steps.find((step) => step.by?.some((role) => roles.includes(role)))?.to ?? refuse('not-allowed');
}

export const experimentMovesFrom = (from: ExperimentState, roles: readonly string[]): readonly ExperimentMove[] => [
  ...new Set(
    transitions
      .filter((step) => step.from === from && step.by?.some((role: ExperimentRole) => roles.includes(role)))
      .map(({ move }) => move),
  ),
];

/** The last day there may be: so many months from the first, the day before included. */
export const lastDayOf = (firstDay: string, months: number): string => plusDays(addMonths(firstDay, months), -1);

export interface Experimenting {
  readonly state: ExperimentState;
  readonly grantedOn: string | null;
  readonly evaluationOn: string | null;
  readonly lastOn: string | null;
}

export const experimentDueKinds = ['start', 'evaluate', 'end_soon', 'end'] as const;
export type ExperimentDueKind = (typeof experimentDueKinds)[number];
/** Days after which granted room that nobody uses is a signal; days before the end at which the last day is prepared. */
export const experimentTerms = { unusedAfter: 60, endSoon: 90 } as const;

/** What an experiment asks of its deal, with the days: begin it, prepare the last day, evaluate, end. */
export function experimentDues(one: Experimenting): readonly { kind: ExperimentDueKind; dueOn: string }[] {
  if (one.state !== 'granted' && one.state !== 'started') return [];
  const start =
    one.state === 'granted' && one.grantedOn !== null
      ? [{ kind: 'start' as const, dueOn: plusDays(one.grantedOn, experimentTerms.unusedAfter) }]
      : [];
  const evaluate = one.evaluationOn === null ? [] : [{ kind: 'evaluate' as const, dueOn: one.evaluationOn }];
  const end =
    one.lastOn === null
      ? []
      : [
          { kind: 'end_soon' as const, dueOn: plusDays(one.lastOn, -experimentTerms.endSoon) },
          { kind: 'end' as const, dueOn: one.lastOn },
        ];
  return [...start, ...evaluate, ...end];
}

/** Granted, and after two months nobody began: the pattern of rooms that were fought for and stay empty. */
export const isUnused = (one: Experimenting, today: string): boolean =>
  experimentDues(one).some(({ kind, dueOn }) => kind === 'start' && dueOn < today);
