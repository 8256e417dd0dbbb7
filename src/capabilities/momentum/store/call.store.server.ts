// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { CallOutcome, CallSubject } from '../rules/calls.ts';

const db = tables<'momentum'>;

export interface CallRow {
  readonly about_kind: string;
  readonly about_id: string;
  readonly called_on: string;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  readonly next_on: string | null;
}

/** The last call about each thing, in the spaces the acting person leads. */
export async function lastCalls(at: Acting): Promise<CallRow[]> {
  const { rows } = await sql<CallRow>`
    select distinct on (c.about_kind, c.about_id) c.about_kind, c.about_id, c.called_on::text as called_on, c.outcome, c.note, c.next_on::text as next_on
    from momentum.call c order by c.about_kind, c.about_id, c.called_on desc, c.created_at desc`.execute(db(at));
  return rows;
}

export async function leadsAny(at: Acting): Promise<boolean> {
  const { rows } = await sql<{ leads: boolean }>`
    select cardinality((select spaces.mine_to_lead())::text[]) > 0 as leads`.execute(db(at));
  return rows[0]?.leads ?? false;
}

/** Is one of these spaces made up? Where nothing is of a space: one in which the acting person has a seat. */
export async function anyFictional(at: Acting, spaces: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ fictional: boolean }>`
    select exists (select from spaces.shared_space s where s.fictional and s.id in (
      select unnest(${[...spaces]}::text[])
      union all select t.space_id from spaces.my_seats() t where ${spaces.length === 0})) as fictional`.execute(db(at));
  return rows[0]?.fictional ?? false;
}

export interface NewCall {
  readonly spaceId: string;
  readonly about: CallSubject;
  readonly aboutId: string;
  readonly organisationId: string | null;
  readonly functionTitle: string | null;
  readonly calledOn: string;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  readonly nextOn: string | null;
}

/** `authorId`: of a call in a data set; left out: who acts. */
export async function insertCall(at: Acting, call: NewCall & { authorId?: string }): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('momentum.call')
    .values({
      id,
      space_id: call.spaceId,
      about_kind: call.about,
      about_id: call.aboutId,
      organisation_id: call.organisationId,
      function_title: call.functionTitle,
      called_on: call.calledOn,
      outcome: call.outcome,
      note: call.note,
      next_on: call.nextOn,
      author_id: call.authorId ?? at.me.personId,
    })
    .execute();
  return id;
}

/** The commitment of a deal that reads like this, of a data set; nothing when there is none. */
export async function commitmentReading(at: Acting, deal: string, what: string): Promise<string | undefined> {
  const row = await db(at)
    .selectFrom('commitments.shared_commitment')
    .select('id')
    .where('deal_id', '=', deal)
    .where('what', '=', what)
    .executeTakeFirst();
  return row?.id;
}

/** The same of a barrier. */
export async function barrierCalled(at: Acting, deal: string, title: string): Promise<string | undefined> {
  const row = await db(at)
    .selectFrom('barriers.shared_barrier')
    .select('id')
    .where('deal_id', '=', deal)
    .where('title', '=', title)
    .executeTakeFirst();
  return row?.id;
}

const mostForgotten = 500;

/** Empties notes of more than a year ago; how many. For the worker. */
export async function forgetNotes(at: Acting): Promise<number> {
  const { rows } = await sql<{ id: string }>`update momentum.call set note = null
    where id in (select c.id from momentum.call c where c.note is not null and c.called_on < ${at.today}::date - 365 limit ${mostForgotten})
    returning id`.execute(db(at));
  return rows.length;
}
