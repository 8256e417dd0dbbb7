// SPDX-License-Identifier: EUPL-1.2
// Paper copies of a version as it was frozen: made of the exact text whose hash was signed, or not at all.
import { hashOf } from '#kernel/ids.server.ts';
import { parseDealText } from '../rules/deal-text.ts';
import { type Paper, type PaperFacts, paperOf } from '../rules/paper.ts';
import { docxOf } from './docx.server.ts';
import { odtOf } from './odt.ts';
import { pdfOf } from './pdf.server.ts';

export const formats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
} as const;
export type Format = keyof typeof formats;
export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

export interface ToCopy extends PaperFacts {
  readonly canonical: string;
  /** Moment of the last thing it tells of. */
  readonly madeAt: string;
}

/** The tree of a copy. A text that is not the one that was signed is a bug, and gives no paper. */
export function paperToCopy({ canonical, ...facts }: ToCopy): Paper {
  const text = parseDealText(canonical);
  if (text === null || hashOf(canonical) !== facts.hash) throw new Error('The text of an agreement is not as frozen.');
  return paperOf(text, facts);
}

export async function copyOf(given: ToCopy, format: Format): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'txt') return new TextEncoder().encode(given.canonical);
  const paper = paperToCopy(given);
  if (format === 'docx') return docxOf(paper);
  return format === 'odt' ? odtOf(paper) : pdfOf(paper, given.madeAt);
}
