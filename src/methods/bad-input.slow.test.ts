// SPDX-License-Identifier: EUPL-1.2
// Bad input in bulk, for every method: a result without NaN or a refusal with sentences, whatever comes in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allMethods } from '../../bin/lib/methods.ts';
import type { AnyMethod } from './core/method.ts';
import { samples } from './samples.ts';
import { explain } from './words/explain.ts';
import { languages } from './words/say.ts';

const methods = await allMethods();

const tame = fc.oneof(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 6 }));
const wild = fc.oneof(
  { weight: 16, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 8, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -1, 1e9, null, 'NA') },
);

/** Values that look like what a field asks: lists of `size`, of small whole numbers, shares, or a few odd ones. */
function likely(kind: string, size: number, value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const list = (length: number) => fc.array(value, { minLength: length, maxLength: length });
  const options = kind.split(' | ');
  if (options.length > 1)
    return fc.constantFrom(...options.map((o) => (o === 'true' ? true : o === 'false' ? false : o)));
  if (kind.startsWith('list of rows'))
    return fc.integer({ min: 1, max: 3 }).chain((width) => fc.array(list(width), { minLength: size, maxLength: size }));
  if (kind.startsWith('list of names'))
    return fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'), { minLength: size, maxLength: size });
  if (kind.startsWith('list')) return list(size);
  if (kind.startsWith('columns')) return fc.dictionary(fc.constantFrom('A', 'B', 'C', 'Y'), list(size));
  return kind === 'text' ? fc.constantFrom('A', 'B', 'Y', '~Y', '') : value;
}

const junk = fc.constantFrom(Number.NaN, Infinity, null, [], {}, '', 'x', -1, [Number.NaN], [[]], [0.5], true);

/** Mostly lists of one length, as the data of a method are; now and then junk, or a field left out. */
const inputFor = (method: AnyMethod): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom<fc.Arbitrary<unknown>>(tame, wild))
    .chain(([size, value]) =>
      fc.record(
        Object.fromEntries(
          Object.entries(method.fields).map(([name, field]) => [
            name,
            fc.oneof(
              { weight: 60, arbitrary: field.required ? likely(field.kind, size, value) : fc.constant(undefined) },
              { weight: field.required ? 1 : 12, arbitrary: likely(field.kind, size, value) },
              { weight: 1, arbitrary: junk },
            ),
          ]),
        ),
      ),
    );

const holdsNaN = (x: unknown): boolean =>
  typeof x === 'number' ? Number.isNaN(x) : typeof x === 'object' && x !== null && Object.values(x).some(holdsNaN);

/** A good input with something done to it: a value replaced, all made equal, a list cut, reversed or emptied, a field dropped. */
type Spoil = (value: unknown, pick: number) => unknown;
const oddValues = [0, 1, 0.5, -1, 1e-9, 1e9, null, Number.NaN, Infinity, 'x', ''];
const spoilList =
  (change: (list: readonly unknown[], pick: number) => unknown): Spoil =>
  (value, pick) => {
    if (!Array.isArray(value)) return oddValues[pick % oddValues.length];
    if (value.length === 0) return value;
    // In a table of rows now and then all rows, now and then one.
    if (value.every(Array.isArray) && pick % 3 > 0)
      return value.map((row, i) =>
        row.length > 0 && (pick % 3 === 1 || i === pick % value.length) ? change(row, pick >> 2) : row,
      );
    return change(value, pick);
  };
const spoils: readonly Spoil[] = [
  spoilList((list, pick) => list.with(pick % list.length, list[(pick >> 3) % list.length])),
  spoilList((list, pick) => list.with(pick % list.length, oddValues[(pick >> 4) % oddValues.length])),
  spoilList((list, pick) => list.map(() => list[pick % list.length])),
  spoilList((list, pick) => list.map(() => oddValues[pick % oddValues.length])),
  spoilList((list, pick) => list.slice(0, pick % list.length)),
  spoilList((list) => [...list].reverse()),
  spoilList((list, pick) =>
    list.map((value, i) => (typeof value === 'number' && i % 2 === pick % 2 ? value * 1000 : value)),
  ),
  () => undefined,
];

/** Columns in a table are spoiled one at a time. */
const spoiled = (value: unknown, spoil: Spoil, pick: number): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return spoil(value, pick);
  const names = Object.keys(value);
  const name = names[pick % names.length] ?? '';
  return Object.fromEntries(
    Object.entries(value).map(([key, column]) => [key, key === name ? spoil(column, pick) : column]),
  );
};

/** Mostly whole cases left out of every list at once, which keeps the input good. */
function fewer(input: Readonly<Record<string, unknown>>, keep: number): Record<string, unknown> {
  const cut = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.slice(0, keep)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, column]) => [key, cut(column)]))
        : value;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, cut(value)]));
}

const spoiledSample = (sample: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(
      fc.oneof(fc.constant(99), fc.integer({ min: 1, max: 12 })),
      fc.array(fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: spoils.length - 1 }), fc.nat({ max: 9999 })), {
        maxLength: 3,
      }),
    )
    .map(([keep, changes]) => {
      const input = fewer(sample, keep);
      for (const [field, which, pick] of changes) {
        const names = Object.keys(input);
        const name = names[field % names.length];
        const spoil = spoils[which];
        if (name !== undefined && spoil !== undefined) input[name] = spoiled(input[name], spoil, pick);
      }
      return input;
    });

/** A result without NaN, or a refusal; with sentences, in both languages. */
function answersWell(method: AnyMethod, input: Record<string, unknown>): void {
  for (const language of languages) {
    const { answer, explained } = explain(method, input, language);
    const text = Object.values(explained).flat();
    // A refusal may quote the NaN it was given; a result may not know the word.
    const odd = answer.ok ? /\{\w+|NaN|^[a-z0-9-]+$/ : /\{\w+|^[a-z0-9-]+$/;
    for (const sentence of text) assert.doesNotMatch(sentence, odd, sentence);
    if (answer.ok) assert.ok(!holdsNaN(answer.value) && answer.n >= 0 && text.length > 1);
    else assert.ok(answer.problems.length > 0);
  }
}

for (const method of methods) {
  test(`${method.id}: whatever comes in, a result without NaN or a refusal with sentences`, () => {
    fc.assert(
      fc.property(inputFor(method), (input) => answersWell(method, input)),
      { numRuns: 100 },
    );
  });

  test(`${method.id}: a spoiled input gives a result or a refusal`, () => {
    fc.assert(
      fc.property(spoiledSample(samples[method.id] ?? {}), (input) => answersWell(method, input)),
      { numRuns: 300 },
    );
  });
}
