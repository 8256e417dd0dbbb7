// SPDX-License-Identifier: EUPL-1.2
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import type { Method, State } from './codes.ts';
import { type DecisionMove, type DecisionRole, transitions } from './consent.states.ts';
import type { Obstacle } from './round.ts';

/** The moves that may be made from a state, by somebody with these roles; each once. */
export function nextMoves(from: State, roles: readonly DecisionRole[]): DecisionMove[] {
  const moves = transitions.flatMap((step) =>
    step.from === from && step.by?.some((role) => roles.includes(role)) ? [step.move] : [],
  );
  return [...new Set(moves)];
}

/** A decision as far as these rules look at it. */
export interface Moving {
  readonly state: State;
  readonly method: Method;
  readonly edition: number;
  readonly visibility: Visibility;
  readonly openQuestions: number;
  readonly obstacle: Obstacle | null;
}

/** What comes along with a move. */
export interface MoveTerms {
  readonly note?: string | undefined;
  readonly reviewOn?: string | undefined;
  readonly roundUntil?: string | undefined;
  readonly referredTo?: string | undefined;
  readonly formalOn?: string | undefined;
  readonly today: string;
}

export type MoveRefusal =
  | 'no-such-move'
  | 'questions-open'
  | 'not-shown-to-parties'
  | 'reason-needed'
  | 'circle-needed'
  | 'review-date-needed'
  | 'date-has-passed'
  | 'formal-date-needed'
  | Obstacle;

/** Where a move leads, or why it cannot be made (yet). */
export function moveTo(
  decision: Moving,
  move: DecisionMove,
  roles: readonly DecisionRole[],
  terms: MoveTerms,
): State | Refusal<MoveRefusal> {
  if (!nextMoves(decision.state, roles).includes(move)) return refuse('no-such-move');
  const refusal = refuseMove(decision, move, terms);
  if (refusal !== null) return refuse(refusal);
  const ends = transitions.flatMap((step) =>
    step.from === decision.state && step.move === move && step.to ? [step.to] : [],
  );
  const [first = decision.state, second] = ends;
  // Adopted as it was presented, or as it became.
  return move === 'adopt' && second !== undefined && decision.edition > 1 ? second : first;
}

function refuseMove(decision: Moving, move: DecisionMove, terms: MoveTerms): MoveRefusal | null {
  const { note, reviewOn, roundUntil, referredTo, formalOn, today } = terms;
  switch (move) {
    case 'ask':
      if (decision.openQuestions > 0) return 'questions-open';
      if (!['parties', 'network', 'public'].includes(decision.visibility)) return 'not-shown-to-parties';
      return roundUntil !== undefined && roundUntil < today ? 'date-has-passed' : null;
    case 'adopt':
      if (decision.method === 'formal_external' && formalOn === undefined) return 'formal-date-needed';
      return decision.obstacle ?? refuseReview(reviewOn, today);
    case 'confirm':
      return refuseReview(reviewOn, today);
    case 'postpone':
      return note === undefined ? 'reason-needed' : refuseReview(reviewOn, today);
    case 'refer':
      return referredTo === undefined ? 'circle-needed' : null;
    case 'reject':
    case 'withdraw':
    case 'end':
      return note === undefined ? 'reason-needed' : null;
    default:
      return null;
  }
}

/** Good enough for now needs an until. */
const refuseReview = (reviewOn: string | undefined, today: string): MoveRefusal | null =>
  reviewOn === undefined ? 'review-date-needed' : reviewOn <= today ? 'date-has-passed' : null;
