// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { difference, type Piece } from './difference.ts';

const textOf = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join(' ');

const words = fc.array(fc.constantFrom('wij', 'de', 'stad', 'water', 'buurt', 'minder'), { maxLength: 12 });

test('a word that was replaced stands once as gone and once as new', () => {
  assert.deepEqual(difference('minder afval', 'geen afval'), [
    { kind: 'gone', text: 'minder' },
    { kind: 'new', text: 'geen' },
    { kind: 'same', text: 'afval' },
  ]);
});

test('the same text has no changes', () => {
  fc.assert(
    fc.property(words, (text) => {
      assert.ok(difference(text.join(' '), text.join('\n')).every(({ kind }) => kind === 'same'));
    }),
  );
});

test('without what is new it reads as before, without what is gone as after', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = difference(before.join(' '), after.join(' '));
      assert.equal(textOf(pieces, 'new'), before.join(' '));
      assert.equal(textOf(pieces, 'gone'), after.join(' '));
    }),
  );
});

test('one word more is one change', () => {
  fc.assert(
    fc.property(words, fc.nat({ max: 12 }), (text, place) => {
      const after: string[] = [...text.slice(0, place), 'nieuw', ...text.slice(place)];
      assert.equal(difference(text.join(' '), after.join(' ')).filter(({ kind }) => kind !== 'same').length, 1);
    }),
  );
});
