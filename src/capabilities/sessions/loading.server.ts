// SPDX-License-Identifier: EUPL-1.2
// Sessions and set-ups that come from a data set, written by the worker.
import type { Acting } from '#kernel/operation.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { gatherPoints } from './agenda.server.ts';
import { sessionPlanned, setupChanged } from './facts.ts';
import * as parts from './parts.store.server.ts';
import { momentOf } from './rules/clock.ts';
import type { AttendanceState, OutcomeKind, SessionKind, SessionState } from './rules/codes.ts';
import { insertSession } from './sessions.store.server.ts';
import { insertSetup, type SetupFields } from './setup.store.server.ts';

export interface ExampleSession {
  readonly spaceId: string;
  readonly authorId: string;
  readonly organisationId: string | null;
  readonly kind: SessionKind;
  readonly title: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
  readonly place?: string;
  readonly goal?: string;
  readonly state: SessionState;
  readonly report?: string;
  readonly wentWell?: string;
  readonly wentBadly?: string;
  readonly cancelledWhy?: string;
  readonly visibility?: Visibility;
  readonly points?: readonly parts.NewPoint[];
  readonly attendance?: readonly {
    readonly personId: string;
    readonly organisationId: string | null;
    readonly status: AttendanceState;
    readonly successor: boolean;
  }[];
  readonly outcomes?: readonly {
    readonly kind: OutcomeKind;
    readonly targetId: string;
    readonly label: string;
    readonly href: string;
  }[];
}

export async function loadSession(at: Acting, given: ExampleSession): Promise<{ id: string }> {
  const id = at.newId();
  const { spaceId, organisationId, authorId, kind, title, minutes, state } = given;
  await insertSession(at, {
    id,
    spaceId,
    organisationId,
    authorId,
    kind,
    title,
    minutes,
    startsAt: momentOf(given.day, given.time),
    place: given.place ?? null,
    goal: given.goal ?? null,
    visibility: given.visibility ?? 'parties',
    further: {
      state,
      report: given.report ?? null,
      wentWell: given.wentWell ?? null,
      wentBadly: given.wentBadly ?? null,
      cancelledWhy: given.cancelledWhy ?? null,
    },
  });
  for (const [index, point] of (given.points ?? []).entries())
    await parts.insertPoint(at, id, index + 1, { ...point, authorId });
  for (const line of given.attendance ?? []) await parts.loadAttendance(at, id, line);
  for (const outcome of given.outcomes ?? []) await parts.insertOutcome(at, id, { ...outcome, pointId: null });
  // What comes next has what is due on its agenda, as when somebody plans it here.
  if (state === 'planned')
    await gatherPoints(at, {
      id,
      spaceId,
      kind,
      startsAt: momentOf(given.day, given.time),
      visibility: given.visibility ?? 'parties',
    });
  await at.note(sessionPlanned, { space: spaceId, body: { sessionId: id, kind } });
  return { id };
}

export interface ExampleSetup extends SetupFields {
  readonly spaceId: string;
  readonly authorId: string;
  readonly organisationId: string | null;
  readonly number: number;
  readonly why: string | null;
  readonly sessionId: string | null;
  readonly on: string;
}

export async function loadSetup(at: Acting, { on, ...given }: ExampleSetup): Promise<{ id: string }> {
  const id = await insertSetup(at, { ...given, createdAt: momentOf(on, '12:00') });
  const { number, sessionId, spaceId } = given;
  await at.note(setupChanged, { space: spaceId, body: { setupId: id, number, sessionId } });
  return { id };
}
