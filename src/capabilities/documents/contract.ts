// SPDX-License-Identifier: EUPL-1.2
// Documents of a space: what was uploaded, version after version.
import { z } from 'zod';
import {
  contract,
  id,
  idOrSlug,
  listOf,
  moment,
  optionalText,
  page,
  slug,
  text,
  version,
  visibility,
} from '#kernel/contract.ts';

export const scanState = z.enum(['waiting', 'clean', 'infected', 'not_scanned']);

export const fileView = z.strictObject({
  number: z.int(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  scan: scanState,
  author: z.string().nullable(),
  createdAt: moment,
});

const documentFields = {
  id,
  title: z.string(),
  about: z.string().nullable(),
  visibility,
  author: z.strictObject({ id, name: z.string() }).nullable(),
  mine: z.boolean().meta({ description: 'I brought it in' }),
  withdrawn: z.strictObject({ at: moment, why: z.string() }).nullable(),
  createdAt: moment,
  version: z.int(),
};

export const documentItem = z.strictObject({ ...documentFields, newest: fileView });
export type DocumentItem = z.output<typeof documentItem>;

const inSpace = z.strictObject({ space: idOrSlug });
const one = z.strictObject({ document: id });

export const listDocuments = contract({
  name: 'listDocuments',
  method: 'GET',
  path: '/spaces/{space}/documents',
  audience: 'public',
  summary: { nl: 'Documenten van een ruimte', en: 'Documents of a space' },
  params: inSpace,
  query: z.strictObject(page(['createdAt'] as const)),
  answer: listOf(documentItem),
  refusals: {},
});

export const listAllDocuments = contract({
  name: 'listAllDocuments',
  method: 'GET',
  path: '/documents',
  audience: 'public',
  summary: { nl: 'Documenten van alle ruimtes', en: 'Documents of all spaces' },
  query: z.strictObject(page(['createdAt'] as const)),
  answer: listOf(documentItem.extend({ space: slug })),
  refusals: {},
});

export const viewDocument = contract({
  name: 'viewDocument',
  method: 'GET',
  path: '/documents/{document}',
  audience: 'public',
  summary: { nl: 'Eén document met zijn versies', en: 'One document with its versions' },
  params: one,
  answer: z.strictObject({
    ...documentFields,
    space: z.strictObject({
      id,
      kind: z.string(),
      slug: idOrSlug,
      name: z.string(),
      shortName: z.string(),
      fictional: z.boolean(),
    }),
    files: z.array(fileView),
    may: z.strictObject({ add: z.boolean(), withdraw: z.boolean() }),
  }),
  refusals: {},
  confidential: 'parties',
});
export type DocumentView = z.output<typeof viewDocument.answer>;

/** The contents travel as base64: in JSON there is nothing else. Pages take a form with a file in it. */
const upload = {
  fileName: text(200),
  content: z
    .string()
    .max(200_000_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .meta({ description: 'The file, as base64' }),
};
const uploadRefusals = {
  'no-file': 400,
  'file-too-large': 413,
  'type-not-allowed': 400,
  'not-a-worker': 403,
} as const;

export const addDocument = contract({
  name: 'addDocument',
  method: 'POST',
  path: '/spaces/{space}/documents',
  audience: 'signed-in',
  summary: { nl: 'Breng een document in', en: 'Bring in a document' },
  params: inSpace,
  body: z.strictObject({
    title: text(200),
    about: optionalText(2000),
    organisation: optionalText(200).meta({ description: 'For which organisation: id, slug or name' }),
    visibility: visibility.default('parties'),
    ...upload,
  }),
  answer: z.strictObject({ id }),
  refusals: { ...uploadRefusals, 'organisation-needed': 400, 'not-your-organisation': 400 },
});

export const addDocumentVersion = contract({
  name: 'addDocumentVersion',
  method: 'POST',
  path: '/documents/{document}/versions',
  audience: 'signed-in',
  summary: { nl: 'Breng een nieuwe versie in', en: 'Bring in a new version' },
  params: one,
  body: z.strictObject({ version, ...upload }),
  answer: z.strictObject({ number: z.int() }),
  refusals: { ...uploadRefusals, withdrawn: 409, 'same-file': 409 },
});

export const withdrawDocument = contract({
  name: 'withdrawDocument',
  method: 'POST',
  path: '/documents/{document}/withdrawal',
  audience: 'signed-in',
  summary: { nl: 'Trek een document in', en: 'Withdraw a document' },
  params: one,
  body: z.strictObject({ version, why: text(500) }),
  answer: z.strictObject({ version: z.int() }),
  refusals: { withdrawn: 409 },
});

export const downloadFile = contract({
  name: 'downloadFile',
  method: 'GET',
  path: '/documents/{document}/versions/{number}',
  audience: 'public',
  summary: { nl: 'Haal een versie op', en: 'Get a version' },
  params: z.strictObject({ document: id, number: z.coerce.number().int().min(1).max(100_000) }),
  answer: z.strictObject({
    id,
    name: z.string(),
    mediaType: z.string(),
    sha256: z.string(),
    content: z.string(),
    visibility,
  }),
  refusals: { 'not-scanned-yet': 409, infected: 410, withdrawn: 410 },
  confidential: 'parties',
});

export const nextToScan = contract({
  name: 'nextToScan',
  method: 'GET',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Het volgende bestand om te scannen', en: 'The next file to scan' },
  answer: z.strictObject({ file: z.strictObject({ id, content: z.string() }).nullable() }),
  refusals: {},
});

export const recordScan = contract({
  name: 'recordScan',
  method: 'POST',
  path: null,
  audience: 'administrator',
  summary: { nl: 'Leg vast wat de scanner vond', en: 'Record what the scanner found' },
  body: z.strictObject({ file: id, outcome: z.enum(['clean', 'infected']) }),
  answer: z.strictObject({}),
  refusals: {},
});
