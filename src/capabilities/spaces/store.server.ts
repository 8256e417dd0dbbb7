// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';

const db = tables<'spaces'>;

export type SpaceKind = 'programme' | 'deal' | 'coalition' | 'community_of_practice';
export type SpaceVisibility = 'parties' | 'network' | 'public';

export interface SpaceRow {
  readonly id: string;
  readonly kind: SpaceKind;
  readonly slug: string;
  readonly name: string;
  /** As a list or a path of pages says it; the name itself where there is no shorter one. */
  readonly shortName: string;
  readonly parent: { id: string; slug: string; name: string; kind: SpaceKind } | null;
  readonly visibility: SpaceVisibility;
  readonly existenceHidden: boolean;
  readonly fictional: boolean;
  readonly mine: { sees: boolean; works: boolean; leads: boolean; founds: boolean };
  readonly version: number;
}

export const spaceOrders = { name: { by: sql`s.name`, of: (row: SpaceRow) => row.name } } satisfies Record<
  string,
  Order<SpaceRow>
>;
export const spaceId: Order<SpaceRow> = { by: sql`s.id`, of: (row) => row.id };

const among = (ids: 'mine' | 'mine_to_work_in' | 'mine_to_lead' | 'mine_to_found') =>
  sql`s.id = any ((select ${sql.raw(`spaces.${ids}()`)})::text[])`;

// A space above that I may not know of reads as none: the join runs under the same barrier.
const spaceColumns = sql`s.id, s.kind, s.slug, s.name,
  coalesce((select d.short_name from deals.shared_deal d where d.id = s.id), s.name) as "shortName", s.visibility, s.existence_hidden as "existenceHidden", s.fictional, s.version,
  case when above.id is null then null
    else jsonb_build_object('id', above.id, 'slug', above.slug, 'name', above.name, 'kind', above.kind) end as parent,
  jsonb_build_object('sees', ${among('mine')}, 'works', ${among('mine_to_work_in')},
    'leads', ${among('mine_to_lead')}, 'founds', ${among('mine_to_found')}) as mine`;
const fromSpaces = sql`from spaces.space s left join spaces.space above on above.id = s.parent_id`;

export async function listSpaces(
  at: Acting,
  paging: Paging<SpaceRow>,
  { kind, under, mine }: { kind?: SpaceKind | undefined; under?: string | undefined; mine?: 'yes' | undefined },
): Promise<SpaceRow[]> {
  const { rows } = await sql<SpaceRow>`select ${spaceColumns} ${fromSpaces}
    where ${paging.from} and ${kind === undefined ? sql`true` : sql`s.kind = ${kind}`}
      and ${under === undefined ? sql`true` : sql`s.parent_id = ${under}`}
      and ${mine === undefined ? sql`true` : among('mine')}
    order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

/** By id, or by slug (of one kind, where given; else deals come before programmes). */
export async function findSpace(at: Acting, idOrSlug: string, kind?: SpaceKind): Promise<SpaceRow | undefined> {
  const { rows } = await sql<SpaceRow>`select ${spaceColumns} ${fromSpaces}
    where (s.id = ${idOrSlug} or s.slug = ${idOrSlug}) and ${kind === undefined ? sql`true` : sql`s.kind = ${kind}`}
    order by s.id = ${idOrSlug} desc, s.kind = 'deal' desc, s.kind limit 1`.execute(db(at));
  return rows[0];
}

export interface NewSpace {
  readonly kind: SpaceKind;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly visibility: SpaceVisibility;
  readonly hidden: boolean;
  readonly founderRole: 'dealmaker' | 'project_lead';
}

/** Makes a space with its founder in it. The slug it got, or `null` when the acting person may not. */
export async function foundSpace(at: Acting, id: string, given: NewSpace): Promise<string | null> {
  const { rows } = await sql<{ slug: string | null }>`
    select spaces.found(${id}, ${given.kind}, ${given.slug}, ${given.name}, ${given.parentId}, ${given.visibility},
      ${given.hidden}, ${at.newId()}, ${given.founderRole}) as slug`.execute(db(at));
  return rows[0]?.slug ?? null;
}

export async function updateSpace(
  at: Acting,
  space: Pick<SpaceRow, 'id' | 'version'>,
  set: { name: string; visibility: SpaceVisibility; hidden: boolean },
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('spaces.space')
    .set({ name: set.name, visibility: set.visibility, existence_hidden: set.hidden, version: space.version + 1 })
    .where('id', '=', space.id)
    .where('version', '=', space.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

/** Replaces the readers that the acting person named for a record. */
export async function replaceReaders(at: Acting, record: string, people: readonly string[]): Promise<void> {
  const me = at.me.personId ?? '';
  await db(at).deleteFrom('spaces.named').where('record_id', '=', record).where('named_by', '=', me).execute();
  if (people.length > 0)
    await db(at)
      .insertInto('spaces.named')
      .values(people.map((person) => ({ record_id: record, person_id: person, named_by: me })))
      .execute();
}

/** How many of these people the acting person may know of. */
export async function countKnown(at: Acting, people: readonly string[]): Promise<number> {
  if (people.length === 0) return 0;
  const rows = await db(at).selectFrom('membership.shared_person').select('id').where('id', 'in', people).execute();
  return rows.length;
}
