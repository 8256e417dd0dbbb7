// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import { likeText } from './organisations.store.server.ts';

const db = tables<'membership'>;
/** Of somebody who is erased: words in the language of the reader. */
const called = sql<string>`membership.called(name, erased_house)`;
const columns = [
  'id',
  called.as('name'),
  'language',
  'administrator',
  'demo',
  'ended_at',
  'erased_at',
  'version',
] as const;

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly administrator: boolean;
  readonly demo: boolean;
  readonly ended_at: Date | null;
  readonly erased_at: Date | null;
  readonly version: number;
}

export const personOrders = {
  name: { by: called, of: (row: PersonRow) => row.name },
} satisfies Record<string, Order<PersonRow>>;
export const personId: Order<PersonRow> = { by: sql`id`, of: (row) => row.id };

export async function listPeople(
  at: Acting,
  paging: Paging<PersonRow>,
  { search, ended }: { search?: string | undefined; ended: 'yes' | 'no' },
): Promise<PersonRow[]> {
  let query = db(at)
    .selectFrom('membership.person')
    .select(columns)
    .where(paging.from)
    .where('ended_at', ended === 'yes' ? 'is not' : 'is', null);
  if (search !== undefined) {
    const like = `%${likeText(search)}%`;
    query = query.where(
      sql<boolean>`(${called} ilike ${like} or exists (select 1 from membership.address a where a.person_id = membership.person.id and a.mail ilike ${like}))`,
    );
  }
  return query.orderBy(paging.order).limit(paging.limit).execute();
}

export async function findPerson(at: Acting, id: string): Promise<PersonRow | undefined> {
  return db(at).selectFrom('membership.person').select(columns).where('id', '=', id).executeTakeFirst();
}

export interface AffiliationRow {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly slug: string;
  readonly name: string;
  /** Empty: of somebody who is erased. */
  readonly function_title: string | null;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly version: number;
}

/** Functions of some people, those that run on top. */
export async function affiliationsOf(at: Acting, people: readonly string[]): Promise<AffiliationRow[]> {
  if (people.length === 0) return [];
  return db(at)
    .selectFrom('membership.affiliation as a')
    .innerJoin('membership.organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.person_id',
      'a.organisation_id',
      'o.slug',
      'o.name',
      'a.function_title',
      'a.starts_on',
      'a.ends_on',
      'a.version',
    ])
    .where('a.person_id', 'in', people)
    .orderBy(sql`coalesce(a.ends_on, 'infinity') desc, o.name, a.id`)
    .execute();
}

export async function mailsOf(at: Acting, people: readonly string[]): Promise<{ mail: string; person_id: string }[]> {
  if (people.length === 0) return [];
  return db(at)
    .selectFrom('membership.address')
    .select(['mail', 'person_id'])
    .where('person_id', 'in', people)
    .orderBy('mail')
    .execute();
}

export async function mailTaken(at: Acting, mail: string): Promise<boolean> {
  const found = await db(at)
    .selectFrom('membership.address')
    .select('mail')
    .where('mail', '=', mail)
    .executeTakeFirst();
  return found !== undefined;
}

export async function insertPerson(
  at: Acting,
  person: { id: string; name: string; language: 'nl' | 'en'; mail: string },
): Promise<void> {
  const { mail, ...row } = person;
  await db(at).insertInto('membership.person').values(row).execute();
  await insertAddress(at, person.id, mail);
}

export async function insertAddress(at: Acting, person: string, mail: string): Promise<void> {
  await db(at).insertInto('membership.address').values({ mail, person_id: person }).execute();
}

export async function deleteAddress(at: Acting, person: string, mail: string): Promise<void> {
  await db(at).deleteFrom('membership.address').where('mail', '=', mail).where('person_id', '=', person).execute();
}

/** The new version; nothing when somebody was first, or the row is not mine to change. */
export async function updatePerson(
  at: Acting,
  person: { id: string; version: number },
  set: { name: string; language: 'nl' | 'en' },
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('membership.person')
    .set({ ...set, version: person.version + 1 })
    .where('id', '=', person.id)
    .where('version', '=', person.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export async function countAdministrators(at: Acting): Promise<number> {
  const row = await db(at)
    .selectFrom('membership.person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('administrator', '=', true)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.count ?? 0;
}

export async function setAdministrator(at: Acting, person: string, yes: boolean): Promise<void> {
  await sql`select membership.set_administrator(${person}, ${yes})`.execute(db(at));
}

/** Ends account, sessions, tokens, functions and seats at this moment. */
export async function endPerson(at: Acting, person: string): Promise<void> {
  await sql`select membership.end_person(${person})`.execute(db(at));
}

export interface NewAffiliation {
  readonly id: string;
  readonly person: string;
  readonly organisation: string;
  readonly functionTitle: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export async function insertAffiliation(at: Acting, given: NewAffiliation): Promise<void> {
  await db(at)
    .insertInto('membership.affiliation')
    .values({
      id: given.id,
      person_id: given.person,
      organisation_id: given.organisation,
      function_title: given.functionTitle,
      starts_on: given.startsOn,
      ends_on: given.endsOn,
    })
    .execute();
}

export async function updateAffiliation(
  at: Acting,
  affiliation: { id: string; version: number },
  set: { functionTitle: string; startsOn: string; endsOn: string | null },
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('membership.affiliation')
    .set({
      function_title: set.functionTitle,
      starts_on: set.startsOn,
      ends_on: set.endsOn,
      version: affiliation.version + 1,
    })
    .where('id', '=', affiliation.id)
    .where('version', '=', affiliation.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}
