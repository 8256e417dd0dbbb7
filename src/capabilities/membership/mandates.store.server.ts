// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { type CommitmentKind, commitmentKinds, type Mandate, type MandateKind, mandateKinds } from './rules/mandate.ts';

const db = tables<'membership'>;

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly kind: string;
  readonly commitment_kinds: string[];
  readonly space_id: string | null;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly ended_at: Date | null;
  readonly deputy_for: string | null;
  readonly successor_of: string | null;
}

/** A row as the rules look at it; a kind they do not know allows nothing and is left out. */
export function mandateOf(row: Row): Mandate[] {
  const kind = mandateKinds.find((known) => known === row.kind);
  if (kind === undefined) return [];
  return [
    {
      id: row.id,
      personId: row.person_id,
      organisationId: row.organisation_id,
      kind,
      commitmentKinds: commitmentKinds.filter((known) => row.commitment_kinds.includes(known)),
      spaceId: row.space_id,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      ended: row.ended_at !== null,
      deputyFor: row.deputy_for,
      successorOf: row.successor_of,
    },
  ];
}

/** What the acting person holds for an organisation today, with the function they hold it in. The database says what lives. */
export async function myMandatesFor(
  at: Acting,
  organisationId: string,
): Promise<(Mandate & { functionTitle: string; document: string | null })[]> {
  const { rows } = await sql<Row & { function_title: string; document: string | null }>`
    select m.*, (select a.function_title from membership.affiliation a
        where a.person_id = m.person_id and a.organisation_id = m.organisation_id
          and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)
        order by a.starts_on desc limit 1) as function_title
    from membership.my_mandates() m where m.organisation_id = ${organisationId} order by m.starts_on, m.id`.execute(
    db(at),
  );
  return rows.flatMap((row) =>
    mandateOf(row).map((mandate) => ({ ...mandate, functionTitle: row.function_title, document: row.document })),
  );
}

/** Functions that hold a mandate today; `null` where that is not mine to know. */
export async function mandateHolders(
  at: Acting,
  organisationId: string,
  kind: MandateKind,
  spaceId: string | undefined,
): Promise<string[] | null> {
  const { rows } = await sql<{ holders: string[] | null }>`
    select membership.mandate_holders(${organisationId}, ${kind}, ${spaceId ?? null}) as holders`.execute(db(at));
  return rows[0]?.holders ?? null;
}

export interface SuccessionRow {
  readonly mandate_id: string;
  readonly organisation_id: string;
  readonly kind: string;
  readonly space_id: string | null;
  readonly since: string;
}

export async function successions(at: Acting, organisationIds: readonly string[]): Promise<SuccessionRow[]> {
  const { rows } = await sql<SuccessionRow>`
    select mandate_id, organisation_id, kind, space_id, since from membership.successions(${organisationIds})`.execute(
    db(at),
  );
  return rows;
}

export interface NewMandate {
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: MandateKind;
  readonly commitmentKinds?: readonly CommitmentKind[] | undefined;
  readonly spaceId?: string | null;
  readonly document?: string | undefined | null;
  readonly startsOn: string;
  readonly endsOn?: string | undefined | null;
  /** Of one that is past already, from a data set. */
  readonly endReason?: string | undefined;
  readonly deputyFor?: string | null;
  readonly successorOf?: string | null;
}

/** Writes a mandate down; the database decides who may give it. */
export async function insertMandate(at: Acting, given: NewMandate): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('membership.mandate')
    .values({
      id,
      person_id: given.personId,
      organisation_id: given.organisationId,
      kind: given.kind,
      commitment_kinds: [...(given.commitmentKinds ?? [])],
      space_id: given.spaceId ?? null,
      document: given.document ?? null,
      given_by: at.me.personId,
      starts_on: given.startsOn,
      ends_on: given.endsOn ?? null,
      deputy_for: given.deputyFor ?? null,
      successor_of: given.successorOf ?? null,
      ...(given.endReason === undefined ? {} : { end_reason: given.endReason }),
    })
    .execute();
  return id;
}

export interface ShownMandate extends Mandate {
  readonly personName: string;
  readonly functionTitle: string | null;
  readonly spaceName: string | null;
  readonly document: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly deputyForPerson: string | null;
  readonly deputyForName: string | null;
  readonly successorOfPerson: string | null;
  readonly successorOfName: string | null;
  readonly version: number;
}

