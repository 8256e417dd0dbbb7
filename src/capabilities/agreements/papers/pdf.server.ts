// SPDX-License-Identifier: EUPL-1.2
// A tagged PDF (PDF/UA-1) of a paper. The layout is fixed; the words come in as data and are never part of the program.
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from '../rules/paper.ts';
import { layout } from './layout.ts';

let compiler: Promise<NodeCompiler> | undefined;

/** Loaded with the first copy that is asked for: most houses run for days without one. */
async function typst(): Promise<NodeCompiler> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then(({ NodeCompiler }) => NodeCompiler.create());
  return compiler;
}

/**
 * The same paper and moment give the same bytes.
 * @param madeAt the moment in the file's own data, RFC 3339: that of the last thing it tells of
 */
export async function pdfOf(paper: Paper, madeAt: string): Promise<Uint8Array<ArrayBuffer>> {
  const maker = await typst();
  const compiled = maker.compile({ mainFileContent: layout, inputs: { paper: JSON.stringify(paper) } });
  const { result } = compiled;
  if (result === null) throw new Error('The PDF of an agreement could not be laid out.');
  const creationTimestamp = Math.floor(Date.parse(madeAt) / 1000);
  const pdf = maker.pdf(result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp });
  maker.evictCache(0);
  return new Uint8Array(pdf);
}
