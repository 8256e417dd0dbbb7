// SPDX-License-Identifier: EUPL-1.2
import type { Paper } from '../rules/paper.ts';
import { formats } from './copy.server.ts';
import { docxOf } from './docx.server.ts';
import { odtOf } from './odt.ts';

/** The file of a paper, with its type. */
export async function paperFile(
  paper: Paper,
  format: 'docx' | 'odt',
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> }> {
  return { type: formats[format], bytes: format === 'docx' ? await docxOf(paper) : odtOf(paper) };
}
