// SPDX-License-Identifier: EUPL-1.2
// What falls due by itself: records to ask about, and questions that nobody answered. For the worker.
import { type RawBuilder, sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { type ReminderStage, stages } from '../rules/reminders.states.ts';
import { type Contact, contactSteps } from '../rules/reminders.ts';
import type { NextDue } from '../rules/rhythm.ts';
import { oneOf } from '../rules/values.ts';
import type { RhythmRow } from './adoption.store.server.ts';
import { certaintyColumns, type HeardRow, heardOfRow } from './certainty.store.server.ts';

const db = tables<'results'>;

/** Records of one role: they come in one mail. */
export interface Group {
  readonly organisation_id: string;
  readonly space_id: string;
  readonly owner_id: string | null;
}

/** What somebody keeps for a narrow circle is asked of nobody by itself: no mail and no call tells of it. */
const wide = sql`('parties', 'network', 'public')`;

/** Whose records are due, the longest first. */
export async function groupsDue(at: Acting, most: number): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select distinct organisation_id, space_id, owner_id from (
      select organisation_id, space_id, owner_id from results.adoption
      where next_check_in_on <= ${at.today}::date and asked_in is null and end_kind is null and visibility in ${wide}
      order by next_check_in_on limit ${most}
    ) due`.execute(db(at));
  return rows;
}

export interface AskableRow extends RhythmRow, HeardRow {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly owner_function: string | null;
  readonly organisation: string;
  readonly next_check_in_on: string;
  readonly next_why: string | null;
  readonly next_month: number | null;
}

/** The records of one group that are due, and those that would be soon: they come along. Locked until they are asked. */
export const recordsOf = (at: Acting, group: Group, until: string, most: number): Promise<AskableRow[]> =>
  askable(
    at,
    sql`a.organisation_id = ${group.organisation_id} and a.space_id = ${group.space_id}
      and a.owner_id is not distinct from ${group.owner_id} and a.next_check_in_on <= ${until}::date
      and a.asked_in is null and a.end_kind is null and a.visibility in ${wide}`,
    most,
  );

/** Records by their ids, as they are asked about. */
export const recordsBy = (at: Acting, ids: readonly string[]): Promise<AskableRow[]> =>
  askable(at, sql`a.id = any (${[...ids]})`, ids.length);

async function askable(at: Acting, where: RawBuilder<unknown>, most: number): Promise<AskableRow[]> {
  const { rows } = await sql<AskableRow>`
    select a.id, a.level, r.title, a.owner_function, o.name as organisation, o.kind as organisation_kind, a.next_check_in_on,
      a.next_why, a.next_month, a.rhythm_from, a.rhythm_decided, a.deal_ended_on, a.extra_on, a.extra_why, a.confirmed_on,
      a.asserted_by, a.end_kind, a.unanswered_on
    from results.adoption a join results.result r on r.id = a.result_id
    join membership.shared_organisation o on o.id = a.organisation_id
    where ${where} order by a.next_check_in_on, a.id limit ${most} for update of a`.execute(db(at));
  return rows;
}

/** Whom to mail at an organisation about the results of a deal, one per turn. */
export async function contactsOf(at: Acting, group: Group): Promise<Contact[]> {
  const { rows } = await sql<{ step: string; function_title: string; mail: string; language: string }>`
    select step, function_title, mail, language
    from results.whom_to_ask(${group.organisation_id}, ${group.space_id}, ${group.owner_id})`.execute(db(at));
  return rows.flatMap(({ step, function_title, mail, language }) => {
    const known = oneOf(contactSteps, step);
    return known ? [{ step: known, function: function_title, mail, language: language === 'en' ? 'en' : 'nl' }] : [];
  });
}

/** Did whoever reads here get the one mail of today already? */
export async function hadMailToday(at: Acting, mail: string): Promise<boolean> {
  const { rows } = await sql<{ had: boolean }>`select membership.mailed_on(${mail}, ${at.today}::date) as had`.execute(
    db(at),
  );
  return rows[0]?.had ?? false;
}

/** Puts the asking off, to a day on which this organisation can be asked. */
export async function putOff(at: Acting, ids: readonly string[], on: string): Promise<void> {
  await db(at)
    .updateTable('results.adoption')
    .set({ next_check_in_on: on })
    .where('id', 'in', [...ids])
    .execute();
}

/** A record was asked about: until its day the question is open. */
export async function markAsked(
  at: Acting,
  row: AskableRow,
  asked: { checkInId: string; next: NextDue },
): Promise<void> {
  const heard = heardOfRow(row);
  await db(at)
    .updateTable('results.adoption')
    .set({
      ...certaintyColumns({ ...heard, unansweredOn: [...heard.unansweredOn, asked.next.on] }, at.today),
      asked_in: asked.checkInId,
      next_check_in_on: asked.next.on,
      next_why: asked.next.why,
      next_month: asked.next.month,
      extra_on: null,
      extra_why: null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', row.id)
    .execute();
}

export interface SilentRow extends Group {
  readonly id: string;
  readonly stage: ReminderStage;
  readonly role: string;
  readonly due_on: string;
  readonly organisation: string;
  readonly kind: string;
  readonly titles: readonly string[];
  /** All it asks about is kept for a narrow circle: who asked it by hand did so on purpose, and nobody else hears of it. */
  readonly narrow: boolean;
  /** Everything it asks about was spoken of meanwhile, by another way. */
  readonly spoken: boolean;
}

/** Questions of which silence counts today, the longest first. */
export async function silent(at: Acting, most: number): Promise<SilentRow[]> {
  const { rows } = await sql<Omit<SilentRow, 'stage'> & { stage: string }>`
    select c.id, c.stage, c.role, c.due_on, c.organisation_id, c.space_id, o.name as organisation, o.kind,
      asked.titles, asked.owner_id, asked.spoken, asked.narrow
    from results.check_in c join membership.shared_organisation o on o.id = c.organisation_id
    cross join lateral (
      select coalesce(array_agg(r.title order by r.title), '{}') as titles, min(a.owner_id) as owner_id,
        coalesce(bool_and(a.visibility not in ${wide}), false) as narrow,
        coalesce(bool_and(a.end_kind is not null or a.confirmed_on >= c.sent_at::date), true) as spoken
      from results.check_in_answer x join results.adoption a on a.id = x.adoption_id join results.result r on r.id = a.result_id
      where x.check_in_id = c.id
    ) asked
    where c.step_on <= ${at.today}::date order by c.step_on, c.sent_at, c.id limit ${most} for update of c skip locked`.execute(
    db(at),
  );
  return rows.map((row) => ({ ...row, stage: oneOf(stages, row.stage) ?? 'missed' }));
}

/** The next one's turn, or none any more. */
export async function setStage(at: Acting, id: string, stage: ReminderStage, stepOn: string | null): Promise<void> {
  await db(at).updateTable('results.check_in').set({ stage, step_on: stepOn }).where('id', '=', id).execute();
}

/** No record waits for this question any more. */
export async function release(at: Acting, checkInId: string): Promise<void> {
  await db(at).updateTable('results.adoption').set({ asked_in: null }).where('asked_in', '=', checkInId).execute();
}

export async function insertPhoneTask(
  at: Acting,
  task: { checkInId: string; organisationId: string; dealId: string; reason: 'silence' | 'no_address'; callOn: string },
): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('results.phone_task')
    .values({
      id,
      check_in_id: task.checkInId,
      organisation_id: task.organisationId,
      space_id: task.dealId,
      reason: task.reason,
      call_on: task.callOn,
    })
    .execute();
  return id;
}

/** Records whose question is not open any more and that nobody planned yet: asked in vain. */
export async function askedIn(at: Acting, checkInId: string): Promise<PlannedRow[]> {
  return planned(
    at,
    sql`a.id in (select adoption_id from results.check_in_answer where check_in_id = ${checkInId}) and a.end_kind is null`,
    100,
  );
}

export interface PlannedRow extends RhythmRow {
  readonly id: string;
  readonly confirmed_on: string | null;
}

/** Records that people spoke for and that have no next day yet. What is kept for a narrow circle has none. */
export const unplanned = (at: Acting, most: number): Promise<PlannedRow[]> =>
  planned(
    at,
    sql`a.rhythm_from is not null and a.next_check_in_on is null and a.end_kind is null and a.visibility in ${wide}`,
    most,
  );

async function planned(at: Acting, where: RawBuilder<unknown>, most: number): Promise<PlannedRow[]> {
  const { rows } = await sql<PlannedRow>`
    select a.id, a.confirmed_on, a.rhythm_from, a.rhythm_decided, a.deal_ended_on, a.extra_on, a.extra_why, o.kind as organisation_kind
    from results.adoption a join membership.shared_organisation o on o.id = a.organisation_id
    where ${where} limit ${most} for update of a`.execute(db(at));
  return rows;
}

/** Gives records their next day, all at once. */
export async function plan(at: Acting, next: readonly (NextDue & { readonly id: string })[]): Promise<void> {
  if (next.length === 0) return;
  await sql`update results.adoption a set next_check_in_on = p.on_day, next_why = p.why, next_month = p.month
    from unnest(${next.map(({ id }) => id)}::text[], ${next.map(({ on }) => on)}::date[], ${next.map(({ why }) => why)}::text[],
      ${next.map(({ month }) => month)}::int[]) as p (id, on_day, why, month)
    where a.id = p.id`.execute(db(at));
}

const ended = sql`('aftercare', 'concluded', 'stopped_in_exploration', 'ended_early')`;

/**
 * Records of deals that ended since, or go on again: the day of the end is the deal's own last day where that has
 * passed, else today. Their next day is made anew, so it is taken away.
 */
export async function followDeals(at: Acting, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    with changed as (
      (select a.id, least(coalesce(kernel.last_day(d.ends_on), ${at.today}::date), ${at.today}::date) as ended_on
        from deals.shared_deal d join results.adoption a on a.space_id = d.id and a.deal_ended_on is null
        where d.stage in ${ended} limit ${most})
      union all
      (select a.id, null from deals.shared_deal d join results.adoption a on a.space_id = d.id and a.deal_ended_on is not null
        where d.stage not in ${ended} limit ${most})
    )
    update results.adoption a set deal_ended_on = c.ended_on,
      next_check_in_on = case when a.asked_in is null and a.next_why is distinct from 'person' then null else a.next_check_in_on end
    from changed c where a.id = c.id`.execute(db(at));
  return Number(numAffectedRows ?? 0);
}
