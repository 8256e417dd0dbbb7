// SPDX-License-Identifier: EUPL-1.2
// The database finds the record in whichever table it stands: every table with the one see-policy takes part by itself.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';

const db = tables<'spaces'>;

export interface ShownRecord {
  readonly id: string;
  readonly label: string | null;
  readonly spaceId: string;
  readonly organisationId: string | null;
  readonly authorId: string | null;
  readonly visibility: Visibility;
  readonly version: number;
  /** Names of policies that let still others see it. */
  readonly also: readonly string[];
}

/** A record of any slice, as the acting person may see it. */
export async function findRecord(at: Acting, id: string): Promise<ShownRecord | null> {
  const { rows } = await sql<{ record: ShownRecord | null }>`select spaces.record_of(${id}) as record`.execute(db(at));
  return rows[0]?.record ?? null;
}

export interface Seen {
  readonly people: number;
  readonly organisations: { name: string | null; people: number; functions: string[] }[];
  readonly digest: string;
}

/** Who would see the record, with a digest over exactly that. */
export async function audienceOf(
  at: Acting,
  record: ShownRecord,
  visibility: Visibility,
  readers: readonly string[],
): Promise<Seen> {
  const { rows } = await sql<Seen>`
    select (a.seen -> 'people')::int as people, a.seen -> 'organisations' as organisations,
      encode(sha256(convert_to(concat_ws(' ', ${record.id}::text, ${visibility}::text, a.seen::text), 'UTF8')), 'hex') as digest
    from (select spaces.audience(${record.spaceId}, ${record.organisationId}, ${visibility}, ${[...readers]}::text[]) as seen) a`.execute(
    db(at),
  );
  return rows[0] ?? { people: 0, organisations: [], digest: '' };
}

export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly named: boolean;
}

/** People of the space and colleagues, whom I may name as readers; and whom I named already. */
export async function nameablePeople(at: Acting, record: ShownRecord): Promise<Nameable[]> {
  const { rows } = await sql<Nameable>`
    select p.id, p.name, min(o.name) as organisation, bool_or(n.person_id is not null) as named
    from membership.shared_person p
    left join spaces.seat s on s.person_id = p.id and s.space_id = ${record.spaceId} and (s.ends_at is null or s.ends_at > now())
    left join membership.shared_organisation o on o.id = s.organisation_id
    left join spaces.named n on n.record_id = ${record.id} and n.person_id = p.id and n.named_by = ${at.me.personId}
    where p.id <> ${at.me.personId} and (s.id is not null or n.person_id is not null or p.id = any ((select membership.colleagues())::text[]))
    group by p.id, p.name order by p.name, p.id limit 200`.execute(db(at));
  return rows;
}

/** The new version; `null` when the record is not mine to change, or was changed meanwhile. */
export async function moveRecord(at: Acting, id: string, version: number, to: Visibility): Promise<number | null> {
  const { rows } = await sql<{ version: number | null }>`
    select spaces.show_record(${id}, ${version}, ${to}) as version`.execute(db(at));
  return rows[0]?.version ?? null;
}
