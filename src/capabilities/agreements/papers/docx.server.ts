// SPDX-License-Identifier: EUPL-1.2
import type { FileChild } from 'docx';
import type { Paper, PaperNode } from '../rules/paper.ts';

type Docx = typeof import('docx');

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

/** Plain and calm, like the other two kinds of file; sizes are in half points. */
const styles = {
  document: { run: { size: 21, font: 'Calibri', language: { value: 'nl-NL' } } },
  title: heading(40, 0),
  heading1: heading(28, 360),
  heading2: heading(23, 240),
};

/** A Word file of a paper, with real headings, lists and table heads. Loaded when the first one is asked for. */
export async function docxOf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const { Document, Packer, Paragraph, HeadingLevel, Footer, TextRun } = docx;
  const title = new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE });
  const foot = new Paragraph({ children: [new TextRun({ text: paper.foot, size: 14 })] });
  const document = new Document({
    title: paper.title,
    creator: 'Tegenveer',
    styles: { default: styles },
    sections: [
      {
        children: [title, ...paper.nodes.flatMap((node) => childrenOf(docx, node))],
        footers: { default: new Footer({ children: [foot] }) },
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function childrenOf(docx: Docx, node: PaperNode): FileChild[] {
  const { Paragraph, HeadingLevel } = docx;
  if (node.kind === 'heading') {
    const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 };
    return [new Paragraph({ text: node.text, heading: levels[node.level] })];
  }
  if (node.kind === 'paragraph') return [new Paragraph({ text: node.text, spacing: { after: 120 } })];
  // Marks of the text itself are words: an "a." that others refer to must not be renumbered by an editor.
  if (node.kind === 'list')
    return node.items.map(({ mark, text }) =>
      mark === '-'
        ? new Paragraph({ text, bullet: { level: 0 } })
        : new Paragraph({ text: `${mark} ${text}`, indent: { left: 360, hanging: 360 } }),
    );
  return [tableOf(docx, node), new Paragraph('')];
}

function tableOf(
  { Table, TableRow, TableCell, Paragraph, TextRun, WidthType }: Docx,
  node: Extract<PaperNode, { kind: 'table' }>,
) {
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      children: cells.map(
        (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: head })] })] }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(node.head, true), ...node.rows.map((cells) => row(cells, false))],
  });
}
