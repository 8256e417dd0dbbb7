// SPDX-License-Identifier: EUPL-1.2
import { loadDocument, loadNote } from '#capabilities/documents/public.server.ts';
import { loadReader } from '#capabilities/spaces/public.server.ts';
import type { Acting } from '#kernel/operation.server.ts';
import { type PersonKey, people } from './cast.ts';
import { documents, notes } from './papers.ts';

interface World {
  readonly dealId: (key: string) => string;
  readonly personId: (key: PersonKey) => string;
  readonly organisationOf: (key: PersonKey) => string | null;
}

/** Puts documents and notes in, each as its author would have. */
export async function putPapers(at: Acting, { dealId, personId, organisationOf }: World): Promise<void> {
  const known = keysOf(people).map((key) => ({ id: personId(key), name: people[key].name }));
  const common = ({ deal, author, title, visibility }: (typeof documents | typeof notes)[number]) => ({
    spaceId: dealId(deal),
    authorId: personId(author),
    organisationId: organisationOf(author),
    title,
    visibility,
  });
  for (const document of documents)
    await loadDocument(at, {
      ...common(document),
      about: document.about,
      files: document.files.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
    });
  for (const note of notes) {
    const id = await loadNote(at, { ...common(note), text: note.text, people: known });
    for (const reader of note.named ?? [])
      await loadReader(at, { recordId: id, readerId: personId(reader), authorId: personId(note.author) });
  }
}

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] =>
  Object.keys(table).filter((key): key is K => key in table);
