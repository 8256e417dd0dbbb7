// SPDX-License-Identifier: EUPL-1.2
// What belongs to one session: its agenda, who was there, and what came out of it.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { AttendanceState, OutcomeKind } from './rules/codes.ts';

const db = tables<'sessions'>;

export interface PointRow {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly minutes: number | null;
  readonly dueKind: string | null;
  readonly dueId: string | null;
  readonly dueOn: string | null;
  readonly href: string | null;
  readonly notes: string | null;
  readonly version: number;
}

export async function pointsOf(at: Acting, session: string): Promise<PointRow[]> {
  const { rows } =
    await sql<PointRow>`select id, position, title, minutes, due_kind as "dueKind", due_id as "dueId", due_on as "dueOn",
      href, notes, version
    from sessions.point where session_id = ${session} order by position, id`.execute(db(at));
  return rows;
}

export interface NewPoint {
  readonly title: string;
  readonly minutes?: number | null;
  readonly dueKind?: string;
  readonly dueId?: string;
  readonly dueOn?: string | null;
  readonly href?: string | null;
  readonly notes?: string | null;
  readonly authorId?: string | null;
}

export async function insertPoint(at: Acting, session: string, position: number, given: NewPoint): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('sessions.point')
    .values({
      id,
      session_id: session,
      position,
      title: given.title,
      minutes: given.minutes ?? null,
      due_kind: given.dueKind ?? null,
      due_id: given.dueId ?? null,
      due_on: given.dueOn ?? null,
      href: given.href ?? null,
      notes: given.notes ?? null,
      author_id: given.authorId === undefined ? at.me.personId : given.authorId,
    })
    .execute();
  return id;
}

export async function notePoint(
  at: Acting,
  point: Pick<PointRow, 'id' | 'version'>,
  notes: string | null,
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('sessions.point')
    .set({ notes, version: point.version + 1 })
    .where('id', '=', point.id)
    .where('version', '=', point.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** False when it is not mine to take off. */
export async function deletePoint(at: Acting, id: string): Promise<boolean> {
  const row = await db(at).deleteFrom('sessions.point').where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

export interface AttendanceRow {
  readonly id: string;
  readonly person: { id: string; name: string };
  readonly organisation: { id: string; slug: string; name: string } | null;
  readonly status: AttendanceState;
  readonly successor: boolean;
}

export async function attendanceOf(at: Acting, session: string): Promise<AttendanceRow[]> {
  const { rows } =
    await sql<AttendanceRow>`select a.id, a.status, a.successor, jsonb_build_object('id', p.id, 'name', p.name) as person,
      case when o.id is not null then jsonb_build_object('id', o.id, 'slug', o.slug, 'name', o.name) end as organisation
    from sessions.attendance a join membership.shared_person p on p.id = a.person_id
      left join membership.shared_organisation o on o.id = a.organisation_id
    where a.session_id = ${session} order by o.name nulls last, p.name, a.id`.execute(db(at));
  return rows;
}

export async function saveAttendance(
  at: Acting,
  session: string,
  given: { personId: string; organisationId: string | null; status: AttendanceState; successor: boolean },
): Promise<void> {
  const { personId, status, successor } = given;
  const changed = await db(at)
    .updateTable('sessions.attendance')
    .set({ status, successor })
    .where('session_id', '=', session)
    .where('person_id', '=', personId)
    .returning('id')
    .executeTakeFirst();
  if (!changed) await loadAttendance(at, session, given);
}

/** Writes a line that is not there yet. */
export async function loadAttendance(
  at: Acting,
  session: string,
  given: { personId: string; organisationId: string | null; status: AttendanceState; successor: boolean },
): Promise<void> {
  await db(at)
    .insertInto('sessions.attendance')
    .values({
      id: at.newId(),
      session_id: session,
      person_id: given.personId,
      organisation_id: given.organisationId,
      status: given.status,
      successor: given.successor,
    })
    .execute();
}

export interface OutcomeRow {
  readonly id: string;
  readonly pointId: string | null;
  readonly kind: OutcomeKind;
  readonly targetId: string;
  readonly label: string;
  readonly href: string | null;
}

export async function outcomesOf(at: Acting, session: string): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`select id, point_id as "pointId", kind, target_id as "targetId", label, href
    from sessions.outcome where session_id = ${session} order by created_at, id`.execute(db(at));
  return rows;
}

export async function insertOutcome(at: Acting, session: string, given: Omit<OutcomeRow, 'id'>): Promise<string> {
  const id = at.newId();
  const { pointId, kind, targetId, label, href } = given;
  await db(at)
    .insertInto('sessions.outcome')
    .values({ id, session_id: session, point_id: pointId, kind, target_id: targetId, label, href })
    .execute();
  return id;
}

/** Sessions that a record came out of. */
export async function originsOf(
  at: Acting,
  kind: OutcomeKind,
  target: string,
): Promise<{ id: string; title: string; spaceKind: string; slug: string }[]> {
  const { rows } = await sql<{ id: string; title: string; spaceKind: string; slug: string }>`
    select s.id, s.title, x.kind as "spaceKind", x.slug from sessions.outcome o join sessions.session s on s.id = o.session_id
      join spaces.shared_space x on x.id = s.space_id
    where o.kind = ${kind} and o.target_id = ${target} order by s.starts_at`.execute(db(at));
  return rows;
}

/** Ids of organisations by their slugs. */
export async function organisationIds(at: Acting, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db(at)
    .selectFrom('membership.shared_organisation')
    .select(['id', 'slug'])
    .where('slug', 'in', [...new Set(slugs)])
    .execute();
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}