interface ShownRow extends Row {
  readonly person_name: string | null;
  readonly function_title: string | null;
  readonly space_name: string | null;
  readonly document: string | null;
  readonly end_reason: string | null;
  readonly deputy_person: string | null;
  readonly deputy_name: string | null;
  readonly successor_person: string | null;
  readonly successor_name: string | null;
  readonly version: number;
}

/** Mandates of an organisation that are mine to see, by kind and then by who has it. */
export async function mandatesOf(at: Acting, organisationId: string): Promise<ShownMandate[]> {
  const { rows } = await sql<ShownRow>`
    select m.*, p.name as person_name, s.name as space_name,
      (select a.function_title from membership.shared_affiliation a where a.person_id = m.person_id and a.organisation_id = m.organisation_id
        order by a.starts_on desc limit 1) as function_title,
      base.person_id as deputy_person, bp.name as deputy_name, before.person_id as successor_person, sp.name as successor_name
    from membership.mandate m left join membership.shared_person p on p.id = m.person_id
      left join spaces.shared_space s on s.id = m.space_id
      left join membership.mandate base on base.id = m.deputy_for left join membership.shared_person bp on bp.id = base.person_id
      left join membership.mandate before on before.id = m.successor_of left join membership.shared_person sp on sp.id = before.person_id
    where m.organisation_id = ${organisationId}
    order by array_position(array['administer', 'sign', 'promise', 'represent'], m.kind), m.starts_on, m.id limit 500`.execute(
    db(at),
  );
  return rows.flatMap((row) =>
    mandateOf(row).map((mandate) => ({
      ...mandate,
      personName: row.person_name ?? '',
      functionTitle: row.function_title,
      spaceName: row.space_name,
      document: row.document,
      endedAt: row.ended_at,
      endReason: row.end_reason,
      deputyForPerson: row.deputy_person,
      deputyForName: row.deputy_name,
      successorOfPerson: row.successor_person,
      successorOfName: row.successor_name,
      version: row.version,
    })),
  );
}

/** One mandate of an organisation, when it is mine to see. */
export async function findMandate(at: Acting, organisationId: string, id: string): Promise<Mandate | undefined> {
  const row = await db(at)
    .selectFrom('membership.mandate')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && mandateOf(row)[0];
}

/** People who act for an organisation today, with their function, by name; those I may know of. */
export async function peopleOf(
  at: Acting,
  organisationId: string,
): Promise<{ id: string; name: string; functionTitle: string }[]> {
  const { rows } = await sql<{ id: string; name: string; functionTitle: string }>`
    select p.id, p.name, min(a.function_title) as "functionTitle"
    from membership.affiliation a join membership.person p on p.id = a.person_id and p.ended_at is null
    where a.organisation_id = ${organisationId} and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date)
    group by p.id, p.name order by p.name limit 500`.execute(db(at));
  return rows;
}

/** A space by id or slug, a deal before a programme with the same slug. */
export async function spaceCalled(at: Acting, typed: string): Promise<{ id: string } | undefined> {
  return db(at)
    .selectFrom('spaces.shared_space')
    .select('id')
    .where((where) => where.or([where('id', '=', typed), where('slug', '=', typed)]))
    .orderBy(sql`kind <> 'deal'`)
    .executeTakeFirst();
}

/** Deals in which an organisation is a party now, as far as the acting person sees them. */
export async function dealsOf(at: Acting, organisationId: string): Promise<{ id: string; name: string }[]> {
  return db(at)
    .selectFrom('spaces.shared_space as s')
    .innerJoin('deals.shared_party as p', 'p.deal_id', 's.id')
    .select(['s.id', 's.name'])
    .distinct()
    .where('p.organisation_id', '=', organisationId)
    .where('p.left_on', 'is', null)
    .orderBy('s.name')
    .execute();
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Ends a mandate at a moment; the new version, or nothing when somebody was first or it is not mine to end. */
export const endMandate = (at: Acting, mandate: Versioned, endedAt: Date, endReason: string | null) =>
  update(at, mandate, { ended_at: endedAt, end_reason: endReason });

/** Gives a mandate its last day. */
export const setLastDay = (at: Acting, mandate: Versioned, endsOn: string) => update(at, mandate, { ends_on: endsOn });

async function update(
  at: Acting,
  { id, version }: Versioned,
  set: { ended_at?: Date; end_reason?: string | null; ends_on?: string },
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('membership.mandate')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}
