// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { id } from '#kernel/contract.ts';
import { fact } from '#kernel/facts.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const ofNote = { noteId: id };

export const documentAdded = fact('document-added.1', z.strictObject({ documentId: id, sha256 }));
export const documentVersionAdded = fact(
  'document-version-added.1',
  z.strictObject({ documentId: id, number: z.int(), sha256 }),
);
export const documentWithdrawn = fact('document-withdrawn.1', z.strictObject({ documentId: id }));
export const fileScanned = fact(
  'file-scanned.1',
  z.strictObject({ fileId: id, outcome: z.enum(['clean', 'infected']) }),
);
export const noteWritten = fact('note-written.1', z.strictObject(ofNote));
export const noteChanged = fact('note-changed.1', z.strictObject({ ...ofNote, version: z.int() }));
export const noteWithdrawn = fact('note-withdrawn.1', z.strictObject(ofNote));
