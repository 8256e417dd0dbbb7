// SPDX-License-Identifier: EUPL-1.2
import type { State } from './codes.ts';
import type { DecisionMove } from './consent.states.ts';

interface Sent {
  readonly note?: string | undefined;
  readonly reviewOn?: string | undefined;
  readonly roundUntil?: string | undefined;
  readonly referredTo?: string | undefined;
  readonly formalOn?: string | undefined;
  readonly formalReference?: string | undefined;
}

/** What a move writes on the record, as its columns; the words of a move stand on the record only where they are the outcome. */
export function changeOf(
  { reviewOn }: { readonly reviewOn: string | null },
  move: DecisionMove,
  to: State,
  sent: Sent,
  today: string,
) {
  const state = { state: to };
  const outcome = { ...state, outcome_note: sent.note ?? null, decided_on: today, round_until: null };
  switch (move) {
    case 'ask':
      return { ...state, round_until: sent.roundUntil ?? null };
    case 'adopt':
      return {
        ...outcome,
        review_on: sent.reviewOn ?? reviewOn,
        ...(sent.formalOn && { formal_on: sent.formalOn, formal_reference: sent.formalReference ?? null }),
      };
    case 'reject':
    case 'withdraw':
    case 'end':
      return outcome;
    case 'refer':
      return { ...outcome, referred_to: sent.referredTo ?? null };
    case 'postpone':
      return { ...outcome, review_on: sent.reviewOn ?? null };
    case 'resume':
      return { ...state, outcome_note: null, decided_on: null, referred_to: null };
    case 'confirm':
      return { ...state, review_on: sent.reviewOn ?? null };
    default:
      return state;
  }
}
