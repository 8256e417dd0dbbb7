// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import { organisationKinds } from './rules/identifiers.ts';

const db = tables<'membership'>;
const columns = [
  'id',
  'slug',
  'name',
  'kind',
  'aliases',
  'tooi',
  'kvk',
  'ror',
  'fictional',
  'visibility',
  'version',
] as const;

export interface OrganisationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: string[];
  readonly tooi: string | null;
  readonly kvk: string | null;
  readonly ror: string | null;
  readonly fictional: boolean;
  readonly visibility: string;
  readonly version: number;
}

export const organisationOrders = {
  name: { by: sql`name`, of: (row: OrganisationRow) => row.name },
} satisfies Record<string, Order<OrganisationRow>>;
export const organisationId: Order<OrganisationRow> = { by: sql`id`, of: (row) => row.id };

export async function listOrganisations(
  at: Acting,
  paging: Paging<OrganisationRow>,
  { kind, search }: { kind?: string | undefined; search?: string | undefined },
): Promise<OrganisationRow[]> {
  let query = db(at).selectFrom('membership.organisation').select(columns).where(paging.from);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (search !== undefined) query = query.where(sql<boolean>`name ilike ${`%${likeText(search)}%`}`);
  return query.orderBy(paging.order).limit(paging.limit).execute();
}

/** Enough for a list that narrows while one types; beyond it the names that come near are named. */
const namesInList = 2000;

export async function organisationNames(at: Acting): Promise<string[]> {
  const rows = await db(at)
    .selectFrom('membership.organisation')
    .select('name')
    .orderBy('name')
    .limit(namesInList)
    .execute();
  return rows.map(({ name }) => name);
}

/** The names that look most like what was typed, the likeliest first. */
export async function namesLike(at: Acting, typed: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from membership.search_organisation(${typed}, 3) c join membership.organisation o on o.id = c.id
    order by c.rank desc, o.name`.execute(db(at));
  return rows.map(({ name }) => name);
}

/** Text in which `%` and `_` mean themselves. */
export const likeText = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** By id or by slug. */
export async function findOrganisation(at: Acting, idOrSlug: string): Promise<OrganisationRow | undefined> {
  return db(at)
    .selectFrom('membership.organisation')
    .select(columns)
    .where((where) => where.or([where('id', '=', idOrSlug), where('slug', '=', idOrSlug)]))
    .executeTakeFirst();
}

/** Organisations with this name, however it is capitalised, other than one. */
export async function nameTaken(at: Acting, name: string, otherThan = ''): Promise<boolean> {
  const found = await db(at)
    .selectFrom('membership.organisation')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .where('id', '<>', otherThan)
    .executeTakeFirst();
  return found !== undefined;
}

/** By id, by slug, or by its name or another spelling in full, however capitalised and spaced: what a person types. */
export async function findOrganisationTyped(at: Acting, typed: string): Promise<OrganisationRow | undefined> {
  const found = await findOrganisation(at, typed);
  if (found) return found;
  const name = typed.trim().replace(/\s+/g, ' ');
  const known = await db(at)
    .selectFrom('membership.organisation')
    .select(columns)
    .where(sql<boolean>`lower(name) = lower(${name}) or exists (
      select from unnest(aliases) alias where lower(alias) = lower(${name}))`)
    .orderBy(sql`lower(name) = lower(${name})`, 'desc')
    .limit(2)
    .execute();
  const [first, second] = known;
  // A spelling that two share names neither of them.
  return second && first?.name.toLowerCase() !== name.toLowerCase() ? undefined : first;
}

export interface NewOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly tooi?: string | undefined;
  readonly kvk?: string | undefined;
  readonly ror?: string | undefined;
  readonly fictional: boolean;
}

export async function insertOrganisation(at: Acting, { tooi, kvk, ror, ...given }: NewOrganisation): Promise<void> {
  await db(at)
    .insertInto('membership.organisation')
    .values({ ...given, tooi: tooi ?? null, kvk: kvk ?? null, ror: ror ?? null })
    .execute();
}

/** The new version; nothing when the row is not mine to change. */
export async function updateOrganisation(
  at: Acting,
  organisation: Pick<OrganisationRow, 'id' | 'version'>,
  { name, kind, tooi, kvk, ror }: Omit<NewOrganisation, 'id' | 'slug' | 'fictional'>,
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('membership.organisation')
    .set({ name, kind, tooi: tooi ?? null, kvk: kvk ?? null, ror: ror ?? null, version: organisation.version + 1 })
    .where('id', '=', organisation.id)
    .where('version', '=', organisation.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Is the acting person of the living example? What they add is made up too. */
export async function iAmFictional(at: Acting): Promise<boolean> {
  const row = await db(at)
    .selectFrom('membership.person')
    .select('demo')
    .where('id', '=', at.me.personId ?? '')
    .executeTakeFirst();
  return row?.demo ?? false;
}

/** Lets the public read the name of an organisation; the database decides who may. */
export async function nameOrganisationPublicly(at: Acting, organisation: string): Promise<void> {
  await sql`select membership.name_publicly(${organisation})`.execute(db(at));
}

/** A row as contracts give it: a code the contract does not know reads as unknown. */
export const kindOf = (kind: string) => organisationKinds.find((known) => known === kind) ?? 'unknown';

/** Organisations the acting person acts for today. */
export async function myOrganisations(at: Acting): Promise<string[]> {
  const { rows } = await sql<{ ids: string[] }>`select membership.my_organisations() as ids`.execute(db(at));
  return rows[0]?.ids ?? [];
}
