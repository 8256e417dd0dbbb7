// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Every word with its place: `shell.skip` → text. */
const flat = (words: object, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
const dutch = new Map(flat(nl));
const english = new Map(flat(en));
/** The names of the values a message needs. */
const needs = (text: string) => [...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? '').toSorted();

test('both languages have the same words, and each needs the same values', () => {
  assert.deepEqual([...english.keys()].toSorted(), [...dutch.keys()].toSorted());
  for (const [key, text] of dutch) {
    assert.deepEqual(needs(english.get(key) ?? ''), needs(text), key);
  }
});

test('no straight apostrophe: it would swallow what follows in a message', () => {
  for (const [key, text] of [...dutch, ...english]) assert.ok(!text.includes("'"), key);
});

test('the house avoids words that judge or hide', () => {
  const avoided = /stoplicht|dashboard|best practice|uitrol|stakeholder|monitoren|implementeren|te laat|klik hier/i;
  for (const [key, text] of dutch) assert.doesNotMatch(text, avoided, key);
});
