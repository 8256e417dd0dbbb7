// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';

const db = tables<'commitments'>;

const listed = (at: Acting) =>
  db(at)
    .selectFrom('commitments.contribution as c')
    .innerJoin('deals.shared_deal as d', 'd.id', 'c.space_id')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'c.organisation_id')
    .leftJoin('membership.shared_organisation as p', 'p.id', 'c.paid_by_id')
    .selectAll('c')
    .select(['d.slug as deal_slug', 'd.name as deal_name', 'd.short_name as deal_short_name'])
    .select(['o.slug as slug', 'o.name as name', 'o.kind as party_kind'])
    .select(['p.slug as payer_slug', 'p.name as payer_name', 'p.kind as payer_kind']);

export type ContributionRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

export async function listContributions(
  at: Acting,
  { deal, kind }: { deal?: string | undefined; kind?: string | undefined },
  paging: Paging<ContributionRow>,
) {
  let query = listed(at).where(paging.from).orderBy(paging.order).limit(paging.limit);
  if (deal) query = query.where((eb) => eb.or([eb('d.id', '=', deal), eb('d.slug', '=', deal)]));
  if (kind) query = query.where('c.kind', '=', kind);
  return query.execute();
}

export async function contributionsOf(at: Acting, dealId: string): Promise<ContributionRow[]> {
  return listed(at).where('c.space_id', '=', dealId).orderBy('c.ends_on').orderBy('c.id').execute();
}

export async function findContribution(at: Acting, id: string) {
  return listed(at).where('c.id', '=', id).executeTakeFirst();
}

export async function findOrganisation(at: Acting, slug: string) {
  return db(at).selectFrom('membership.shared_organisation').select('id').where('slug', '=', slug).executeTakeFirst();
}

export interface NewContribution {
  readonly organisationId: string | null;
  readonly paidById: string | null;
  readonly kind: string;
  readonly what: string;
  readonly plannedAmount: number | null;
  readonly realAmount: number | null;
  readonly unit: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly source: string | null;
  /** Name in the set it was loaded from. */
  readonly sourceKey: string | null;
  readonly visibility: string;
}

export async function addContribution(at: Acting, dealId: string, contribution: NewContribution): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('commitments.contribution')
    .values({
      id,
      space_id: dealId,
      organisation_id: contribution.organisationId,
      paid_by_id: contribution.paidById,
      kind: contribution.kind,
      what: contribution.what,
      planned_amount: contribution.plannedAmount,
      real_amount: contribution.realAmount,
      unit: contribution.unit,
      starts_on: contribution.startsOn,
      ends_on: contribution.endsOn,
      source: contribution.source,
      source_key: contribution.sourceKey,
      visibility: contribution.visibility,
      author_id: at.me.personId,
    })
    .execute();
  return id;
}

export async function wasLoaded(at: Acting, dealId: string, sourceKey: string): Promise<boolean> {
  const known = await db(at)
    .selectFrom('commitments.contribution')
    .select('id')
    .where('space_id', '=', dealId)
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
  return known !== undefined;
}

export async function setEnd(
  at: Acting,
  id: string,
  version: number,
  { endsOn, realAmount }: { endsOn: string; realAmount: number | undefined },
): Promise<boolean> {
  const ended = await db(at)
    .updateTable('commitments.contribution')
    .set({ ends_on: endsOn, version: version + 1, ...(realAmount === undefined ? {} : { real_amount: realAmount }) })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** What an organisation brings or pays, over all deals; first what ends first. */
export async function contributionsBy(at: Acting, organisationId: string): Promise<ContributionRow[]> {
  return listed(at)
    .where((eb) => eb.or([eb('c.organisation_id', '=', organisationId), eb('c.paid_by_id', '=', organisationId)]))
    .orderBy('c.ends_on')
    .orderBy('c.id')
    .limit(500)
    .execute();
}

/** An organisation by id or slug. */
export async function findAnOrganisation(at: Acting, organisation: string) {
  return db(at)
    .selectFrom('membership.shared_organisation')
    .select(['id', 'slug', 'name', 'kind', 'fictional'])
    .where((eb) => eb.or([eb('id', '=', organisation), eb('slug', '=', organisation)]))
    .executeTakeFirst();
}

/** Whether who acts may write in this deal. */
export async function worksIn(at: Acting, dealId: string): Promise<boolean> {
  const { rows } = await sql<{ works: boolean }>`
    select ${dealId} = any ((select spaces.mine_to_work_in())::text[]) as works`.execute(db(at));
  return rows[0]?.works === true;
}

export interface ContributionFields {
  readonly what: string;
  readonly paid_by_id: string | null;
  readonly planned_amount: number | null;
  readonly real_amount: number | null;
  readonly unit: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
}

/** Writes on the version that was looked at; false when it is not theirs to change. */
export async function keepContribution(at: Acting, id: string, version: number, fields: ContributionFields) {
  const { numUpdatedRows } = await db(at)
    .updateTable('commitments.contribution')
    .set({ ...fields, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
