// SPDX-License-Identifier: EUPL-1.2
// What must hold for every method of every area, found by listing the folders.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { allMethods } from '../../bin/lib/methods.ts';
import { commandProblems } from './command.ts';
import type { AnyMethod } from './core/method.ts';
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

/** Values that look like what a field asks, and some that do not. */
function likely(kind: string): fc.Arbitrary<unknown> {
  const integer = fc.integer({ min: 0, max: 4 });
  const any = fc.oneof(
    { weight: 8, arbitrary: integer },
    { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(0.5, -1, 1e9, null, 'NA') },
  );
  const list = fc.oneof(fc.array(integer, { maxLength: 12 }), fc.array(any, { maxLength: 8 }));
  const options = kind.split(' | ');
  if (options.length > 1)
    return fc.constantFrom(...options.map((o) => (o === 'true' ? true : o === 'false' ? false : o)));
  if (kind.startsWith('list of rows'))
    return fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(any, { minLength: width, maxLength: width }), { maxLength: 10 }));
  if (kind.startsWith('list')) return list;
  if (kind.startsWith('columns'))
    return fc
      .integer({ min: 1, max: 9 })
      .chain((height) =>
        fc.dictionary(fc.constantFrom('A', 'B', 'C', 'Y'), fc.array(any, { minLength: height, maxLength: height })),
      );
  if (kind === 'text') return fc.constantFrom('A', 'B', 'Y', '~Y', '');
  return any;
}

const junk = fc.constantFrom(Number.NaN, Infinity, null, [], {}, '', 'x', -1, [Number.NaN], [[]], [0.5], true);

const inputFor = (method: AnyMethod): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(method.fields).map(([name, field]) => [
        name,
        fc.oneof({ weight: 12, arbitrary: likely(field.kind) }, { weight: 1, arbitrary: junk }),
      ]),
    ),
    { requiredKeys: Object.entries(method.fields).flatMap(([name, field]) => (field.required ? [name] : [])) },
  );

const holdsNaN = (x: unknown): boolean =>
  typeof x === 'number' ? Number.isNaN(x) : typeof x === 'object' && x !== null && Object.values(x).some(holdsNaN);

for (const method of methods)
  test(`${method.id}: whatever comes in, a result without NaN or a refusal with sentences, in both languages`, () => {
    fc.assert(
      fc.property(inputFor(method), (input) => {
        for (const language of languages) {
          const { answer, explained } = explain(method, input, language);
          const text = Object.values(explained).flat();
          // A refusal may quote the NaN it was given; a result may not know the word.
          const odd = answer.ok ? /\{\w+|NaN|^[a-z0-9-]+$/ : /\{\w+|^[a-z0-9-]+$/;
          for (const sentence of text) assert.doesNotMatch(sentence, odd, `${sentence} (${JSON.stringify(input)})`);
          if (answer.ok) assert.ok(!holdsNaN(answer.value) && answer.n >= 0 && text.length > 1);
          else assert.ok(answer.problems.length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });
