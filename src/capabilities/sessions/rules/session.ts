// SPDX-License-Identifier: EUPL-1.2
import type { Due } from '#kernel/pure/due.ts';
import { addDays, addMonths } from '#kernel/pure/partial-date.ts';
import { type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { SessionKind, SessionState } from './codes.ts';
import { type SessionMove, type SessionRole, transitions } from './session.states.ts';

/** The moves that may be made from a state, by somebody with these roles. */
export function nextMoves(from: SessionState, roles: readonly SessionRole[]): SessionMove[] {
  return transitions.flatMap((step) =>
    step.from === from && step.by?.some((role) => roles.includes(role)) ? [step.move] : [],
  );
}

export type MoveRefusal = 'no-such-move' | 'not-yet' | 'reason-needed' | 'report-needed' | 'date-has-passed';

/** Where a move leads, or why it cannot be made (yet). */
export function moveTo(
  session: { state: SessionState; startsAt: string },
  move: SessionMove,
  roles: readonly SessionRole[],
  terms: { now: string; note?: string | undefined; startsAt?: string | undefined },
): SessionState | Refusal<MoveRefusal> {
  if (!nextMoves(session.state, roles).includes(move)) return refuse('no-such-move');
  // Nobody reports on what is still to come.
  if (move === 'hold' && session.startsAt.slice(0, 10) > terms.now.slice(0, 10)) return refuse('not-yet');
  if (move === 'cancel' && terms.note === undefined) return refuse('reason-needed');
  if ((move === 'hold' || move === 'correct') && terms.note === undefined) return refuse('report-needed');
  if (move === 'replan' && (terms.startsAt === undefined || terms.startsAt <= terms.now))
    return refuse('date-has-passed');
  const to = transitions.find((step) => step.from === session.state && step.move === move)?.to;
  return to ?? refuse('no-such-move');
}

/**
 * How far a session looks ahead: what falls due before the next of its kind is on its agenda. The core group meets
 * monthly, the steering group half-yearly, who signed yearly.
 */
const horizons: Readonly<Record<SessionKind, number>> = {
  core_group: 1,
  steering_group: 6,
  signatories: 12,
  barrier_round: 2,
  sensemaking: 3,
  other: 1,
};

export const dueUntil = (kind: SessionKind, day: string): string => addMonths(day, horizons[kind]);

/** A point as an agenda holds it. */
export interface AgendaPoint {
  readonly dueKind: string | null;
  readonly dueId: string | null;
}

/** What is due and not yet on the agenda: what fell due first comes first, what has no day comes last. */
export function newPoints(due: readonly Due[], points: readonly AgendaPoint[]): Due[] {
  const there = new Set(points.map(({ dueKind, dueId }) => `${dueKind} ${dueId}`));
  const fresh = due.filter(({ kind, id }) => !there.has(`${kind} ${id}`));
  return fresh.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.text.localeCompare(b.text));
}

/** A look-back is asked for half a year after the last one, or after the start when there was none. */
export function lookBackDue(lastOn: string | null, startedOn: string | null, today: string): string | null {
  const from = lastOn ?? startedOn;
  if (from === null) return null;
  const day = addMonths(from, 6);
  return day <= addDays(today, 30) ? day : null;
}
