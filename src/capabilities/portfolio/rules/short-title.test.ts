// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortTitle } from './short-title.ts';

test('a long title is cut between words', () => {
  assert.equal(shortTitle('Regentuinen, groene daken en polderdak', 20), 'Regentuinen, groene…');
  assert.equal(shortTitle('Circulair gebied', 20), 'Circulair gebied');
});

test('what is kept is never longer than asked, and what fits is left alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (title, most) => {
      const short = shortTitle(title, most);
      assert.ok(title.length <= most ? short === title : short.length <= most + 1);
    }),
  );
});
