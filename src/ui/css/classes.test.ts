// SPDX-License-Identifier: EUPL-1.2
// A class that is used must be drawn, and what is drawn must be used: in this room and in every slice.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (pattern: string) => globSync(pattern).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const drawn = new Set(read('src/ui/css/*.css').flatMap(({ text }) => found(text, /\.(tv-[a-z0-9_-]+)/g)));
const pages = [...read('src/**/*.tsx'), ...read('src/ui/**/*.ts')].filter(({ file }) => !file.endsWith('.test.ts'));
/** Names as they stand in quotes; one that ends in a dash is put together at run time and only gives the beginning. */
const used = pages.flatMap(({ file, text }) =>
  found(text, /(?<![\w#/-])(tv-[a-z0-9_-]+)/g).map((name) => ({ file, name })),
);
const begins = new Set(used.map(({ name }) => name).filter((name) => name.endsWith('-')));
const ids = new Set(['tv-hatch']);

test('every tv- class on a page exists in the stylesheet', () => {
  const missing = used.filter(({ name }) => !name.endsWith('-') && !drawn.has(name) && !ids.has(name));
  assert.deepEqual(missing, []);
});

test('the stylesheet holds no class that nothing uses', () => {
  const names = new Set(used.map(({ name }) => name));
  const idle = [...drawn].filter((name) => !names.has(name) && ![...begins].some((begin) => name.startsWith(begin)));
  assert.deepEqual(idle, []);
});
