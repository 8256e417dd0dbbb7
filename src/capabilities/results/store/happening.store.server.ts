// SPDX-License-Identifier: EUPL-1.2
// What happened at organisations, and whom we ask there.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { addDays } from '#kernel/pure/partial-date.ts';
import type { Happening, NextDue, Rhythm } from '../rules/rhythm.ts';
import { nextOf, rhythmOf } from './adoption.store.server.ts';

const db = tables<'results'>;

export interface NewHappening {
  readonly organisationId: string;
  readonly dealId: string;
  /** `null`: for all records of the organisation in that deal. */
  readonly adoptionId: string | null;
  readonly kind: Happening;
  readonly on: string;
  readonly note: string | null;
}

export async function insertHappening(at: Acting, given: NewHappening): Promise<string> {
  const id = at.newId();
  await db(at)
    .insertInto('results.happening')
    .values({
      id,
      organisation_id: given.organisationId,
      space_id: given.dealId,
      adoption_id: given.adoptionId,
      kind: given.kind,
      happened_on: given.on,
      note: given.note,
      author_id: at.me.personId,
    })
    .execute();
  return id;
}

export const happeningsOf = (at: Acting, record: { id: string; organisation_id: string; space_id: string }) =>
  db(at)
    .selectFrom('results.happening')
    .select(['id', 'kind', 'happened_on', 'note', 'adoption_id'])
    .where('organisation_id', '=', record.organisation_id)
    .where('space_id', '=', record.space_id)
    .where((on) => on.or([on('adoption_id', 'is', null), on('adoption_id', '=', record.id)]))
    .orderBy('happened_on', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();

export interface Clock {
  readonly id: string;
  readonly rhythm: Rhythm;
  readonly next: NextDue | null;
  /** The question that is open: what it asks, it asks now already. */
  readonly askedIn: string | null;
}

/** The clocks of the records something happened to. */
export async function clocksOf(at: Acting, of: Pick<NewHappening, 'organisationId' | 'dealId' | 'adoptionId'>) {
  const rows = await db(at)
    .selectFrom('results.adoption as a')
    .leftJoin('membership.shared_organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.rhythm_from', 'a.rhythm_decided', 'a.deal_ended_on', 'a.extra_on', 'a.extra_why', 'a.asked_in'])
    .select(['a.next_check_in_on', 'a.next_why', 'a.next_month', 'o.kind as organisation_kind'])
    .where('a.organisation_id', '=', of.organisationId)
    .where('a.space_id', '=', of.dealId)
    .where('a.end_kind', 'is', null)
    .where('a.rhythm_from', 'is not', null)
    .$if(of.adoptionId !== null, (query) => query.where('a.id', '=', of.adoptionId ?? ''))
    .execute();
  return rows.map((row): Clock => ({ id: row.id, rhythm: rhythmOf(row), next: nextOf(row), askedIn: row.asked_in }));
}

export async function storeClock(at: Acting, { id, rhythm, next, askedIn }: Clock): Promise<void> {
  await db(at)
    .updateTable('results.adoption')
    .set({
      extra_on: rhythm.extra?.on ?? null,
      extra_why: rhythm.extra?.why ?? null,
      ...(askedIn === null
        ? { next_check_in_on: next?.on ?? null, next_why: next?.why ?? null, next_month: next?.month ?? null }
        : {}),
    })
    .where('id', '=', id)
    .execute();
}

export interface Noticed {
  readonly organisation_id: string;
  readonly space_id: string;
  readonly kind: Happening;
  readonly on_day: string;
}

/** How far back the record is searched for what happened: a house that was closed for a while misses nothing. */
const lookBackDays = 30;

/** What other records know of organisations and nobody wrote down here: money that ended, another who signs. */
export async function unnoticed(at: Acting): Promise<Noticed[]> {
  const since = addDays(at.today, -lookBackDays);
  const { rows } = await sql<Noticed>`
    select known.* from (
      select distinct c.organisation_id, c.deal_id as space_id, 'funding_ended' as kind, kernel.last_day(c.ends_on) as on_day
      from commitments.shared_contribution c
      where c.kind = 'money' and kernel.last_day(c.ends_on) >= ${since}::date and kernel.last_day(c.ends_on) < ${at.today}::date
        and c.organisation_id is not null and c.visibility in ('parties', 'network', 'public')
      union
      select distinct m.organisation_id, a.space_id, 'signer_changed', m.starts_on
      from membership.shared_mandate m join results.adoption a on a.organisation_id = m.organisation_id
      where m.successor_of is not null and m.kind = 'sign' and m.starts_on between ${since}::date and ${at.today}::date
        and (m.space_id is null or m.space_id = a.space_id)
    ) known
    where exists (select from results.adoption a where a.organisation_id = known.organisation_id and a.space_id = known.space_id)
      and not exists (select from results.happening h where h.organisation_id = known.organisation_id and h.space_id = known.space_id
        and h.kind = known.kind and h.happened_on = known.on_day)`.execute(db(at));
  return rows;
}

export const contactsAt = (at: Acting, of: { organisation_id: string; space_id: string }) =>
  db(at)
    .selectFrom('results.contact')
    .select(['id', 'step', 'function_title', 'mail_hint', 'language', 'version'])
    .where('organisation_id', '=', of.organisation_id)
    .where('space_id', '=', of.space_id)
    .execute();

export interface NewContact {
  readonly organisationId: string;
  readonly dealId: string;
  readonly step: string;
  readonly functionTitle: string;
  readonly mail: string;
  readonly language: 'nl' | 'en';
}

/** Writes down whom to ask in a turn; who stood there is replaced. */
export async function storeContact(at: Acting, given: NewContact): Promise<string> {
  const said = { function_title: given.functionTitle, mail: given.mail, language: given.language };
  const author_id = at.me.personId;
  const known = await db(at)
    .updateTable('results.contact')
    .set({ ...said, author_id, changed_at: at.now, version: sql<number>`version + 1` })
    .where('organisation_id', '=', given.organisationId)
    .where('space_id', '=', given.dealId)
    .where('step', '=', given.step)
    .returning('id')
    .executeTakeFirst();
  if (known) return known.id;
  const id = at.newId();
  await db(at)
    .insertInto('results.contact')
    .values({ id, organisation_id: given.organisationId, space_id: given.dealId, step: given.step, ...said, author_id })
    .execute();
  return id;
}

export const findContact = (at: Acting, id: string) =>
  db(at)
    .selectFrom('results.contact')
    .select(['id', 'organisation_id', 'space_id'])
    .where('id', '=', id)
    .executeTakeFirst();

export async function deleteContact(at: Acting, id: string): Promise<void> {
  await db(at).deleteFrom('results.contact').where('id', '=', id).execute();
}

/** The open question of a record, for who may see it. */
export const openQuestion = (at: Acting, id: string) =>
  db(at)
    .selectFrom('results.check_in')
    .select(['id', 'role', 'due_on', 'stage', 'step_on', 'why', 'month'])
    .where('id', '=', id)
    .executeTakeFirst();
