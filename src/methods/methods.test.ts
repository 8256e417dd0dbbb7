// SPDX-License-Identifier: EUPL-1.2
// What must hold for every method of every area, found by listing the folders.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allMethods } from '../../bin/lib/methods.ts';
import { commandProblems } from './command.ts';
import { samples } from './samples.ts';
import { explain } from './words/explain.ts';
import { languages, type Sentences } from './words/say.ts';
import { notes, problems } from './words/shared.ts';

const methods = await allMethods();
const here = import.meta.dirname;
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(here, path), 'utf8') }));

test('names are unique, in kebab-case, and the name of the exported function', () => {
  const ids = methods.map((method) => method.id);
  assert.ok(ids.length > 0);
  assert.deepEqual([...new Set(ids)], ids);
  for (const id of ids) {
    const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    assert.ok(
      sources.some(({ text }) => new RegExp(`export const ${camel}\\b`).test(text)),
      `${id} is not exported as ${camel}`,
    );
  }
});

/** Places such as {n} in a sentence. */
const places = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map((m) => m[1] ?? '').sort();

test('every sentence exists in both languages, with the same places', () => {
  const tables: Sentences[] = [notes, problems, commandProblems, ...methods.map((method) => method.notes)];
  for (const [code, sentence] of tables.flatMap((table) => Object.entries(table))) {
    assert.ok(sentence.nl.length > 0 && sentence.en.length > 0, code);
    assert.deepEqual([...new Set(places(sentence.nl))], [...new Set(places(sentence.en))], code);
  }
});

test('every code that the source can give has a sentence', () => {
  const known = new Set([notes, problems, commandProblems, ...methods.map((m) => m.notes)].flatMap(Object.keys));
  for (const { path, text } of sources)
    for (const [call] of text.matchAll(
      /\b(?:note|problem|dropped)\(\s*'[a-z0-9-]+'|\bnote\([^()']*\? '[a-z0-9-]+' : '[a-z0-9-]+'/g,
    ))
      for (const [, code] of call.matchAll(/'([a-z0-9-]+)'/g))
        assert.ok(known.has(code ?? ''), `${path} gives ${code}, which has no sentence`);
});

test('nothing here knows Node, the browser or the rest of the house', () => {
  for (const { path, text } of sources) {
    for (const [, from] of text.matchAll(/from '([^']+)'/g))
      assert.match(from ?? '', /^(\.{1,2}\/|@stdlib\/|pure-rand\/)/, `${path} imports ${from}`);
    assert.doesNotMatch(text, /\b(Date\.now|Math\.random|new Date|process\.|document\.|window\.|fetch\()/, path);
  }
});

test('without input every method refuses, names each missing field, and does not throw', () => {
  for (const method of methods) {
    const { answer } = method.answer({}, 'nl');
    const required = Object.entries(method.fields).filter(([, field]) => field.required);
    if (required.length === 0) continue;
    assert.ok(!answer.ok, method.id);
    assert.deepEqual(
      answer.problems.filter((p) => p.code === 'missing-field').map((p) => p.at),
      required.map(([name]) => name),
    );
    assert.ok(!method.answer(null, 'nl').answer.ok && !method.answer([], 'nl').answer.ok, method.id);
  }
});

for (const method of methods)
  test(`${method.id}: a good input gives a result, with sentences in both languages`, () => {
    const sample = samples[method.id];
    assert.ok(sample !== undefined, `give ${method.id} a good input in src/methods/samples.ts`);
    for (const language of languages) {
      const { answer, explained } = explain(method, sample, language);
      assert.ok(answer.ok, JSON.stringify(answer));
      assert.ok('meaning' in explained && explained.meaning.length > 0);
    }
  });
