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
