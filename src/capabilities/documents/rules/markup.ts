// SPDX-License-Identifier: EUPL-1.2
// Notes are written in a light markup, as people do in a mail: # heading, - list, 1. list, > quote, **bold**, *italic*,
// [words](https://…), @[Name]. A backslash takes the next sign as it is. What is written reads back the same.
import { type Block, type Inline, linkAddress, type NoteBody } from './note.ts';

export interface Known {
  readonly id: string;
  readonly name: string;
}

/** From what was typed to blocks. A name nobody here has stays plain words. */
export function parseMarkup(typed: string, people: readonly Known[]): Block[] {
  const blocks: Block[] = [];
  let open: { kind: string; lines: string[] } | null = null;
  const close = (): void => {
    if (open) blocks.push(...blockOf(open.kind, open.lines, people));
    open = null;
  };
  for (const raw of typed.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim();
    const [kind, text] = kindOf(line);
    if (kind === 'nothing') close();
    else if (open && open.kind === kind && kind !== 'heading 1' && kind !== 'heading 2') open.lines.push(text);
    else {
      close();
      open = { kind, lines: [text] };
    }
  }
  close();
  return blocks;
}

function kindOf(line: string): [kind: string, text: string] {
  if (line === '') return ['nothing', ''];
  for (const [kind, start] of starts) {
    const found = start.exec(line)?.[0];
    if (found !== undefined) return [kind, line.slice(found.length).trim()];
  }
  return ['paragraph', line];
}

const starts: readonly (readonly [kind: string, start: RegExp])[] = [
  ['heading 2', /^## /],
  ['heading 1', /^# /],
  ['bullets', /^- /],
  ['numbers', /^\d{1,3}\. /],
  ['quote', /^> /],
];

function blockOf(kind: string, lines: readonly string[], people: readonly Known[]): Block[] {
  if (kind === 'bullets' || kind === 'numbers') {
    const items = lines.map((line) => inlinesOf(line, people)).filter((item) => item.length > 0);
    return items.length === 0 ? [] : [{ type: 'list', ordered: kind === 'numbers', items }];
  }
  const content = inlinesOf(lines.join(' '), people);
  if (content.length === 0) return [];
  if (kind === 'heading 1') return [{ type: 'heading', level: 1, content }];
  if (kind === 'heading 2') return [{ type: 'heading', level: 2, content }];
  return [{ type: kind === 'quote' ? 'quote' : 'paragraph', content }];
}

/** Words, marks, links and mentions of one line. */
function inlinesOf(line: string, people: readonly Known[]): Inline[] {
  const found: Inline[] = [];
  let [bold, italic, words] = [false, false, ''];
  const flush = (): void => {
    if (words !== '') found.push(textOf(words, bold, italic));
    words = '';
  };
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const [link, mention] = [linkAt(rest), mentionAt(rest, people)];
    const special = link ?? mention;
    if (special) {
      flush();
      found.push(special.inline);
      at += special.length;
    } else if (rest.startsWith('\\') && rest.length > 1) {
      words += rest[1];
      at += 2;
    } else if (rest.startsWith('**') && (bold || rest.slice(2).includes('**'))) {
      flush();
      bold = !bold;
      at += 2;
    } else if (rest.startsWith('*') && !rest.startsWith('**') && (italic || rest.slice(1).includes('*'))) {
      flush();
      italic = !italic;
      at += 1;
    } else {
      words += rest[0];
      at += 1;
    }
  }
  flush();
  return trimmed(joined(found));
}

const textOf = (text: string, bold: boolean, italic: boolean): Inline => ({
  type: 'text',
  text,
  ...(bold ? { bold: true as const } : {}),
  ...(italic ? { italic: true as const } : {}),
});

/** Words with the same marks beside each other are one. */
function joined(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const one of inlines) {
    const last = all.at(-1);
    if (last?.type === 'text' && one.type === 'text' && last.bold === one.bold && last.italic === one.italic)
      all[all.length - 1] = { ...last, text: last.text + one.text };
    else all.push(one);
  }
  return all;
}

