// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import type { SpaceRole } from './rules/roles.ts';
import type { SpaceKind } from './store.server.ts';

const db = tables<'spaces'>;

export interface SeatRow {
  readonly id: string;
  readonly role: SpaceRole;
  readonly personId: string;
  readonly personName: string;
  readonly organisationSlug: string | null;
  readonly organisationName: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly version: number;
}

export const seatOrders = { person: { by: sql`p.name`, of: (row: SeatRow) => row.personName } } satisfies Record<
  string,
  Order<SeatRow>
>;
export const seatId: Order<SeatRow> = { by: sql`s.id`, of: (row) => row.id };

const seatColumns = sql`s.id, s.role, s.person_id as "personId", p.name as "personName", o.slug as "organisationSlug",
  o.name as "organisationName", s.starts_at as "startsAt", s.ends_at as "endsAt", s.version`;
const fromSeats = sql`from spaces.seat s join membership.shared_person p on p.id = s.person_id
  left join membership.shared_organisation o on o.id = s.organisation_id`;
const isOpen = sql`(s.ends_at is null or s.ends_at > now())`;

export async function listSeats(at: Acting, space: string, paging: Paging<SeatRow>, past: boolean): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`select ${seatColumns} ${fromSeats}
    where s.space_id = ${space} and ${paging.from} and ${past ? sql`not ${isOpen}` : isOpen}
    order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

/** All seats that are open now, in order of name. */
export async function openSeats(at: Acting, space: string): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`select ${seatColumns} ${fromSeats}
    where s.space_id = ${space} and ${isOpen} order by p.name, s.id`.execute(db(at));
  return rows;
}

/** The person with this address, made when there is none; `null` for a person whose account was ended. */
export async function invite(
  at: Acting,
  space: string,
  { mail, name }: { mail: string; name: string },
): Promise<{ id: string; isNew: boolean } | null> {
  const fresh = at.newId();
  const { rows } = await sql<{ id: string | null }>`
    select spaces.invite(${space}, ${fresh}, ${mail}, ${name}) as id`.execute(db(at));
  const id = rows[0]?.id;
  return id ? { id, isNew: id === fresh } : null;
}

/** The moment a seat with this last day ends. */
const momentAfter = (endsOn: string | null) => (endsOn === null ? null : `${addDays(endsOn, 1)}T00:00:00Z`);

export async function insertSeat(
  at: Acting,
  seat: {
    id: string;
    space: string;
    person: string;
    organisation: string | null;
    role: SpaceRole;
    endsOn: string | null;
  },
): Promise<void> {
  await db(at)
    .insertInto('spaces.seat')
    .values({
      id: seat.id,
      space_id: seat.space,
      person_id: seat.person,
      organisation_id: seat.organisation,
      role: seat.role,
      ends_at: momentAfter(seat.endsOn),
    })
    .execute();
}

export async function updateRole(
  at: Acting,
  seat: Pick<SeatRow, 'id' | 'version' | 'role'>,
  role: SpaceRole,
  endsOn: string | null,
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('spaces.seat')
    .set({ role, version: seat.version + 1, ...(role === seat.role ? {} : { ends_at: momentAfter(endsOn) }) })
    .where('id', '=', seat.id)
    .where('version', '=', seat.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Ends a seat now: one's own by leaving, another's by leading. False when it was not mine to end. */
export async function endSeat(at: Acting, seat: Pick<SeatRow, 'id' | 'version'>, own: boolean): Promise<boolean> {
  if (own) {
    const { rows } = await sql<{ left: boolean }>`select spaces.leave(${seat.id}) as left`.execute(db(at));
    return rows[0]?.left ?? false;
  }
  const row = await db(at)
    .updateTable('spaces.seat')
    .set({ ends_at: sql`greatest(starts_at, now())`, version: seat.version + 1 })
    .where('id', '=', seat.id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface MySeatRow {
  readonly id: string;
  readonly role: SpaceRole;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly open: boolean;
  readonly kind: SpaceKind | null;
  readonly slug: string | null;
  readonly name: string | null;
}

/** All seats I have or had; a space that no longer shows itself has no name. */
export async function mySeats(at: Acting): Promise<MySeatRow[]> {
  const { rows } =
    await sql<MySeatRow>`select s.id, s.role, s.starts_at as "startsAt", s.ends_at as "endsAt", ${isOpen} as open,
      x.kind, x.slug, x.name
    from spaces.seat s left join spaces.space x on x.id = s.space_id
    where s.person_id = (select membership.me()) order by x.name, s.id`.execute(db(at));
  return rows;
}

export interface SeatedOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Organisations that take part through somebody who works here: who only looks along, or evaluates, binds nobody. First come, first named. */
export async function seatedOrganisations(at: Acting, space: string): Promise<SeatedOrganisation[]> {
  const { rows } = await sql<SeatedOrganisation>`select o.id, o.slug, o.name
    from spaces.seat s join membership.shared_organisation o on o.id = s.organisation_id
    where s.space_id = ${space} and ${isOpen} and s.role in ('dealmaker', 'project_lead', 'member')
    group by o.id, o.slug, o.name order by min(s.starts_at), o.name`.execute(db(at));
  return rows;
}
