// SPDX-License-Identifier: EUPL-1.2
// Digests: who is due, what they are told, and that they got one.
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import { plusDays } from '#kernel/pure/dutch-days.ts';

const db = tables<'momentum'>;

export interface ReaderRow {
  readonly id: string;
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly mail: string;
  readonly digest: string;
  readonly weekday: number;
  readonly quiet_from: number;
  readonly quiet_until: number;
  readonly last_on: string | null;
  readonly since_on: string;
}

export async function readers(at: Acting, after: string, most: number): Promise<ReaderRow[]> {
  const { rows } = await sql<ReaderRow>`select id, name, language, mail, digest, weekday, quiet_from, quiet_until,
    last_on::text as last_on, since_on::text as since_on from momentum.digest_readers(${after}, ${most})`.execute(
    db(at),
  );
  return rows;
}

/** Who may be put a check-in on a day: that goes first. */
export async function askedOn(at: Acting, day: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from results.asked_on(${day}::date) id`.execute(db(at));
  return new Set(rows.map(({ id }) => id));
}

/** Of these addresses: whose readers got the one mail of a day already. */
export async function hadMailOn(at: Acting, mails: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ mail: string }>`
    select m.mail from unnest(${[...mails]}::text[]) m (mail) where membership.mailed_on(m.mail, ${day}::date)`.execute(
    db(at),
  );
  return new Set(rows.map(({ mail }) => mail));
}

interface Key {
  readonly person: string;
  readonly hash: string;
}

/** As arrays, a statement of one form for any number. */
const columnsOf = (at: Acting, keys: readonly Key[]) =>
  sql`unnest(${keys.map(({ person }) => person)}::text[], ${keys.map(() => at.newId())}::text[],
    ${keys.map(({ hash }) => hash)}::text[]) k (person, id, hash)`;

/** Lets the house read as these people for ten minutes. */
export async function lendReading(at: Acting, keys: readonly Key[]): Promise<void> {
  await sql`select membership.lend_reading(k.person, k.id, k.hash) from ${columnsOf(at, keys)}`.execute(db(at));
}

export async function addUnsubscribeLinks(at: Acting, keys: readonly Key[]): Promise<void> {
  await sql`select membership.make_unsubscribe_link(k.person, k.id, k.hash) from ${columnsOf(at, keys)}`.execute(
    db(at),
  );
}

interface Remembered {
  readonly person: string;
  readonly asked: number;
  readonly told: number;
  readonly posted: boolean;
}

/** Remembers the digests of a day, and says of whom: who is left out had one due that day already. */
export async function rememberDigests(
  at: Acting,
  day: string,
  digests: readonly Remembered[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person_id: string }>`
    insert into momentum.digest (id, person_id, day, asked, told, posted)
    select d.id, d.person, ${day}::date, d.asked, d.told, d.posted
    from unnest(${digests.map(() => at.newId())}::text[], ${digests.map(({ person }) => person)}::text[],
      ${digests.map(({ asked }) => asked)}::int[], ${digests.map(({ told }) => told)}::int[],
      ${digests.map(({ posted }) => posted)}::boolean[]) d (id, person, asked, told, posted)
    on conflict do nothing returning person_id`.execute(db(at));
  return new Set(rows.map(({ person_id }) => person_id));
}

export interface ToldRow {
  readonly kind: 'decided' | 'session';
  readonly id: string;
  readonly title: string;
  readonly on: string;
  readonly space: { id: string; kind: string; slug: string; name: string };
}

const mostTold = 50;
/** Sessions are told two weeks ahead. */
const daysAhead = 14;

/** What was decided since a day, and the sessions that come, in the spaces where the acting person has a seat. */
export async function toldSince(at: Acting, since: string): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    with seats as (
      select distinct t.space_id from spaces.my_seats() t
    ), told as (
      select 'decided' as kind, d.id, d.title, d.decided_on::text as "on", d.space_id from decisions.shared_decision d join seats using (space_id)
      where d.decided_on >= ${since}::date and d.state in ('adopted', 'adopted_with_changes', 'not_adopted')
      union all
      select 'session', s.id, s.title, to_char(s.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), s.space_id
      from sessions.shared_session s join seats using (space_id)
      where s.state = 'planned' and s.starts_at >= ${at.now} and s.starts_at < ${plusDays(at.today, daysAhead)}::date
    )
    select q.kind, q.id, q.title, q."on", jsonb_build_object('id', x.id, 'kind', x.kind, 'slug', x.slug, 'name', x.name) as space
    from told q join spaces.shared_space x on x.id = q.space_id order by q."on", q.id limit ${mostTold}`.execute(
    db(at),
  );
  return rows;
}
