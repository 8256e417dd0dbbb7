// SPDX-License-Identifier: EUPL-1.2
// What the moves of a commitment keep.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { CommitmentMove, CommitmentState } from './rules/commitment.states.ts';

const db = tables<'commitments'>;

export interface SentenceFields {
  readonly what: string;
  readonly due_on: string | null;
  readonly effect: string | null;
  readonly condition: string | null;
}

export interface CommitmentFields extends SentenceFields {
  readonly kind: string;
  readonly owner_function: string | null;
  readonly newness: string;
}

/** What a promise writes down of who made it. */
export interface Promised {
  readonly promised_on: string;
  readonly promised_function: string | null;
  readonly mandate_id: string | null;
  readonly confirmed_on: string;
}

export interface NewCommitment extends CommitmentFields {
  readonly space_id: string;
  readonly organisation_id: string;
  readonly state: CommitmentState;
  readonly visibility: string;
}

export async function addCommitment(at: Acting, given: NewCommitment & Partial<Promised>): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('commitments.commitment')
    .values({ id, author_id: at.me.personId, ...given })
    .execute();
  return id;
}

export interface Change extends Partial<CommitmentFields>, Partial<Promised> {
  readonly state: CommitmentState;
  readonly organisation_id?: string;
  readonly transfer_to_id?: string | null;
  readonly transfer_reason?: string | null;
  readonly withdrawn_on?: string;
  readonly withdrawn_reason?: string;
}

/** Writes on the version that was looked at; false when somebody was before us. */
export async function saveCommitment(at: Acting, id: string, version: number, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('commitments.commitment')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Who signs or promises for the party stands for it; false: somebody was before us. */
export async function confirm(at: Acting, id: string, version: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select commitments.confirm(${id}, ${version}, ${at.today}::date) as done`.execute(db(at));
  return rows[0]?.done === true;
}

/** The asked party says no; false: somebody was before us. */
export async function decline(at: Acting, id: string, version: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select commitments.decline(${id}, ${version}) as done`.execute(db(at));
  return rows[0]?.done === true;
}

export interface VersionFields extends SentenceFields {
  readonly organisation_id: string;
  readonly reason: string | null;
  readonly agreed_by: string | null;
  readonly made_on: string;
}

/** Keeps a text as the next version. */
export async function addVersion(at: Acting, commitmentId: string, given: VersionFields): Promise<void> {
  const next = db(at)
    .selectFrom('commitments.version')
    .where('commitment_id', '=', commitmentId)
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'));
  await db(at)
    .insertInto('commitments.version')
    .values({ id: at.newId(), commitment_id: commitmentId, number: next, ...given })
    .execute();
}

export interface Step {
  readonly move: CommitmentMove;
  readonly happened_on: string;
  readonly organisation_id?: string | null;
  readonly given_by?: string | null;
  readonly note?: string | null;
  readonly evidence?: string | null;
}

export async function addStep(at: Acting, commitmentId: string, step: Step): Promise<void> {
  await db(at)
    .insertInto('commitments.step')
    .values({ id: at.newId(), commitment_id: commitmentId, ...step })
    .execute();
}

export interface Judgement {
  readonly side: string;
  readonly completion: string;
  readonly effect: string;
  readonly why: string | null;
  readonly evidence: string | null;
  readonly given_by: string | null;
  readonly organisation_id: string | null;
  readonly given_on: string;
}

export async function addJudgement(at: Acting, commitmentId: string, given: Judgement): Promise<string> {
  const id = at.newId();
  const row = { id, commitment_id: commitmentId, author_id: at.me.personId, ...given };
  await db(at).insertInto('commitments.judgement').values(row).execute();
  return id;
}

export interface Coding {
  readonly verifiable: string;
  readonly ambition: string;
  readonly why: string | null;
  readonly given_by: string | null;
  readonly organisation_id: string | null;
  readonly given_on: string;
}

export async function addCoding(at: Acting, commitmentId: string, given: Coding): Promise<string> {
  const id = at.newId();
  const row = { id, commitment_id: commitmentId, author_id: at.me.personId, ...given };
  await db(at).insertInto('commitments.coding').values(row).execute();
  return id;
}

export interface MilestoneFields {
  readonly text: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
}

export async function addMilestone(at: Acting, commitmentId: string, given: MilestoneFields): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('commitments.milestone')
    .values({ id, commitment_id: commitmentId, ...given })
    .execute();
  return id;
}

export async function findMilestone(at: Acting, id: string) {
  return db(at).selectFrom('commitments.milestone').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function saveMilestone(at: Acting, id: string, version: number, given: MilestoneFields): Promise<boolean> {
  const { numUpdatedRows } = await db(at)
    .updateTable('commitments.milestone')
    .set({ ...given, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** One at a time per deal, so that two people cannot close a circle from both ends. */
export async function holdDependencies(at: Acting, dealId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('commitments.dependency'), hashtext(${dealId}))`.execute(db(at));
}

export async function addDependency(at: Acting, from: string, needs: string, why: string | null): Promise<string> {
  const id = at.newId();
  await db(at).insertInto('commitments.dependency').values({ id, commitment_id: from, needs_id: needs, why }).execute();
  return id;
}

export async function findDependency(at: Acting, id: string) {
  return db(at).selectFrom('commitments.dependency').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function dropDependency(at: Acting, id: string): Promise<boolean> {
  const { numDeletedRows } = await db(at).deleteFrom('commitments.dependency').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

export interface Voice {
  readonly organisationId: string | null;
  readonly functionTitle: string | null;
  readonly evaluator: boolean;
}

/** In which function and for which organisation the acting person speaks in a deal; rather for that organisation. */
export async function voiceIn(at: Acting, dealId: string, organisationId: string | null): Promise<Voice> {
  const { rows } = await sql<{ voice: Voice | null }>`
    select commitments.my_voice(${dealId}, ${organisationId}) as voice`.execute(db(at));
  return rows[0]?.voice ?? { organisationId: null, functionTitle: null, evaluator: false };
}

/** A commitment as a data set gives it, in whatever state. */
export async function insertLoaded(
  at: Acting,
  given: NewCommitment & { source: string | null; source_key: string },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('commitments.commitment')
    .values({ id, ...given })
    .execute();
  return id;
}

/** The commitment under this key of a data set, when it was loaded before. */
export async function findLoaded(at: Acting, dealId: string, sourceKey: string) {
  return db(at)
    .selectFrom('commitments.commitment')
    .select('id')
    .where('space_id', '=', dealId)
    .where('source_key', '=', sourceKey)
    .executeTakeFirst();
}
