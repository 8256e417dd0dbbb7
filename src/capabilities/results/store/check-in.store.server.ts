// SPDX-License-Identifier: EUPL-1.2
// Check-ins: sending, opening by a link, answering.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Replayed } from '../rules/replay.ts';
import type { NextDue } from '../rules/rhythm.ts';

const db = tables<'results'>;

export interface NewCheckIn {
  readonly organisationId: string;
  readonly dealId: string;
  readonly role: string;
  readonly dueOn: string;
  /** `null`: nobody there has an address. */
  readonly to: string | null;
  readonly language: 'nl' | 'en';
  readonly adoptionIds: readonly string[];
  /** Why it is asked now; left out: a person asks. */
  readonly next?: NextDue | null;
  readonly stage: 'role' | 'phone';
  /** When silence counts. */
  readonly stepOn: string;
}

/** Stores a check-in with the records it asks about, and the hash of its link. The address goes in, and is not read back. */
export async function insertCheckIn(
  at: Acting,
  given: NewCheckIn,
  link: { hash: string; days: number } | null,
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('results.check_in')
    .values({
      id,
      organisation_id: given.organisationId,
      space_id: given.dealId,
      role: given.role,
      due_on: given.dueOn,
      sent_to: given.to,
      language: given.language,
      sent_at: at.now,
      author_id: at.me.personId,
      why: given.next?.why ?? 'person',
      month: given.next?.month ?? null,
      stage: given.stage,
      step_on: given.stepOn,
    })
    .execute();
  await db(at)
    .insertInto('results.check_in_answer')
    .values(given.adoptionIds.map((adoption_id) => ({ check_in_id: id, adoption_id })))
    .execute();
  if (link) await makeLink(at, id, link);
  return id;
}

/** One more link to the same question: whoever got an earlier one may still use that. */
export async function makeLink(at: Acting, checkInId: string, link: { hash: string; days: number }): Promise<void> {
  await sql`select membership.make_link(${at.newId()}, ${link.hash}, 'check_in_link', ${checkInId}, ${link.days})`.execute(
    db(at),
  );
}

const columns = ['id', 'organisation_id', 'space_id', 'role', 'due_on', 'answered_at', 'revoked_at'] as const;

export async function findCheckIn(at: Acting, id: string) {
  return db(at).selectFrom('results.check_in').select(columns).where('id', '=', id).executeTakeFirst();
}

/** May I ask here: do I work in that deal, or act for that organisation? */
export async function mayAsk(at: Acting, checkIn: { space_id: string; organisation_id: string }): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${checkIn.space_id} = any ((select spaces.mine_to_work_in())::text[])
      or ${checkIn.organisation_id} = any ((select membership.my_organisations())::text[]) as may`.execute(db(at));
  return rows[0]?.may ?? false;
}

export async function takeBack(at: Acting, id: string): Promise<string[]> {
  await db(at)
    .updateTable('results.check_in')
    .set({ revoked_at: at.now, stage: 'taken_back', step_on: null })
    .where('id', '=', id)
    .execute();
  await sql`select membership.revoke_links(${id})`.execute(db(at));
  const asked = await db(at)
    .selectFrom('results.check_in_answer')
    .select('adoption_id')
    .where('check_in_id', '=', id)
    .execute();
  return asked.map(({ adoption_id }) => adoption_id);
}

export interface AskedRow {
  readonly adoption_id: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly still_in_use: string | null;
  readonly what_changed: string | null;
  readonly carried_by: string | null;
  readonly threat: string | null;
  readonly help: string | null;
  readonly signs: unknown;
  readonly before: unknown;
}

/** What a check-in asks about, with what was answered. */
export async function askedIn(at: Acting, checkInId: string): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select x.adoption_id, r.title, r.summary, x.still_in_use, x.what_changed, x.carried_by, x.threat, x.help, x.signs, x.before
    from results.check_in_answer x join results.adoption a on a.id = x.adoption_id left join results.result r on r.id = a.result_id
    where x.check_in_id = ${checkInId} order by r.title, x.adoption_id`.execute(db(at));
  return rows;
}

