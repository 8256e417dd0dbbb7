// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { type Acting, tables } from '#kernel/operation.server.ts';
import type { Order, Paging } from '#kernel/paging.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';

const db = tables<'documents'>;

export interface FileRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly place: 'database' | 's3';
  readonly scan: 'waiting' | 'clean' | 'infected' | 'not_scanned';
  readonly author: string | null;
  readonly createdAt: string;
}

export interface DocumentRow {
  readonly id: string;
  readonly spaceId: string;
  readonly title: string;
  readonly about: string | null;
  readonly visibility: Visibility;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly spaceSlug: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
  readonly createdAt: Date;
  readonly version: number;
  /** Newest first. */
  readonly files: readonly FileRow[];
}

export const documentOrders = {
  createdAt: { by: sql`d.created_at`, of: (row: DocumentRow) => row.createdAt.toISOString() },
} satisfies Record<string, Order<DocumentRow>>;
export const documentId: Order<DocumentRow> = { by: sql`d.id`, of: (row) => row.id };

const moment = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const documents = sql`select d.id, d.space_id as "spaceId", s.slug as "spaceSlug", d.title, d.about, d.visibility, d.author_id as "authorId", p.name as "authorName",
  d.withdrawn_at as "withdrawnAt", d.withdrawn_why as "withdrawnWhy", date_trunc('milliseconds', d.created_at) as "createdAt", d.version,
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'number', f.number, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
    'sha256', f.sha256, 'place', f.place, 'scan', f.scan, 'author', q.name, 'createdAt', ${moment('f.created_at')}) order by f.number desc)
    from documents.file f left join membership.shared_person q on q.id = f.author_id where f.document_id = d.id), '[]') as files
  from documents.document d join spaces.shared_space s on s.id = d.space_id left join membership.shared_person p on p.id = d.author_id`;

/** Documents of a space, or of all that who acts may see. */
export async function listDocuments(
  at: Acting,
  space: string | null,
  paging: Paging<DocumentRow>,
): Promise<DocumentRow[]> {
  const there = space === null ? sql`true` : sql`d.space_id = ${space}`;
  const { rows } = await sql<DocumentRow>`${documents} where ${there} and ${paging.from}
    order by ${paging.order} limit ${paging.limit}`.execute(db(at));
  return rows;
}

export async function findDocument(at: Acting, id: string): Promise<DocumentRow | undefined> {
  const { rows } = await sql<DocumentRow>`${documents} where d.id = ${id}`.execute(db(at));
  return rows[0];
}

export async function insertDocument(
  at: Acting,
  given: {
    id: string;
    space: string;
    organisation: string | null;
    title: string;
    about: string | null;
    visibility: Visibility;
    author?: string | null;
  },
): Promise<void> {
  await db(at)
    .insertInto('documents.document')
    .values({
      id: given.id,
      space_id: given.space,
      organisation_id: given.organisation,
      title: given.title,
      about: given.about,
      visibility: given.visibility,
      author_id: given.author ?? at.me.personId,
    })
    .execute();
}

export interface NewFile {
  readonly id: string;
  readonly document: string;
  readonly number: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly place: 'database' | 's3';
  readonly scan: FileRow['scan'];
  readonly author?: string | null;
}

const pieceSize = 256 * 1024;

/** The row of a file, and its contents in pieces when they stay in the database. */
export async function insertFile(at: Acting, file: NewFile): Promise<void> {
  await db(at)
    .insertInto('documents.file')
    .values({
      id: file.id,
      document_id: file.document,
      number: file.number,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes.length,
      sha256: file.sha256,
      place: file.place,
      scan: file.scan,
      author_id: file.author ?? at.me.personId,
    })
    .execute();
  if (file.place !== 'database') return;
  for (let from = 0; from < file.bytes.length; from += pieceSize) {
    const data = Buffer.from(file.bytes.subarray(from, from + pieceSize));
    await db(at)
      .insertInto('documents.chunk')
      .values({ file_id: file.id, number: from / pieceSize, data })
      .execute();
  }
}

/** Contents of a file in the database, as the acting person may read them: not before it was found clean. */
export async function contentsOf(at: Acting, fileId: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ data: string }>`select encode(c.data, 'base64') as data from documents.chunk c
    where c.file_id = ${fileId} order by c.number`.execute(db(at));
  return rows.length === 0 ? null : Buffer.concat(rows.map(({ data }) => Buffer.from(data, 'base64')));
}

/** Takes the next version of the document, so that two people do not bring one in at the same time. */
export async function raiseVersion(
  at: Acting,
  document: Pick<DocumentRow, 'id' | 'version'>,
  set: { withdrawn_at?: Date; withdrawn_why?: string } = {},
): Promise<number | undefined> {
  const row = await db(at)
    .updateTable('documents.document')
    .set({ ...set, version: document.version + 1 })
    .where('id', '=', document.id)
    .where('version', '=', document.version)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}

export async function nextWaiting(at: Acting): Promise<{ id: string; place: 'database' | 's3' } | undefined> {
  const { rows } = await sql<{ id: string; place: 'database' | 's3' }>`select id, place from documents.file
    where scan = 'waiting' order by created_at, id limit 1`.execute(db(at));
  return rows[0];
}

/** The space of the file that was scanned; nothing when it was not waiting. */
export async function saveScan(at: Acting, file: string, outcome: 'clean' | 'infected'): Promise<string | undefined> {
  const { rows } = await sql<{ space: string }>`update documents.file f set scan = ${outcome}, scanned_at = now()
    from documents.document d where d.id = f.document_id and f.id = ${file} and f.scan = 'waiting' returning d.space_id as space`.execute(
    db(at),
  );
  return rows[0]?.space;
}
