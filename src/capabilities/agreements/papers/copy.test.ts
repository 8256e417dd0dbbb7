// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { hashOf } from '#kernel/ids.server.ts';
import { canonicalText, type DealText } from '../rules/deal-text.ts';
import { wordsOf } from '../rules/paper.ts';
import { copyOf, paperToCopy, type ToCopy } from './copy.server.ts';

/** With everything that means something to typst, XML or Word. */
const text: DealText = {
  deal: 'Deal Proef',
  title: 'Deal Proef & Co, “samen” #sterk',
  number: 2,
  kind: 'first',
  generation: 'from_2020',
  parties: [
    { name: 'Gemeente Waterstede', representedBy: 'K. Vonk', functionTitle: 'directeur', capacity: 'bestuursorgaan' },
    { name: 'Corporatie Onderdak', representedBy: '', functionTitle: '', capacity: '' },
  ],
  articles: [
    {
      kind: 'aim',
      part: 'Deel 1',
      title: 'Doel <1>',
      text: '#panic("x") $a^2$ *vet* _schuin_ @iemand \\ ]]> & <b>\n\na. eerst dit\nb. dan dat',
      promises: [],
    },
    { kind: 'parties', part: 'Deel 2', title: 'Partijen', text: '', promises: [] },
    {
      kind: 'commitments',
      part: 'Deel 3',
      title: 'Inzet',
      text: '- een\n- twee',
      promises: [{ party: 'Gemeente Waterstede', text: 'meet ieder jaar.' }],
    },
  ],
};
const canonical = canonicalText(text);
const given: ToCopy = {
  canonical,
  hash: hashOf(canonical),
  address: 'http://localhost:3000/deals/proef/dealtekst?versie=2',
  state: 'published',
  published: { on: '2026-02-03', reference: 'Staatscourant 2026, 41877' },
  signatures: [
    {
      party: 'Gemeente Waterstede',
      name: 'Karel Vonk',
      functionTitle: 'directeur',
      capacity: 'bestuursorgaan',
      place: 'Waterstede',
      signedAt: '2026-01-20T14:30:00.000Z',
      later: false,
    },
    {
      party: 'Corporatie Onderdak',
      name: 'Tom Verhulst',
      functionTitle: 'manager',
      capacity: 'vertegenwoordiger',
      place: 'Heuvelrode',
      signedAt: '2026-01-31T09:05:00.000Z',
      later: true,
    },
  ],
  madeAt: '2026-02-03T00:00:00.000Z',
};
const words = wordsOf(paperToCopy(given));
/** Without what breaks a line: in a PDF a long word is cut where the line ends. */
const bare = (all: string) => all.normalize('NFKC').replace(/[\s\u00AD\u2010-]+/g, '');

test('a PDF reads back as the paper, word by word, and is tagged', async () => {
  const pdf = await copyOf(given, 'pdf');
  const document = await getDocumentProxy(pdf.slice());
  const { text: pages } = await extractText(document, { mergePages: false });
  const { foot } = paperToCopy(given);
  const read = pages.map((page) => page.replace(/\s+/g, ' ')).join(' ');
  const without = bare(read)
    .replaceAll(bare(foot), '')
    .replace(/\d+\/\d+/g, '');
  const listMarks = /[•‣–]/g;
  assert.equal(without.replace(listMarks, ''), bare(words.join(' ')).replace(listMarks, ''));
  assert.ok((await document.getMarkInfo())?.Marked);
  const tree = await (await document.getPage(1)).getStructTree();
  const roles: string[] = [];
  const walk = (node: object) => {
    if ('role' in node) roles.push(String(node.role));
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
  };
  walk(tree ?? {});
  for (const role of ['H1', 'H2', 'P', 'L', 'LI']) assert.ok(roles.includes(role), `${role} of ${[...new Set(roles)]}`);
  const { metadata, info } = await document.getMetadata();
  assert.equal(metadata?.get('pdfuaid:part'), '1');
  assert.ok('Title' in info && info.Title === text.title && 'Language' in info && info.Language === 'nl');
});

test('the PDF of the same state is the same bytes', async () => {
  const [one, two] = [await copyOf(given, 'pdf'), await copyOf(given, 'pdf')];
  assert.deepEqual(one, two);
  const other = await copyOf({ ...given, signatures: given.signatures.slice(1) }, 'pdf');
  assert.notDeepEqual(one, other);
});

test('a Word file reads back as the paper, with headings, lists and a table', async () => {
  const buffer = Buffer.from(await copyOf(given, 'docx'));
  const { value: plain } = await mammoth.extractRawText({ buffer });
  assert.equal(bare(plain), bare(words.join(' ')));
  const { value: html } = await mammoth.convertToHtml({ buffer });
  for (const piece of ['<h1>Deel 1</h1>', '<h2>', '<ul>', '<table>', '<thead>']) assert.ok(html.includes(piece), piece);
});

test('an OpenDocument file is whole: kind first, well-formed parts, the words of the paper', async () => {
  const odt = await copyOf(given, 'odt');
  const files = unzipSync(odt);
  assert.equal(Object.keys(files)[0], 'mimetype');
  const decoder = new TextDecoder();
  assert.equal(decoder.decode(odt.slice(30, 38)), 'mimetype');
  for (const [path, bytes] of Object.entries(files))
    if (path.endsWith('.xml')) assertWellFormed(decoder.decode(bytes), path);
  const content = decoder.decode(files['content.xml']);
  const plain = content
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/^.*\?>/, '');
  assert.equal(bare(plain), bare(words.join(' ')));
  assert.deepEqual(await copyOf(given, 'odt'), odt);
});

/** Every tag that opens closes, in order, and nothing stands bare that XML reads as its own. */
function assertWellFormed(xml: string, path: string): void {
  const open: string[] = [];
  for (const [tag, close, name, , empty] of xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close) assert.equal(open.pop(), name, `${path}: ${tag}`);
    else if (!empty) open.push(name ?? '');
  }
  assert.deepEqual(open, [], path);
  const between = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<\/?[\w:.-]+(?:\s+[\w:.-]+="[^"<]*")*\s*\/?>/g, '');
  assert.doesNotMatch(between, /<|&(?!(amp|lt|gt|quot);)/, path);
}

test('the exact text is what was hashed', async () => {
  const file = new TextDecoder().decode(await copyOf(given, 'txt'));
  assert.equal(hashOf(file), given.hash);
});

test('a text that is not as it was frozen gives no paper', async () => {
  await assert.rejects(copyOf({ ...given, hash: hashOf('anders') }, 'pdf'), /not as frozen/);
});
