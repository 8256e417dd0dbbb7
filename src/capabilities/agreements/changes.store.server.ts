// SPDX-License-Identifier: EUPL-1.2
// What is written down about the deal text. Who may, and in which state, the database decides.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { AgreementKind, Generation, State } from './rules/codes.ts';

const db = tables<'agreements'>;

export interface NewVersion {
  readonly dealId: string;
  readonly number: number;
  readonly title: string;
  readonly generation: Generation;
  readonly kind: AgreementKind;
  readonly basedOnId: string | null;
}

export async function addVersion(at: Acting, given: NewVersion): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('agreements.version')
    .values({
      id,
      space_id: given.dealId,
      number: given.number,
      title: given.title,
      generation: given.generation,
      kind: given.kind,
      based_on_id: given.basedOnId,
      author_id: at.me.personId,
    })
    .execute();
  return id;
}

export interface NewArticle {
  /** Left out: a new one. */
  readonly lineage?: string;
  readonly kind: string;
  readonly part: string | null;
  readonly title: string;
  readonly text: string;
}

/** Articles in this order, from a position on; their ids. */
export async function addArticles(
  at: Acting,
  version: { id: string; dealId: string },
  articles: readonly NewArticle[],
  from = 1,
): Promise<string[]> {
  const rows = articles.map(({ lineage, ...article }, index) => {
    const id = at.newId();
    const position = from + index;
    const place = { id, version_id: version.id, space_id: version.dealId, lineage: lineage ?? id, position };
    return { ...place, ...article, changed_by: at.me.personId };
  });
  if (rows.length > 0) await db(at).insertInto('agreements.article').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Makes room in the order, so that an article can stand at this position. */
export const makeRoom = (at: Acting, versionId: string, position: number) =>
  db(at)
    .updateTable('agreements.article')
    .set({ position: sql`position + 1`, changed_by: at.me.personId })
    .where('version_id', '=', versionId)
    .where('position', '>=', position)
    .execute();

/** False when somebody else was first. */
export async function changeArticle(
  at: Acting,
  articleId: string,
  version: number,
  { title, text }: { title: string; text: string },
): Promise<boolean> {
  const changed = await db(at)
    .updateTable('agreements.article')
    .set({ title, text, changed_by: at.me.personId, changed_at: at.now, version: version + 1 })
    .where('id', '=', articleId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export async function removeArticle(at: Acting, articleId: string, version: number): Promise<boolean> {
  const gone = await db(at)
    .deleteFrom('agreements.article')
    .where('id', '=', articleId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

export interface Promised {
  readonly organisationId: string;
  readonly commitmentId: string | null;
  readonly text: string;
}

/** Puts the promises of a version, in this order, in the place of those that stood there. */
export async function putPromises(
  at: Acting,
  version: { id: string; dealId: string },
  promises: readonly Promised[],
): Promise<void> {
  await db(at).deleteFrom('agreements.promise').where('version_id', '=', version.id).execute();
  await addPromises(at, version, promises);
}

/** Promises in this order, in a version that has none yet. */
export async function addPromises(
  at: Acting,
  version: { id: string; dealId: string },
  promises: readonly Promised[],
): Promise<void> {
  const rows = promises.map(({ organisationId, commitmentId, text }, index) => ({
    id: at.newId(),
    version_id: version.id,
    space_id: version.dealId,
    organisation_id: organisationId,
    commitment_id: commitmentId,
    position: index + 1,
    text,
  }));
  if (rows.length > 0) await db(at).insertInto('agreements.promise').values(rows).execute();
}

export interface Representation {
  readonly organisationId: string;
  readonly representedBy: string | null;
  readonly functionTitle: string | null;
  readonly capacity: string | null;
}

export async function addRepresentation(
  at: Acting,
  version: { id: string; dealId: string },
  given: Representation & { named?: boolean },
): Promise<void> {
  await db(at)
    .insertInto('agreements.party')
    .values({
      id: at.newId(),
      version_id: version.id,
      space_id: version.dealId,
      organisation_id: given.organisationId,
      represented_by: given.representedBy,
      function_title: given.functionTitle,
      capacity: given.capacity,
      named: given.named ?? false,
    })
    .execute();
}

export async function keepRepresentation(
  at: Acting,
  versionId: string,
  version: number,
  given: Representation,
): Promise<boolean> {
  const kept = await db(at)
    .updateTable('agreements.party')
    .set({
      represented_by: given.representedBy,
      function_title: given.functionTitle,
      capacity: given.capacity,
      version: version + 1,
    })
    .where('version_id', '=', versionId)
    .where('organisation_id', '=', given.organisationId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** These parties stand in the text from now on. */
export const nameParties = (at: Acting, versionId: string, organisationIds: readonly string[]) =>
  db(at)
    .updateTable('agreements.party')
    .set({ named: true, version: sql`version + 1` })
    .where('version_id', '=', versionId)
    .where('organisation_id', 'in', organisationIds)
    .execute();

export async function addComment(
  at: Acting,
  given: { articleId: string; dealId: string; organisationId: string | null; text: string },
): Promise<string> {
  const id = at.newId();
  const { articleId, dealId, organisationId, text } = given;
  await db(at)
    .insertInto('agreements.comment')
    .values({
      id,
      article_id: articleId,
      space_id: dealId,
      organisation_id: organisationId,
      author_id: at.me.personId,
      text,
    })
    .execute();
  return id;
}

export async function resolveComment(
  at: Acting,
  commentId: string,
  version: number,
  answer: string | null,
): Promise<boolean> {
  const resolved = await db(at)
    .updateTable('agreements.comment')
    .set({ resolved_at: at.now, answer, version: version + 1 })
    .where('id', '=', commentId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return resolved !== undefined;
}

export interface InternalDecision {
  readonly organisationId: string;
  readonly plannedOn: string | null;
  readonly decidedOn: string | null;
  readonly reference: string | null;
}

export async function addDecision(
  at: Acting,
  version: { id: string; dealId: string },
  given: InternalDecision,
): Promise<void> {
  await db(at)
    .insertInto('agreements.decision')
    .values({
      id: at.newId(),
      version_id: version.id,
      space_id: version.dealId,
      organisation_id: given.organisationId,
      planned_on: given.plannedOn,
      decided_on: given.decidedOn,
      reference: given.reference,
      author_id: at.me.personId,
    })
    .execute();
}

export async function keepDecision(
  at: Acting,
  versionId: string,
  version: number,
  given: InternalDecision,
): Promise<boolean> {
  const kept = await db(at)
    .updateTable('agreements.decision')
    .set({
      planned_on: given.plannedOn,
      decided_on: given.decidedOn,
      reference: given.reference,
      author_id: at.me.personId,
      version: version + 1,
    })
    .where('version_id', '=', versionId)
    .where('organisation_id', '=', given.organisationId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

export interface VersionChange {
  readonly state?: State;
  readonly canonical_text?: string;
  readonly text_hash?: string;
  readonly frozen_at?: Date;
  readonly published_on?: string;
  readonly reference?: string;
  readonly withdrawn_reason?: string;
  readonly joining_from_on?: string;
  readonly joining_until_on?: string;
}

/** False when somebody else was first. */
export async function changeVersion(
  at: Acting,
  versionId: string,
  version: number,
  change: VersionChange,
): Promise<boolean> {
  const changed = await db(at)
    .updateTable('agreements.version')
    .set({ ...change, version: version + 1 })
    .where('id', '=', versionId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

export interface NewSignature {
  readonly organisationId: string;
  readonly name: string;
  readonly functionTitle: string;
  readonly capacity: string;
  readonly place: string;
  readonly mandateDocument: string | null;
  readonly hash: string;
  readonly later: boolean;
}

export async function addSignature(
  at: Acting,
  version: { id: string; dealId: string },
  given: NewSignature,
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('agreements.signature')
    .values({
      id,
      version_id: version.id,
      space_id: version.dealId,
      organisation_id: given.organisationId,
      person_id: at.me.personId,
      name: given.name,
      function_title: given.functionTitle,
      capacity: given.capacity,
      place: given.place,
      mandate_document: given.mandateDocument,
      text_hash: given.hash,
      later: given.later,
    })
    .execute();
  return id;
}

/**
 * Completes a version whose every bound party has signed, and the stage of its deal with it.
 * @returns how the deal moved along (`null`: it stayed), or `undefined` while a signature is waited for
 */
export async function seal(at: Acting, versionId: string): Promise<{ moved: DealMoved | null } | undefined> {
  const { rows } = await sql<{ sealed: { fromStage: string | null } | null }>`
    select agreements.seal(${versionId}, ${at.newId()}) as sealed`.execute(db(at));
  const sealed = rows[0]?.sealed;
  if (!sealed) return undefined;
  return { moved: moves.find(({ from }) => from === sealed.fromStage) ?? null };
}

/** What the last signature does to a deal: it is signed; or, with an extension, it goes on. */
const moves = [
  { from: 'development', to: 'signed' },
  { from: 'closing', to: 'execution' },
] as const;
export type DealMoved = (typeof moves)[number];
