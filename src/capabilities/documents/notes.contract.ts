// SPDX-License-Identifier: EUPL-1.2
// Notes of a space: written in a light markup, kept as data in a small closed schema.
import { z } from 'zod';
import {
  contract,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalText,
  page,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';
import { linkAddress } from './rules/note.ts';

const words = z.string().min(1).max(5000);
const inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: words,
    bold: z.literal(true).optional(),
    italic: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('link'), text: words, href: z.string().regex(linkAddress) }),
  z.strictObject({ type: z.literal('mention'), person: id, name: words }),
]);
const line = z.array(inline).min(1);
export const noteBody = z.array(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), content: line }),
    z.strictObject({ type: z.literal('paragraph'), content: line }),
    z.strictObject({ type: z.literal('quote'), content: line }),
    z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(line).min(1) }),
  ]),
);

const noteFields = {
  id,
  title: z.string(),
  visibility,
  author: z.strictObject({ id, name: z.string() }).nullable(),
  mine: z.boolean(),
  changedAt: moment,
  version: z.int(),
};
export const noteItem = z.strictObject(noteFields);
export type NoteItem = z.output<typeof noteItem>;

const inSpace = z.strictObject({ space: idOrSlug });
const one = z.strictObject({ note: id });
const fields = {
  title: text(200),
  text: text(50_000).meta({
    description: 'Markup: # heading, - list, > quote, **bold**, *italic*, [words](https://…), @[Name]',
  }),
};

export const listNotes = contract({
  name: 'listNotes',
  method: 'GET',
  path: '/spaces/{space}/notes',
  audience: 'public',
  summary: { nl: 'Notities van een ruimte', en: 'Notes of a space' },
  params: inSpace,
  query: z.strictObject(page(['changedAt'] as const)),
  answer: listOf(noteItem),
  refusals: {},
});

export const viewNote = contract({
  name: 'viewNote',
  method: 'GET',
  path: '/notes/{note}',
  audience: 'public',
  summary: { nl: 'Eén notitie', en: 'One note' },
  params: one,
  answer: z.strictObject({
    ...noteFields,
    space: z.strictObject({
      id,
      kind: z.string(),
      slug: idOrSlug,
      name: z.string(),
      shortName: z.string(),
      fictional: z.boolean(),
    }),
    body: noteBody,
    text: z.string().meta({ description: 'The same as markup' }),
    may: z.strictObject({ write: z.boolean(), withdraw: z.boolean() }),
    versions: z.array(z.strictObject({ number: z.int(), author: z.string().nullable(), createdAt: moment })),
  }),
  refusals: {},
  confidential: 'parties',
});
export type NoteView = z.output<typeof viewNote.answer>;

export const addNote = contract({
  name: 'addNote',
  method: 'POST',
  path: '/spaces/{space}/notes',
  audience: 'signed-in',
  summary: { nl: 'Schrijf een notitie', en: 'Write a note' },
  params: inSpace,
  body: z.strictObject({
    ...fields,
    organisation: optionalText(200).meta({ description: 'For which organisation: id, slug or name' }),
    visibility: visibility.default('parties'),
  }),
  answer: z.strictObject({ id, told: z.int().meta({ description: 'People who were mentioned and told' }) }),
  refusals: { 'not-a-worker': 403, 'organisation-needed': 400, 'not-your-organisation': 400, 'nothing-written': 400 },
});

export const changeNote = contract({
  name: 'changeNote',
  method: 'PUT',
  path: '/notes/{note}',
  audience: 'signed-in',
  summary: { nl: 'Verander een notitie', en: 'Change a note' },
  params: one,
  body: z.strictObject({ version, ...fields }),
  answer: z.strictObject({ version: z.int(), told: z.int() }),
  refusals: { 'nothing-written': 400 },
});

export const withdrawNote = contract({
  name: 'withdrawNote',
  method: 'POST',
  path: '/notes/{note}/withdrawal',
  audience: 'signed-in',
  summary: { nl: 'Trek een notitie in', en: 'Withdraw a note' },
  params: one,
  body: z.strictObject({ version }),
  answer: z.strictObject({}),
  refusals: {},
});