export async function organisationName(at: Acting, organisationId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from membership.shared_organisation where id = ${organisationId}`.execute(db(at));
  return rows[0]?.name ?? '';
}

/** Name of the deal that asks: a link does not see the deal itself. */
export async function linkedSpace(at: Acting): Promise<{ name: string; fictional: boolean }> {
  const { rows } = await sql<{ space: { name: string; fictional: boolean } | null }>`
    select results.linked_space() as space`.execute(db(at));
  return rows[0]?.space ?? { name: '', fictional: false };
}

export interface OthersRow {
  readonly result_id: string;
  readonly freshness: string;
  readonly level: string;
  readonly ended: boolean;
  readonly records: number;
}

export async function linkedOthers(at: Acting): Promise<OthersRow[]> {
  const { rows } = await sql<OthersRow>`
    select result_id, freshness, level, ended, records from results.linked_others()`.execute(db(at));
  return rows;
}

export interface GivenAnswer {
  readonly stillInUse: string;
  readonly whatChanged?: string | undefined;
  readonly carriedBy?: string | undefined;
  readonly threat?: string | undefined;
  readonly help?: string | undefined;
  readonly signs?: readonly { readonly sign: string; readonly answer?: string | undefined }[] | undefined;
}

/** By code, as it is kept; a question that was left alone is not in it. */
const signsColumn = (signs: NonNullable<GivenAnswer['signs']>): string =>
  JSON.stringify(Object.fromEntries(signs.flatMap(({ sign, answer }) => (answer ? [[sign, answer]] : []))));

/** Stores an answer about one record. How the record stood before the first answer is kept, so that it can be changed. */
export async function storeAnswer(
  at: Acting,
  key: { checkInId: string; adoptionId: string },
  answer: GivenAnswer,
  before: Replayed,
  first: boolean,
): Promise<void> {
  await db(at)
    .updateTable('results.check_in_answer')
    .set({
      still_in_use: answer.stillInUse,
      what_changed: answer.whatChanged ?? null,
      carried_by: answer.carriedBy ?? null,
      threat: answer.threat ?? null,
      help: answer.help ?? null,
      signs: signsColumn(answer.signs ?? []),
      level_then: before.level,
      changed_at: at.now,
      ...(first ? { before: JSON.stringify(before), answered_at: at.now } : {}),
    })
    .where('check_in_id', '=', key.checkInId)
    .where('adoption_id', '=', key.adoptionId)
    .execute();
}

/** The first answer; how it came stays with it. */
export async function markAnswered(
  at: Acting,
  id: string,
  by: { via: 'link' } | { via: 'phone'; answeredBy: string },
): Promise<void> {
  await db(at)
    .updateTable('results.check_in')
    .set({
      answered_at: at.now,
      answered_via: by.via,
      stage: 'answered',
      step_on: null,
      ...(by.via === 'phone' ? { answered_by: by.answeredBy, recorded_by: at.me.personId } : {}),
    })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .execute();
}

export interface OldLink {
  readonly endedAt: string;
  readonly answeredAt: string | null;
  readonly revokedAt: string | null;
  readonly canRenew: boolean;
}

/** What a link was that opens nothing any more; `null` for any other text. */
export async function oldLink(at: Acting, hash: string): Promise<OldLink | null> {
  const { rows } = await sql<{ link: OldLink | null }>`select results.old_link(${hash}) as link`.execute(db(at));
  return rows[0]?.link ?? null;
}

export interface Renewed {
  readonly to: string;
  readonly role: string;
  readonly dueOn: string;
  readonly language: 'nl' | 'en';
  readonly organisation: string;
  readonly titles: readonly string[];
}

/** A new link to the address of an old one; `null` when that is not possible (any more). */
export async function renewLink(at: Acting, oldHash: string, hash: string, days: number): Promise<Renewed | null> {
  const { rows } = await sql<{ link: Renewed | null }>`
    select results.renew_link(${oldHash}, ${at.newId()}, ${hash}, ${days}) as link`.execute(db(at));
  return rows[0]?.link ?? null;
}
