// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import type { SessionKind, SessionState } from './rules/codes.ts';

const db = tables<'sessions'>;

export interface SessionRow {
  readonly id: string;
  readonly spaceId: string;
  readonly space: { id: string; kind: string; slug: string; name: string };
  readonly kind: SessionKind;
  readonly title: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string | null;
  readonly goal: string | null;
  readonly state: SessionState;
  readonly report: string | null;
  readonly wentWell: string | null;
  readonly wentBadly: string | null;
  readonly cancelledWhy: string | null;
  readonly invitedAt: Date | null;
  readonly points: number;
  readonly outcomes: number;
  readonly visibility: Visibility;
  readonly authorId: string | null;
  readonly version: number;
}

export const sessionOrders = {
  startsAt: { by: sql`s.starts_at`, of: (row: SessionRow) => row.startsAt.toISOString() },
} satisfies Record<string, Order<SessionRow>>;
export const sessionId: Order<SessionRow> = { by: sql`s.id`, of: (row) => row.id };

const columns = sql`s.id, s.space_id as "spaceId", s.kind, s.title, s.starts_at as "startsAt", s.minutes, s.place, s.goal, s.state, s.report,
  s.went_well as "wentWell", s.went_badly as "wentBadly", s.cancelled_why as "cancelledWhy", s.invited_at as "invitedAt",
  s.visibility, s.author_id as "authorId", s.version,
  (select count(*)::integer from sessions.point p where p.session_id = s.id) as points,
  (select count(*)::integer from sessions.outcome o where o.session_id = s.id) as outcomes,
  jsonb_build_object('id', x.id, 'kind', x.kind, 'slug', x.slug, 'name', x.name) as space`;

const select = async (at: Acting, rest: RawBuilder<unknown>): Promise<SessionRow[]> =>
  (
    await sql<SessionRow>`select ${columns} from sessions.session s join spaces.shared_space x on x.id = s.space_id ${rest}`.execute(
      db(at),
    )
  ).rows;

// A session that is over but not closed is still to be reported on: it stays with what comes.
const when = {
  coming: sql`s.state = 'planned'`,
  past: sql`s.state <> 'planned'`,
  all: sql`true`,
} as const;

export const listSessions = (at: Acting, space: string, paging: Paging<SessionRow>, part: keyof typeof when) =>
  select(
    at,
    sql`where s.space_id = ${space} and ${paging.from} and ${when[part]} order by ${paging.order} limit ${paging.limit}`,
  );

export const findSession = async (at: Acting, id: string) => (await select(at, sql`where s.id = ${id}`))[0];

/** Sessions of a space that were held and looked back, newest first. */
export const lookBacksOf = (at: Acting, space: string) =>
  select(
    at,
    sql`where s.space_id = ${space} and (s.went_well is not null or s.went_badly is not null)
      order by s.starts_at desc, s.id limit 20`,
  );

/** Sessions of the steering group that did not look back yet. */
export const steeringOf = (at: Acting, space: string) =>
  select(
    at,
    sql`where s.space_id = ${space} and s.kind = 'steering_group' and s.state <> 'cancelled' and s.went_well is null and s.went_badly is null
      order by s.starts_at desc, s.id limit 20`,
  );

/** Planned sessions up to a day, and those whose day went by without a report. */
export const plannedUntil = (at: Acting, space: string, until: string) =>
  select(
    at,
    sql`where s.space_id = ${space} and s.state = 'planned' and s.starts_at < ${until}::date + 1 order by s.starts_at, s.id limit 50`,
  );

/** Planned sessions up to a day that are in the hands of the acting person: they wrote them and still sit there, or lead where nobody is left. */
export const keptByMe = (at: Acting, until: string) =>
  select(
    at,
    sql`where s.state = 'planned' and s.starts_at < ${until}::date + 1
      and (s.author_id = (select membership.me()) and s.space_id = any ((select spaces.mine())::text[])
        or s.author_id is null and s.space_id in (select t.space_id from spaces.my_seats() t where t.role in ('project_lead', 'dealmaker')))`,
  );

export interface NewSession {
  readonly id: string;
  readonly spaceId: string;
  readonly organisationId: string | null;
  readonly kind: SessionKind;
  readonly title: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string | null;
  readonly goal: string | null;
  readonly visibility: Visibility;
  readonly authorId: string | null;
  /** From a data set. */
  readonly further?: {
    readonly state: SessionState;
    readonly report: string | null;
    readonly wentWell: string | null;
    readonly wentBadly: string | null;
    readonly cancelledWhy: string | null;
  };
}

export async function insertSession(at: Acting, given: NewSession): Promise<void> {
  const { further } = given;
  await db(at)
    .insertInto('sessions.session')
    .values({
      id: given.id,
      space_id: given.spaceId,
      organisation_id: given.organisationId,
      kind: given.kind,
      title: given.title,
      starts_at: given.startsAt,
      minutes: given.minutes,
      place: given.place,
      goal: given.goal,
      visibility: given.visibility,
      author_id: given.authorId,
      ...(further && {
        state: further.state,
        report: further.report,
        went_well: further.wentWell,
        went_badly: further.wentBadly,
        cancelled_why: further.cancelledWhy,
      }),
    })
    .execute();
}

export interface SessionChange {
  readonly state?: SessionState;
  readonly report?: string | null;
  readonly cancelled_why?: string | null;
  readonly starts_at?: Date;
  readonly invited_at?: Date | null;
  readonly went_well?: string | null;
  readonly went_badly?: string | null;
}

/** The new version; nothing when somebody was first, or it is not mine to change. */
export async function updateSession(
  at: Acting,
  session: Pick<SessionRow, 'id' | 'version'>,
  set: SessionChange,
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('sessions.session')
    .set({ ...set, version: session.version + 1 })
    .where('id', '=', session.id)
    .where('version', '=', session.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Differs after everything that changes what the page of a session shows. */
export async function markOf(at: Acting, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ mark: string }>`select concat_ws('.', s.version,
      (select count(*) || '-' || coalesce(sum(p.version), 0) from sessions.point p where p.session_id = s.id),
      (select count(*) || '-' || count(*) filter (where a.status = 'present') || '-' || count(*) filter (where a.status = 'excused')
        from sessions.attendance a where a.session_id = s.id),
      (select count(*) from sessions.outcome o where o.session_id = s.id)) as mark
    from sessions.session s where s.id = ${id}`.execute(db(at));
  return rows[0]?.mark;
}

export interface Invitee {
  readonly personId: string;
  readonly name: string;
  readonly mail: string | null;
  readonly language: 'nl' | 'en';
}

/** Whom an invitation goes to; nobody for who does not keep the session. */
export async function inviteesOf(at: Acting, session: string): Promise<Invitee[]> {
  const { rows } = await sql<Invitee>`select person_id as "personId", name, mail, language
    from sessions.invitees(${session}) order by name, person_id`.execute(db(at));
  return rows;
}
