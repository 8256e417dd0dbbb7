// SPDX-License-Identifier: EUPL-1.2
// What later slices may ask of documents, and what loaders of data use.
import { createHash } from 'node:crypto';
import type { Acting } from '#kernel/operation.server.ts';
import type { Visibility } from '#kernel/pure/visibility.ts';
import { documentAdded, noteWritten } from './facts.ts';
import { insertNote } from './notes.store.server.ts';
import { endingOf, fileName, mediaTypes } from './rules/content.ts';
import { type Known, parseMarkup } from './rules/markup.ts';
import { insertDocument, insertFile } from './store.server.ts';

export { listNotes } from './notes.operations.server.ts';
export { listDocuments } from './operations.server.ts';
export { scanWhatWaits } from './scanning.server.ts';

interface Loaded {
  readonly spaceId: string;
  readonly organisationId: string | null;
  readonly authorId: string;
  readonly visibility: Visibility;
  readonly title: string;
}

/** Puts a document of the living example in, with its versions, oldest first. It comes from us, so it is not scanned. */
export async function loadDocument(
  at: Acting,
  given: Loaded & { about: string; files: readonly { name: string; bytes: Uint8Array }[] },
): Promise<string> {
  const id = at.newId();
  const { title, about, visibility } = given;
  await insertDocument(at, {
    id,
    space: given.spaceId,
    organisation: given.organisationId,
    title,
    about,
    visibility,
    author: given.authorId,
  });
  for (const [place, { name, bytes }] of given.files.entries()) {
    const ending = endingOf(bytes, name) ?? 'txt';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await insertFile(at, {
      id: at.newId(),
      document: id,
      number: place + 1,
      name: fileName(name, ending),
      mediaType: mediaTypes[ending],
      bytes,
      sha256,
      place: 'database',
      scan: at.uploads.scanned ? 'waiting' : 'not_scanned',
      author: given.authorId,
    });
    if (place === 0) await at.note(documentAdded, { space: given.spaceId, body: { documentId: id, sha256 } });
  }
  return id;
}

/** Puts a note of the living example in, written in markup. */
export async function loadNote(
  at: Acting,
  given: Loaded & { text: string; people: readonly Known[] },
): Promise<string> {
  const id = at.newId();
  const { title, visibility } = given;
  await insertNote(at, {
    id,
    space: given.spaceId,
    organisation: given.organisationId,
    title,
    body: parseMarkup(given.text, given.people),
    visibility,
    author: given.authorId,
  });
  await at.note(noteWritten, { space: given.spaceId, body: { noteId: id } });
  return id;
}
