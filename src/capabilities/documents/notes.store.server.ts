// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import type { NoteBody } from './rules/note.ts';

const db = tables<'documents'>;

export interface NoteRow {
  readonly id: string;
  readonly spaceId: string;
  readonly title: string;
  readonly body: unknown;
  readonly visibility: Visibility;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly changedAt: Date;
  readonly version: number;
}

const changedAt = sql`coalesce((select date_trunc('milliseconds', max(v.created_at)) from documents.note_version v where v.note_id = n.id), date_trunc('milliseconds', n.created_at))`;
export const noteOrders = {
  changedAt: { by: changedAt, of: (row: NoteRow) => row.changedAt.toISOString() },
} satisfies Record<string, Order<NoteRow>>;
export const noteId: Order<NoteRow> = { by: sql`n.id`, of: (row) => row.id };

const notes = sql`select n.id, n.space_id as "spaceId", n.title, n.body, n.visibility, n.author_id as "authorId", p.name as "authorName",
  ${changedAt} as "changedAt", n.version
  from documents.note n left join membership.shared_person p on p.id = n.author_id`;

export async function listNotes(at: Acting, space: string, paging: Paging<NoteRow>): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`${notes} where n.space_id = ${space} and n.withdrawn_at is null and ${paging.from}
    order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

export async function findNote(at: Acting, id: string): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`${notes} where n.id = ${id} and n.withdrawn_at is null`.execute(db(at));
  return rows[0];
}

export interface Words {
  readonly title: string;
  readonly body: NoteBody;
}

const json = (body: NoteBody) => sql`${JSON.stringify(body)}::jsonb`;

export async function insertNote(
  at: Acting,
  note: Words & {
    id: string;
    space: string;
    organisation: string | null;
    visibility: Visibility;
    author?: string | null;
  },
): Promise<void> {
  const author = note.author ?? at.me.personId;
  await sql`insert into documents.note (id, space_id, organisation_id, title, body, visibility, author_id)
    values (${note.id}, ${note.space}, ${note.organisation}, ${note.title}, ${json(note.body)}, ${note.visibility}, ${author})`.execute(
    db(at),
  );
  await insertVersion(at, note.id, 1, note, author);
}

/** Writes other words over the version that was seen; the new version, or nothing when somebody was first. */
export async function updateNote(
  at: Acting,
  note: Pick<NoteRow, 'id' | 'version'>,
  words: Words,
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update documents.note set title = ${words.title}, body = ${json(words.body)}, version = version + 1
    where id = ${note.id} and version = ${note.version} returning version`.execute(db(at));
  const version = rows[0]?.version;
  if (version !== undefined) await insertVersion(at, note.id, version, words, at.me.personId);
  return version;
}

async function insertVersion(at: Acting, id: string, number: number, words: Words, author: string | null) {
  await sql`insert into documents.note_version (note_id, number, title, body, author_id)
    values (${id}, ${number}, ${words.title}, ${json(words.body)}, ${author})`.execute(db(at));
}

export async function withdrawNote(at: Acting, note: Pick<NoteRow, 'id' | 'version'>): Promise<boolean> {
  const { rows } = await sql`update documents.note set withdrawn_at = now(), version = version + 1
    where id = ${note.id} and version = ${note.version} and withdrawn_at is null returning id`.execute(db(at));
  return rows.length > 0;
}

export async function versionsOf(
  at: Acting,
  id: string,
): Promise<{ number: number; author: string | null; createdAt: Date }[]> {
  const { rows } = await sql<{ number: number; author: string | null; createdAt: Date }>`
    select v.number, p.name as author, v.created_at as "createdAt" from documents.note_version v
    left join membership.shared_person p on p.id = v.author_id where v.note_id = ${id} order by v.number desc limit 50`.execute(
    db(at),
  );
  return rows;
}

/** People one may mention in a space: who has a seat there, as far as one may know of them. */
export async function peopleOf(at: Acting, space: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select distinct p.id, p.name from membership.shared_person p
    join spaces.shared_seat s on s.person_id = p.id where s.space_id = ${space}
    and s.starts_at <= now() and (s.ends_at is null or s.ends_at > now()) order by p.name, p.id limit 500`.execute(
    db(at),
  );
  return rows;
}

export interface Mentioned {
  readonly id: string;
  readonly name: string;
  readonly language: 'nl' | 'en';
  readonly mail: string | null;
}

/** Marks who is mentioned, may see the note and was not told before. */
export async function mention(at: Acting, note: string, people: readonly string[]): Promise<Mentioned[]> {
  if (people.length === 0) return [];
  const { rows } =
    await sql<Mentioned>`select person_id as id, name, language, mail from documents.mention(${note}, ${[...people]}::text[])`.execute(
      db(at),
    );
  return rows;
}
