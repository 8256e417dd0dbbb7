// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';

const db = tables<'membership'>;

export interface EntryRow {
  readonly key: string;
  readonly log: 'fact' | 'reading';
  readonly chain: string;
  readonly sequence: number;
  readonly at: Date;
  readonly actor: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly kind: string;
  readonly records: string[];
}

export const entryOrders = {
  at: { by: sql`e.at`, of: (row: EntryRow) => row.at.toISOString() },
} satisfies Record<string, Order<EntryRow>>;
export const entryKey: Order<EntryRow> = { by: sql`e.key`, of: (row) => row.key };

export interface Asked {
  readonly log?: string | undefined;
  readonly person?: string | undefined;
  readonly record?: string | undefined;
  readonly kind?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether the acting person may search the log at all. */
export async function audits(at: Acting): Promise<boolean> {
  const { rows } = await sql<{ audits: boolean }>`select membership.audits() as audits`.execute(db(at));
  return rows[0]?.audits ?? false;
}

export async function logEntries(at: Acting, asked: Asked, paging: Paging<EntryRow>): Promise<EntryRow[]> {
  const { log = null, person = null, record = null, kind = null, since = null, until = null } = asked;
  const { rows } = await sql<EntryRow>`
    select e.key, e.log, e.chain, e.sequence, e.at, e.actor, e.person_id as "personId", e.person_name as "personName", e.kind, e.records
    from membership.log_entries(${log}, ${person}, ${record}, ${kind}, ${since}::date, ${until}::date) e
    where ${paging.from} order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

export interface RightRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly why: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

export async function listRights(at: Acting): Promise<RightRow[]> {
  const { rows } = await sql<RightRow>`
    select r.id, r.person_id as "personId", p.name as "personName", r.why, r.starts_at as "startsAt", r.ends_at as "endsAt"
    from membership.audit_right r join membership.shared_person p on p.id = r.person_id
    order by r.ends_at is not null, p.name, r.starts_at`.execute(db(at));
  return rows;
}

/** Whoever has an account that was not ended; the one who gives is no one to give it to. */
export async function possibleAuditors(at: Acting): Promise<{ id: string; name: string }[]> {
  return db(at)
    .selectFrom('membership.person')
    .select(['id', sql<string>`name`.as('name')])
    .where('ended_at', 'is', null)
    .where('id', '<>', at.me.personId ?? '')
    .orderBy('name')
    .limit(500)
    .execute();
}

export async function insertRight(at: Acting, right: { id: string; person: string; why: string }): Promise<void> {
  await db(at)
    .insertInto('membership.audit_right')
    .values({ id: right.id, person_id: right.person, given_by: at.me.personId, why: right.why })
    .execute();
}

/** False when there is no such right, or it has ended. */
export async function endRight(at: Acting, id: string): Promise<boolean> {
  const { rows } = await sql`update membership.audit_right set ends_at = greatest(starts_at, now())
    where id = ${id} and ends_at is null returning id`.execute(db(at));
  return rows.length > 0;
}

export interface Problem {
  readonly log: 'fact' | 'reading';
  readonly chain: string;
  readonly place: number;
  readonly id: string | null;
  readonly problem: string;
}

/** Everything in the log that does not hold. For the worker. */
export async function problems(at: Acting): Promise<Problem[]> {
  const { rows } =
    await sql<Problem>`select log, chain, place, id, problem from kernel.verify_log() order by 1, 2, 3`.execute(db(at));
  return rows;
}

export async function counts(at: Acting): Promise<{ facts: number; readings: number }> {
  const { rows } = await sql<{ facts: number; readings: number }>`select * from membership.log_counts()`.execute(
    db(at),
  );
  return rows[0] ?? { facts: 0, readings: 0 };
}
