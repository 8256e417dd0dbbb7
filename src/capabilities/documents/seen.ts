// SPDX-License-Identifier: EUPL-1.2
// Who sees which rows, from the policy: what the oracle of `npm run probe:access` holds the database against.
import type { Seen } from '#kernel/pure/access.ts';

export const seen = {
  'documents.document': 'visibility',
  'documents.file': { seen: 'documents.document', through: 'document_id' },
  // Contents only of what was found clean (or is not scanned here) and was not taken back.
  'documents.chunk': {
    all: [
      { of: 'documents.file', through: 'file_id', fits: { column: 'scan', in: ['clean', 'not_scanned'] } },
      {
        of: 'documents.file',
        through: 'file_id',
        fits: {
          all: [
            { seen: 'documents.document', through: 'document_id' },
            { of: 'documents.document', through: 'document_id', fits: { column: 'withdrawn_at', in: [null] } },
          ],
        },
      },
    ],
  },
  'documents.note': 'visibility',
  'documents.note_version': { seen: 'documents.note', through: 'note_id' },
  'documents.mention': { seen: 'documents.note', through: 'note_id' },
} satisfies Seen;

/** What a page or an answer shows of them besides: without it, it is as if they were not there. */
export const shown = {
  'documents.document': { seen: 'spaces.space', through: 'space_id' },
  'documents.note': { seen: 'spaces.space', through: 'space_id' },
} satisfies Seen;
