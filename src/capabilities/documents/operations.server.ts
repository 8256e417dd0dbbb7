// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { myOrganisations, organisationBy } from '#capabilities/membership/public.server.ts';
import { type Space, spaceBy } from '#capabilities/spaces/public.server.ts';
import { type Acting, operation } from '#kernel/operation.server.ts';
import { pagingOf } from '#kernel/paging.server.ts';
import { isRefusal, type Refusal, refuse } from '#kernel/pure/refusal.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import * as contract from './contract.ts';
import * as facts from './facts.ts';
import { endingOf, fileName, mediaTypes } from './rules/content.ts';
import * as store from './store.server.ts';

export const listDocuments = operation(contract.listDocuments, async ({ params, query }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  const paging = pagingOf(query, store.documentOrders, '-createdAt', store.documentId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listDocuments(at, space.id, paging));
  const items = rows.flatMap((row) => {
    const [newest] = row.files;
    return newest ? [{ ...viewOf(row, at), newest: fileOf(newest) }] : [];
  });
  return { items, ...(next === undefined ? {} : { next }) };
});

export const listAllDocuments = operation(contract.listAllDocuments, async ({ query }, at) => {
  const paging = pagingOf(query, store.documentOrders, '-createdAt', store.documentId);
  if (isRefusal(paging)) return paging;
  const { rows, next } = paging.page(await store.listDocuments(at, null, paging));
  const items = rows.flatMap((row) => {
    const [newest] = row.files;
    return newest ? [{ ...viewOf(row, at), newest: fileOf(newest), space: row.spaceSlug }] : [];
  });
  return { items, ...(next === undefined ? {} : { next }) };
});

export const viewDocument = operation(contract.viewDocument, async ({ params }, at) => {
  const document = await store.findDocument(at, params.document);
  const space = document && (await spaceBy(at, document.spaceId));
  if (!document || !space) return refuse('not-found');
  const { works, leads } = space.mine;
  const mine = isMine(document, at);
  const keeps = works && (mine || leads) && document.withdrawnAt === null;
  return {
    ...viewOf(document, at),
    space: spaceOf(space),
    files: document.files.map(fileOf),
    may: { add: keeps, withdraw: keeps },
  };
});

export const addDocument = operation(contract.addDocument, async ({ params, body }, at) => {
  const space = await spaceBy(at, params.space);
  if (!space) return refuse('not-found');
  if (!space.mine.works) return refuse('not-a-worker');
  const organisation = await organisationFor(at, body.visibility, body.organisation);
  if (isRefusal(organisation)) return organisation;
  const file = readFile(at, body);
  if (isRefusal(file)) return file;
  const id = at.newId();
  const { title, about = null, visibility } = body;
  await store.insertDocument(at, { id, space: space.id, organisation: organisation.id, title, about, visibility });
  await keepFile(at, id, 1, file);
  await at.note(facts.documentAdded, { space: space.id, body: { documentId: id, sha256: file.sha256 } });
  return { id };
});

export const addDocumentVersion = operation(contract.addDocumentVersion, async ({ params, body }, at) => {
  const document = await store.findDocument(at, params.document);
  const space = document && (await spaceBy(at, document.spaceId));
  if (!document || !space) return refuse('not-found');
  if (!space.mine.works) return refuse('not-a-worker');
  if (document.withdrawnAt) return refuse('withdrawn');
  if (document.version !== body.version) return refuse('stale');
  const file = readFile(at, body);
  if (isRefusal(file)) return file;
  if (document.files[0]?.sha256 === file.sha256) return refuse('same-file');
  if ((await store.raiseVersion(at, document)) === undefined) return refuse('not-allowed');
  const number = (document.files[0]?.number ?? 0) + 1;
  await keepFile(at, document.id, number, file);
  const added = { documentId: document.id, number, sha256: file.sha256 };
  await at.note(facts.documentVersionAdded, { space: document.spaceId, body: added });
  return { number };
});

export const withdrawDocument = operation(contract.withdrawDocument, async ({ params, body }, at) => {
  const document = await store.findDocument(at, params.document);
  if (!document) return refuse('not-found');
  if (document.withdrawnAt) return refuse('withdrawn');
  if (document.version !== body.version) return refuse('stale');
  const version = await store.raiseVersion(at, document, { withdrawn_at: at.now, withdrawn_why: body.why });
  if (version === undefined) return refuse('not-allowed');
  await at.note(facts.documentWithdrawn, { space: document.spaceId, body: { documentId: document.id } });
  return { version };
});

