// SPDX-License-Identifier: EUPL-1.2
// The questions at the door: is a City Deal the right instrument for this? Answered with reasons, never scored.
import { addDays } from '#kernel/pure/partial-date.ts';
import type { Stage } from './codes.ts';

export const criteria = [
  'concrete_result',
  'joint_exploration',
  'appealing_ambition',
  'mass',
  'unlike_parties',
  'breakthrough',
  'more_ministries',
  'more_cities',
  'no_owner',
] as const;
export type Criterion = (typeof criteria)[number];

export const entryAnswers = ['yes', 'not_yet', 'no', 'unknown'] as const;

/** The answer is promised within three weeks of the proposal. */
export const daysToAnswer = 21;

/** Until a deal is signed its questions are open; after that the answers can be read. */
export const isAtTheDoor = (stage: Stage): boolean => ['idea', 'exploration', 'development'].includes(stage);

interface Event {
  readonly stage: Stage;
  readonly happenedOn: string | null;
  /** Day it was recorded, `YYYY-MM-DD`. */
  readonly recordedOn: string;
}

/** The day of the proposal: the first day that is known whole, else the day it was first written down here. */
export function proposedOn(history: readonly Event[], exploredFromOn: string | null): string | null {
  const days = [...history.map(({ happenedOn }) => happenedOn), exploredFromOn].filter((day) => day?.length === 10);
  return days.sort()[0] ?? history.map(({ recordedOn }) => recordedOn).sort()[0] ?? null;
}

export interface Answered {
  readonly criterion: Criterion;
}

/** Every question with its newest answer and the earlier ones, newest first. Answers come in oldest first. */
export function byCriterion<A extends Answered>(
  answers: readonly A[],
): { criterion: Criterion; current: A | null; earlier: A[] }[] {
  return criteria.map((criterion) => {
    const [current = null, ...earlier] = answers.filter((one) => one.criterion === criterion).toReversed();
    return { criterion, current, earlier };
  });
}

/**
 * How it stands with the term: nothing is asked (any more), there is time, or it is past with questions open.
 * @param proposed day of the proposal; `null`: not known, and then there is no term
 */
export function termOf(
  stage: Stage,
  open: number,
  proposed: string | null,
  today: string,
): { state: 'done' | 'running' | 'past' | 'none'; before: string | null } {
  const before = proposed === null ? null : addDays(proposed, daysToAnswer);
  if (open === 0) return { state: 'done', before };
  if (before === null || !isAtTheDoor(stage)) return { state: 'none', before };
  return { state: today <= before ? 'running' : 'past', before };
}
