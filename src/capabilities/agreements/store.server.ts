// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Paging } from '#kernel/paging.server.ts';

const db = tables<'agreements'>;

/** All that is known of a version, but for what search made of it. */
const known = [
  'v.id',
  'v.space_id',
  'v.number',
  'v.title',
  'v.generation',
  'v.kind',
  'v.based_on_id',
  'v.state',
  'v.canonical_text',
  'v.text_hash',
  'v.frozen_at',
  'v.signed_on',
  'v.published_on',
  'v.reference',
  'v.withdrawn_reason',
  'v.joining_from_on',
  'v.joining_until_on',
  'v.version',
] as const;

/** All versions of a deal the acting person may see, oldest first. */
export const versionsOf = (at: Acting, dealId: string) =>
  db(at)
    .selectFrom('agreements.version as v')
    .select(known)
    .where('v.space_id', '=', dealId)
    .orderBy('v.number')
    .execute();
export type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number];

const listed = (at: Acting) =>
  db(at)
    .selectFrom('agreements.version as v')
    .innerJoin('spaces.shared_space as s', 's.id', 'v.space_id')
    .select(known)
    .select('s.slug as deal');
export type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;
export const listVersions = (at: Acting, paging: Paging<ListedRow>) =>
  listed(at).where(paging.from).orderBy(paging.order).limit(paging.limit).execute();

/** Only who leads may: nobody edits or freezes a version while this transaction lasts. */
export const lockVersion = (at: Acting, versionId: string) =>
  db(at)
    .selectFrom('agreements.version as v')
    .select(known)
    .where('v.id', '=', versionId)
    .forUpdate()
    .executeTakeFirst();

export const articlesOf = (at: Acting, versionId: string) =>
  db(at)
    .selectFrom('agreements.article')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('position')
    .orderBy('id')
    .execute();
export type ArticleRow = Awaited<ReturnType<typeof articlesOf>>[number];

export const findArticle = (at: Acting, dealId: string, articleId: string) =>
  db(at)
    .selectFrom('agreements.article as a')
    .innerJoin('agreements.version as v', 'v.id', 'a.version_id')
    .selectAll('a')
    .select(['v.number', 'v.state'])
    .where('a.space_id', '=', dealId)
    .where('a.id', '=', articleId)
    .executeTakeFirst();

export const promisesOf = (at: Acting, versionId: string) =>
  db(at)
    .selectFrom('agreements.promise as p')
    .innerJoin('membership.shared_organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select('o.name')
    .where('p.version_id', '=', versionId)
    .orderBy('p.position')
    .execute();

export const commentsOf = (at: Acting, versionId: string) =>
  db(at)
    .selectFrom('agreements.comment as c')
    .innerJoin('agreements.article as a', 'a.id', 'c.article_id')
    .leftJoin('membership.shared_person as p', 'p.id', 'c.author_id')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select(['p.name as author', 'o.name as organisation'])
    .where('a.version_id', '=', versionId)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute();
export type CommentRow = Awaited<ReturnType<typeof commentsOf>>[number];

export const findComment = (at: Acting, dealId: string, commentId: string) =>
  db(at)
    .selectFrom('agreements.comment')
    .selectAll()
    .where('space_id', '=', dealId)
    .where('id', '=', commentId)
    .executeTakeFirst();

/** Bound parties of the deal today and those that stand in the text, in the order of the agreement. */
export const partiesOf = (at: Acting, dealId: string, versionId: string) =>
  db(at)
    .selectFrom('deals.shared_party as d')
    .innerJoin('membership.shared_organisation as o', 'o.id', 'd.organisation_id')
    .leftJoin('agreements.party as p', (join) =>
      join.onRef('p.organisation_id', '=', 'd.organisation_id').on('p.version_id', '=', versionId),
    )
    .select(['o.id', 'o.slug', 'o.name', 'p.represented_by', 'p.function_title', 'p.capacity', 'p.version'])
    .select(sql<boolean>`d.left_on is null`.as('bound'))
    .select(sql<boolean>`coalesce(p.named, false)`.as('named'))
    .where('d.deal_id', '=', dealId)
    .where('d.tie', '=', 'bound')
    .where((eb) => eb.or([eb('d.left_on', 'is', null), eb('p.named', '=', true)]))
    .orderBy('d.position')
    .orderBy('d.id')
    .execute();
export type PartyRow = Awaited<ReturnType<typeof partiesOf>>[number];

export const decisionsOf = (at: Acting, versionId: string) =>
  db(at).selectFrom('agreements.decision').selectAll().where('version_id', '=', versionId).execute();
export type DecisionRow = Awaited<ReturnType<typeof decisionsOf>>[number];

export const signaturesOf = (at: Acting, versionId: string) =>
  db(at)
    .selectFrom('agreements.signature as s')
    .innerJoin('membership.shared_organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select(['o.slug', 'o.name as organisation'])
    .where('s.version_id', '=', versionId)
    .orderBy('s.signed_at')
    .orderBy('s.id')
    .execute();
export type SignatureRow = Awaited<ReturnType<typeof signaturesOf>>[number];

export interface Place {
  readonly member: boolean;
  readonly works: boolean;
  readonly leads: boolean;
}
const nowhere: Place = { member: false, works: false, leads: false };

/** What the acting person is in this deal. */
export async function placeIn(at: Acting, dealId: string): Promise<Place> {
  if (at.me.personId === null) return nowhere;
  const { rows } = await sql<Place>`
    select ${dealId} = any ((select spaces.mine())::text[]) as member,
      ${dealId} = any ((select spaces.mine_to_work_in())::text[]) as works,
      ${dealId} = any ((select spaces.mine_to_lead())::text[]) as leads`.execute(db(at));
  return rows[0] ?? nowhere;
}

/** Organisations for which the acting person may sign this version now. */
export async function toBeSignedFor(at: Acting, versionId: string): Promise<string[]> {
  if (at.me.personId === null) return [];
  const { rows } = await sql<{ organisation: string }>`
    select split_part(line, ' ', 2) as organisation from unnest(agreements.to_be_signed()) line
    where split_part(line, ' ', 1) = ${versionId}`.execute(db(at));
  return rows.map(({ organisation }) => organisation);
}

export const nameOfMe = (at: Acting) =>
  db(at)
    .selectFrom('membership.shared_person')
    .select(sql<string>`name`.as('name'))
    .where('id', '=', at.me.personId ?? '')
    .executeTakeFirstOrThrow();

export * from './changes.store.server.ts';