/** Without white space at either end: it would not be read back. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const [first, last] = [inlines[0], inlines.at(-1)];
  if (first?.type === 'text' && isPlain(first) && first.text !== first.text.trimStart())
    return trimmed(withText(first, first.text.trimStart()).concat(inlines.slice(1)));
  if (last?.type === 'text' && isPlain(last) && last.text !== last.text.trimEnd())
    return trimmed(inlines.slice(0, -1).concat(withText(last, last.text.trimEnd())));
  return [...inlines];
}

type Text = Extract<Inline, { type: 'text' }>;
const isPlain = ({ bold, italic }: Text) => !bold && !italic;
const withText = (one: Text, text: string): Inline[] => (text === '' ? [] : [{ ...one, text }]);

interface Found {
  readonly inline: Inline;
  readonly length: number;
}

/** `[words](https://…)`: only addresses of the web, nothing that runs. */
function linkAt(rest: string): Found | null {
  const match = /^\[((?:\\.|[^\]\\])+)\]\(([^\s()]+)\)/.exec(rest);
  const [all, words, href] = match ?? [];
  if (all === undefined || words === undefined || href === undefined || !linkAddress.test(href)) return null;
  return { inline: { type: 'link', text: plain(words), href }, length: all.length };
}

/** `@[Name]`, or `@[Name|id]` where two people have that name. */
function mentionAt(rest: string, people: readonly Known[]): Found | null {
  const match = /^@\[((?:\\.|[^\]\\|])+)(?:\|([a-z0-9]{8,26}))?\]/.exec(rest);
  const [all, words, id] = match ?? [];
  if (all === undefined || words === undefined) return null;
  const name = plain(words);
  const person = people.find((one) => one.name === name && (id === undefined || one.id === id));
  return person ? { inline: { type: 'mention', person: person.id, name }, length: all.length } : null;
}

const plain = (words: string) => words.replace(/\\(.)/g, '$1');

/** From blocks back to what a person would have typed. */
export function writeMarkup(body: NoteBody, people: readonly Known[] = []): string {
  return body.map((block) => written(block, people)).join('\n\n');
}

function written(block: Block, people: readonly Known[]): string {
  const line = (content: readonly Inline[]) => writtenLine(content, people);
  if (block.type === 'list')
    return block.items.map((item, place) => `${block.ordered ? `${place + 1}.` : '-'} ${line(item)}`).join('\n');
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${line(block.content)}`;
  if (block.type === 'quote') return `> ${line(block.content)}`;
  return guarded(line(block.content));
}

/** A paragraph that happens to begin as a list does, is kept a paragraph. */
function guarded(line: string): string {
  if (/^\d{1,3}\. /.test(line)) return line.replace('.', '\\.');
  return starts.some(([, start]) => start.test(line)) ? `\\${line}` : line;
}

/** Marks are written where they change, so that what stands beside each other stays apart. */
function writtenLine(content: readonly Inline[], people: readonly Known[]): string {
  let [line, bold, italic] = ['', false, false];
  const turn = (toBold: boolean, toItalic: boolean): void => {
    line += `${bold === toBold ? '' : '**'}${italic === toItalic ? '' : '*'}`;
    [bold, italic] = [toBold, toItalic];
  };
  for (const one of content) {
    if (one.type === 'text') turn(one.bold ?? false, one.italic ?? false);
    else turn(false, false);
    line += one.type === 'text' ? one.text.replace(/[\\*[\]]/g, '\\$&') : writtenSpecial(one, people);
  }
  turn(false, false);
  return line;
}

function writtenSpecial(one: Exclude<Inline, { type: 'text' }>, people: readonly Known[]): string {
  if (one.type === 'link') return `[${one.text.replace(/[\\\]]/g, '\\$&')}](${one.href})`;
  const same = people.filter(({ name }) => name === one.name).length > 1;
  return `@[${one.name.replace(/[\\\]|]/g, '\\$&')}${same ? `|${one.person}` : ''}]`;
}