export const downloadFile = operation(contract.downloadFile, async ({ params }, at) => {
  const document = await store.findDocument(at, params.document);
  const file = document?.files.find(({ number }) => number === params.number);
  if (!document || !file) return refuse('not-found');
  if (document.withdrawnAt) return refuse('withdrawn');
  if (file.scan === 'waiting') return refuse('not-scanned-yet');
  if (file.scan === 'infected') return refuse('infected');
  const bytes = file.place === 's3' ? await at.storage?.get(file.id) : await store.contentsOf(at, file.id);
  if (!bytes) throw new Error('The contents of a file are not where they should be.');
  const { name, mediaType, sha256 } = file;
  const content = Buffer.from(bytes).toString('base64');
  return { id: document.id, name, mediaType, sha256, content, visibility: document.visibility };
});

export const nextToScan = operation(contract.nextToScan, async (_, at) => {
  const file = await store.nextWaiting(at);
  const bytes = file && (file.place === 's3' ? await at.storage?.get(file.id) : await store.contentsOf(at, file.id));
  return { file: file && bytes ? { id: file.id, content: Buffer.from(bytes).toString('base64') } : null };
});

export const recordScan = operation(contract.recordScan, async ({ body }, at) => {
  const space = await store.saveScan(at, body.file, body.outcome);
  if (space === undefined) return refuse('not-found');
  await at.note(facts.fileScanned, { space, body: { fileId: body.file, outcome: body.outcome } });
  return {};
});

interface ReadFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** What was sent, seen from its contents and within what this house takes. */
function readFile(
  at: Acting,
  sent: { fileName: string; content: string },
): ReadFile | Refusal<'no-file' | 'file-too-large' | 'type-not-allowed'> {
  const bytes = Buffer.from(sent.content, 'base64');
  const { most, types } = at.uploads;
  if (bytes.length === 0) return refuse('no-file');
  if (bytes.length > most) return refuse('file-too-large', { values: { most: Math.floor(most / 1_000_000) } });
  const ending = endingOf(bytes, sent.fileName);
  if (ending === null || !types.includes(ending))
    return refuse('type-not-allowed', { values: { types: types.join(', ') } });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, name: fileName(sent.fileName, ending), mediaType: mediaTypes[ending], sha256 };
}

/** Contents go outside before their row is there: a row never names what was not kept. */
async function keepFile(at: Acting, document: string, number: number, file: ReadFile): Promise<void> {
  const id = at.newId();
  if (at.storage) await at.storage.put(id, file.bytes);
  const place = at.storage ? 's3' : 'database';
  await store.insertFile(at, {
    id,
    document,
    number,
    place,
    scan: at.uploads.scanned ? 'waiting' : 'not_scanned',
    ...file,
  });
}

/** For a circle of colleagues it must be said which; else it may be. */
export async function organisationFor(
  at: Acting,
  visibility: Visibility,
  typed: string | undefined,
): Promise<{ id: string | null } | Refusal<'organisation-needed' | 'not-your-organisation'>> {
  const mine = await myOrganisations(at);
  if (typed === undefined) {
    if (visibility !== 'organisation') return { id: null };
    const [only, ...more] = mine;
    return only !== undefined && more.length === 0 ? { id: only } : refuse('organisation-needed');
  }
  const organisation = await organisationBy(at, typed);
  return organisation && mine.includes(organisation.id) ? { id: organisation.id } : refuse('not-your-organisation');
}

export const spaceOf = ({ id, kind, slug, name, shortName, fictional }: Space) => ({
  id,
  kind,
  slug,
  name,
  shortName,
  fictional,
});

const isMine = ({ authorId }: { authorId: string | null }, at: Acting) =>
  authorId !== null && authorId === at.me.personId;

const viewOf = (row: store.DocumentRow, at: Acting) => ({
  id: row.id,
  title: row.title,
  about: row.about,
  visibility: row.visibility,
  author: row.authorId !== null && row.authorName !== null ? { id: row.authorId, name: row.authorName } : null,
  mine: isMine(row, at),
  withdrawn: row.withdrawnAt ? { at: row.withdrawnAt.toISOString(), why: row.withdrawnWhy ?? '' } : null,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
});

const fileOf = ({ number, name, mediaType, bytes, sha256, scan, author, createdAt }: store.FileRow) => ({
  number,
  name,
  mediaType,
  bytes,
  sha256,
  scan,
  author,
  createdAt,
});
