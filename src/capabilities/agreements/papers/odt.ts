// SPDX-License-Identifier: EUPL-1.2
// An OpenDocument text of a paper: a zip of a few small XML files, the same bytes for the same paper.
import { strToU8, zipSync } from 'fflate';
import type { Paper, PaperNode } from '../rules/paper.ts';

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // Signs XML 1.0 cannot hold.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

const namespaces = [
  ['office', 'office:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['style', 'style:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
  ['meta', 'meta:1.0'],
  ['manifest', 'manifest:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ');
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
const type = 'application/vnd.oasis.opendocument.text';

export function odtOf(paper: Paper): Uint8Array<ArrayBuffer> {
  const content = xml(
    `<office:document-content ${namespaces} office:version="1.3"><office:body><office:text>` +
      `<text:p text:style-name="Title">${escaped(paper.title)}</text:p>${paper.nodes.map(elementOf).join('')}` +
      '</office:text></office:body></office:document-content>',
  );
  const files = {
    'content.xml': content,
    'styles.xml': stylesOf(paper),
    'meta.xml': xml(
      `<office:document-meta ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>` +
        `<meta:generator>Tegenveer</meta:generator><dc:title>${escaped(paper.title)}</dc:title><dc:language>nl-NL</dc:language>` +
        '</office:meta></office:document-meta>',
    ),
    'META-INF/manifest.xml': xml(
      `<manifest:manifest ${namespaces} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${type}"/>` +
        ['content.xml', 'styles.xml', 'meta.xml']
          .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
          .join('') +
        '</manifest:manifest>',
    ),
  };
  const mtime = '1980-01-01T00:00:00';
  return new Uint8Array(
    zipSync({
      // First and not packed, so that a file's kind can be read from its first bytes.
      mimetype: [strToU8(type), { level: 0, mtime }],
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [strToU8(text), { mtime }]])),
    }),
  );
}

const paragraph = (style: string, text: string) => `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

function elementOf(node: PaperNode): string {
  if (node.kind === 'heading') {
    const level = Math.max(1, node.level - 1);
    return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${escaped(node.text)}</text:h>`;
  }
  if (node.kind === 'paragraph') return paragraph('Text_20_body', node.text);
  if (node.kind === 'list') {
    const items = node.items.map(({ mark, text }) =>
      paragraph('Text_20_body', mark === '-' ? text : `${mark} ${text}`),
    );
    const style = node.items[0]?.mark === '-' ? 'Dashes' : 'Marks';
    return `<text:list text:style-name="${style}">${items.map((item) => `<text:list-item>${item}</text:list-item>`).join('')}</text:list>`;
  }
  const row = (cells: readonly string[], style: string) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell>${paragraph(style, cell)}</table:table-cell>`).join('')}</table:table-row>`;
  return (
    `<table:table table:name="Ondertekening"><table:table-column table:number-columns-repeated="${node.head.length}"/>` +
    `<table:table-header-rows>${row(node.head, 'Table_20_Heading')}</table:table-header-rows>` +
    `${node.rows.map((cells) => row(cells, 'Text_20_body')).join('')}</table:table>`
  );
}

/** The sign stands before the text, and longer text goes on under its own beginning. */
const hanging =
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment ' +
  'text:label-followed-by="listtab" text:list-tab-stop-position="0.6cm" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/></style:list-level-properties>';

function stylesOf(paper: Paper): string {
  const style = (name: string, size: number, more = '', above = 0) =>
    `<style:style style:name="${name}" style:family="paragraph"${more}>` +
    `<style:paragraph-properties fo:margin-top="${above}cm" fo:margin-bottom="0.2cm"/>` +
    `<style:text-properties fo:font-size="${size}pt" fo:language="nl" fo:country="NL"${/Head|Title/.test(name) ? ' fo:font-weight="bold"' : ''}/></style:style>`;
  const bullet =
    `<text:list-style style:name="Dashes"><text:list-level-style-bullet text:level="1" text:bullet-char="–">${hanging}</text:list-level-style-bullet></text:list-style>` +
    '<text:list-style style:name="Marks"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>';
  return xml(
    `<office:document-styles ${namespaces} office:version="1.3"><office:styles>` +
      style('Text_20_body', 10.5) +
      style('Title', 20) +
      style('Heading_20_1', 14, ' style:default-outline-level="1"', 0.6) +
      style('Heading_20_2', 11.5, ' style:default-outline-level="2"', 0.4) +
      style('Table_20_Heading', 10.5) +
      style('Footer', 7) +
      bullet +
      '</office:styles><office:automatic-styles><style:page-layout style:name="A4">' +
      '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/><style:footer-style/></style:page-layout></office:automatic-styles>' +
      '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">' +
      `<style:footer>${paragraph('Footer', paper.foot)}</style:footer></style:master-page></office:master-styles></office:document-styles>`,
  );
}
