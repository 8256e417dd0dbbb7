// SPDX-License-Identifier: EUPL-1.2
// Reading results, and finding what an address names.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';

const db = tables<'results'>;

export interface ResultRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly space_id: string;
  readonly deal_slug: string | null;
  readonly deal_name: string | null;
  readonly summary: string | null;
  readonly source: string | null;
  readonly visibility: string;
  readonly created_order: string;
  readonly adopters: number;
}

export const resultOrders = {
  title: { by: sql`r.title`, of: (row: ResultRow) => row.title },
  createdAt: { by: sql`r.created_at`, of: (row: ResultRow) => row.created_order },
} satisfies Record<string, Order<ResultRow>>;
export const resultId: Order<ResultRow> = { by: sql`r.id`, of: ({ id }) => id };

export async function listResults(
  at: Acting,
  filters: { programmeId?: string | undefined; dealId?: string | undefined; kind?: string | undefined },
  paging: Paging<ResultRow>,
): Promise<ResultRow[]> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (filters.dealId !== undefined) all.push(sql`r.space_id = ${filters.dealId}`);
  if (filters.kind !== undefined) all.push(sql`r.kind = ${filters.kind}`);
  if (filters.programmeId !== undefined)
    all.push(
      sql`r.space_id in (select s.id from spaces.shared_space s where s.parent_id = ${filters.programmeId} or s.id = ${filters.programmeId})`,
    );
  const { rows } = await sql<ResultRow>`
    select r.id, r.slug, r.title, r.kind, r.space_id, s.slug as deal_slug, s.name as deal_name, r.summary, r.source,
      r.visibility, to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as created_order,
      (select count(distinct a.organisation_id) from results.adoption a where a.result_id = r.id) as adopters
    from results.result r left join spaces.shared_space s on s.id = r.space_id
    where ${sql.join(all, sql` and `)} and ${paging.from} order by ${paging.order} limit ${paging.limit}`.execute(
    db(at),
  );
  return rows;
}

export interface FullResultRow extends ResultRow {
  readonly conditions: string | null;
  readonly contact_function: string | null;
  readonly model_texts: unknown;
  readonly version: number;
  readonly organisation_id: string | null;
  readonly organisation_slug: string | null;
  readonly organisation_name: string | null;
  readonly organisation_kind: string | null;
  readonly programme_slug: string | null;
  readonly programme_name: string | null;
  readonly programme_fictional: boolean | null;
  readonly may_record: boolean;
  readonly may_change: boolean;
  readonly may_widen: boolean;
}

export async function findResult(at: Acting, idOrSlug: string): Promise<FullResultRow | undefined> {
  const { rows } = await sql<FullResultRow>`
    select r.id, r.slug, r.title, r.kind, r.space_id, s.slug as deal_slug, s.name as deal_name, r.summary, r.source,
      r.visibility, '' as created_order, 0 as adopters, r.conditions, r.contact_function, r.model_texts, r.version,
      o.id as organisation_id, o.slug as organisation_slug, o.name as organisation_name, o.kind as organisation_kind,
      p.slug as programme_slug, p.name as programme_name, p.fictional as programme_fictional,
      r.space_id = any ((select spaces.mine_to_work_in())::text[])
        or cardinality((select membership.my_organisations())::text[]) > 0 as may_record,
      r.space_id = any ((select spaces.mine_to_lead())::text[])
        or coalesce(r.author_id = (select membership.me()), false) and r.space_id = any ((select spaces.mine_to_work_in())::text[]) as may_change,
      coalesce(r.author_id = (select membership.me()), r.space_id = any ((select spaces.mine_to_lead())::text[])) as may_widen
    from results.result r left join spaces.shared_space s on s.id = r.space_id
    left join spaces.shared_space p on p.id = case when s.kind = 'programme' then s.id else s.parent_id end
    left join membership.shared_organisation o on o.id = r.organisation_id
    where r.id = ${idOrSlug} or r.slug = ${idOrSlug}
    order by (r.slug = ${idOrSlug}) desc limit 1`.execute(db(at));
  return rows[0];
}

/** What a result says of itself, as it is stored. */
export interface ResultChange {
  readonly title: string;
  readonly kind: string;
  readonly organisationId: string | null;
  readonly summary?: string | undefined;
  readonly conditions?: string | undefined;
  readonly contactFunction?: string | undefined;
  readonly modelTexts: readonly object[];
  readonly source?: string | undefined;
  readonly visibility: string;
}

/** Stores all that a result says of itself; the new version, or undefined when somebody else changed it meanwhile. */
export async function storeResult(at: Acting, id: string, version: number, change: ResultChange) {
  return db(at)
    .updateTable('results.result')
    .set({
      title: change.title,
      kind: change.kind,
      organisation_id: change.organisationId,
      summary: change.summary ?? null,
      conditions: change.conditions ?? null,
      contact_function: change.contactFunction ?? null,
      model_texts: JSON.stringify(change.modelTexts),
      source: change.source ?? null,
      visibility: change.visibility,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
}

export interface SpaceFound {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly may_work: boolean;
}

/** The space an address names: by slug within its kind, or by id. */
export async function findSpace(
  at: Acting,
  kinds: readonly string[],
  idOrSlug: string,
): Promise<SpaceFound | undefined> {
  const { rows } = await sql<SpaceFound>`
    select s.id, s.slug, s.name, s.fictional, s.id = any ((select spaces.mine_to_work_in())::text[]) as may_work
    from spaces.shared_space s where s.kind in (${sql.join(kinds)}) and (s.id = ${idOrSlug} or s.slug = ${idOrSlug})
    order by (s.slug = ${idOrSlug}) desc limit 1`.execute(db(at));
  return rows[0];
}

export interface OrganisationFound {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly fictional: boolean;
  readonly mine: boolean;
}

export async function findOrganisation(at: Acting, idOrSlug: string): Promise<OrganisationFound | undefined> {
  const { rows } = await sql<OrganisationFound>`
    select o.id, o.slug, o.name, o.kind, o.fictional, o.id = any ((select membership.my_organisations())::text[]) as mine
    from membership.shared_organisation o where o.id = ${idOrSlug} or o.slug = ${idOrSlug}
    order by (o.slug = ${idOrSlug}) desc limit 1`.execute(db(at));
  return rows[0];
}
