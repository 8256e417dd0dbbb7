// SPDX-License-Identifier: EUPL-1.2
// Calls that a person makes where mail brought no answer. Which there are for me, the database decides.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';

const db = tables<'results'>;

export interface PhoneTaskRow {
  readonly id: string;
  readonly check_in_id: string;
  readonly organisation_id: string;
  readonly organisation_slug: string;
  readonly organisation_name: string;
  readonly organisation_kind: string;
  readonly space_id: string;
  readonly deal_slug: string | null;
  readonly deal_name: string | null;
  readonly fictional: boolean | null;
  readonly reason: string;
  readonly call_on: string;
  readonly tries: number;
  readonly note: string | null;
  readonly outcome: string | null;
  readonly done_at: Date | null;
  readonly version: number;
  readonly role: string;
  readonly due_on: string;
  readonly answered_by: string | null;
  readonly titles: readonly string[];
  readonly heard_on: string | null;
}

const columns = sql`t.id, t.check_in_id, t.organisation_id, o.slug as organisation_slug, o.name as organisation_name,
  o.kind as organisation_kind, t.space_id, s.slug as deal_slug, s.name as deal_name, s.fictional, t.reason, t.call_on, t.tries,
  t.note, t.outcome, t.done_at, t.version, c.role, c.due_on, c.answered_by, asked.titles, asked.heard_on
  from results.phone_task t join results.check_in c on c.id = t.check_in_id
  join membership.shared_organisation o on o.id = t.organisation_id left join spaces.shared_space s on s.id = t.space_id
  cross join lateral (
    select coalesce(array_agg(r.title order by r.title), '{}') as titles, max(a.confirmed_on) as heard_on
    from results.check_in_answer x join results.adoption a on a.id = x.adoption_id join results.result r on r.id = a.result_id
    where x.check_in_id = t.check_in_id
  ) asked`;

/** To do, the longest due first; or done lately, the newest first. */
export async function phoneTasks(at: Acting, which: 'open' | 'done', most: number): Promise<PhoneTaskRow[]> {
  const { rows } = await sql<PhoneTaskRow>`select ${columns}
    where ${which === 'open' ? sql`t.done_at is null order by t.call_on, o.name` : sql`t.done_at is not null order by t.done_at desc`}, t.id
    limit ${most}`.execute(db(at));
  return rows;
}

export async function findPhoneTask(at: Acting, id: string): Promise<PhoneTaskRow | undefined> {
  const { rows } = await sql<PhoneTaskRow>`select ${columns} where t.id = ${id}`.execute(db(at));
  return rows[0];
}

/** Ends a call; false when somebody else changed it meanwhile. */
export async function endCall(
  at: Acting,
  task: { id: string; version: number },
  outcome: 'answered' | 'unreachable',
  note: string | null,
): Promise<boolean> {
  const done = await db(at)
    .updateTable('results.phone_task')
    .set({ outcome, note, done_at: at.now, done_by: at.me.personId, version: sql<number>`version + 1` })
    .where('id', '=', task.id)
    .where('version', '=', task.version)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Nobody answered: call again later; false when somebody else changed it meanwhile. */
export async function callLater(
  at: Acting,
  task: { id: string; version: number },
  callOn: string,
  note: string | null,
): Promise<boolean> {
  const stored = await db(at)
    .updateTable('results.phone_task')
    .set({ call_on: callOn, note, tries: sql<number>`tries + 1`, version: sql<number>`version + 1` })
    .where('id', '=', task.id)
    .where('version', '=', task.version)
    .where('done_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return stored !== undefined;
}

export interface CallToMake {
  readonly id: string;
  readonly organisation: string;
  readonly titles: readonly string[];
  readonly call_on: string;
  readonly reason: string;
  readonly deal: { readonly id: string; readonly slug: string; readonly name: string } | null;
}

/** Calls in the deals I lead: one person is asked, not everybody who could. */
export async function callsToMake(at: Acting, until: string): Promise<CallToMake[]> {
  const { rows } = await sql<CallToMake>`
    select t.id, o.name as organisation, t.call_on, t.reason, asked.titles,
      case when s.id is not null then jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name) end as deal
    from results.phone_task t join membership.shared_organisation o on o.id = t.organisation_id
    left join spaces.shared_space s on s.id = t.space_id
    cross join lateral (
      select coalesce(array_agg(r.title order by r.title), '{}') as titles
      from results.check_in_answer x join results.adoption a on a.id = x.adoption_id join results.result r on r.id = a.result_id
      where x.check_in_id = t.check_in_id
    ) asked
    where t.done_at is null and t.call_on <= ${until}::date and t.space_id = any ((select spaces.mine_to_lead())::text[])
    order by t.call_on, t.id limit 100`.execute(db(at));
  return rows;
}
