// SPDX-License-Identifier: EUPL-1.2
// From rows to what the contracts promise.
import { type Space, spaceBy } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type SessionItem, type SessionView, sessionMoves } from './contract.ts';
import * as parts from './parts.store.server.ts';
import { pointText } from './point-text.ts';
import type { SessionRole } from './rules/session.states.ts';
import { nextMoves } from './rules/session.ts';
import { findSession, type SessionRow } from './sessions.store.server.ts';

export const itemOf = (row: SessionRow): SessionItem => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  startsAt: row.startsAt.toISOString(),
  minutes: row.minutes,
  place: row.place,
  state: row.state,
  points: row.points,
  outcomes: row.outcomes,
  space: row.space,
  visibility: row.visibility,
});

/** A session with the space it is of, and what who acts is towards it. */
export interface Held {
  readonly row: SessionRow;
  readonly space: Space;
  readonly wrote: boolean;
  readonly roles: readonly SessionRole[];
}

export async function sessionBy(at: Acting, id: string): Promise<Held | null> {
  const row = await findSession(at, id);
  const space = row && (await spaceBy(at, row.spaceId));
  if (!row || !space) return null;
  const wrote = row.authorId !== null && row.authorId === at.me.personId;
  const roles: SessionRole[] = [];
  if (wrote && space.mine.works) roles.push('planner');
  if (space.mine.leads) roles.push('lead');
  return { row, space, wrote, roles };
}

export async function viewOf(at: Acting, { row, space, wrote, roles }: Held): Promise<SessionView> {
  const moves = nextMoves(row.state, roles);
  return {
    ...itemOf(row),
    goal: row.goal,
    report: row.report,
    wentWell: row.wentWell,
    wentBadly: row.wentBadly,
    cancelledWhy: row.cancelledWhy,
    invitedAt: row.invitedAt?.toISOString() ?? null,
    agenda: (await parts.pointsOf(at, row.id)).map(({ dueId: _, ...point }) => ({
      ...point,
      title: pointText(at.language, point),
    })),
    attendance: await parts.attendanceOf(at, row.id),
    outcomeList: await parts.outcomesOf(at, row.id),
    mine: {
      works: space.mine.works,
      keeps: roles.length > 0,
      wrote,
      moves: sessionMoves.filter((move) => moves.includes(move)),
    },
    version: row.version,
  };
}
