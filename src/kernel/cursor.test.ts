// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCursor, writeCursor } from './cursor.server.ts';

const cursors = fc
  .tuple(fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), fc.string())
  .map(([value, id]) => ({ value, id }));

test('a cursor comes back as it went, in any script, and is safe in an address', () => {
  fc.assert(
    fc.property(cursors, (cursor) => {
      const text = writeCursor('-name', cursor);
      assert.match(text, /^[A-Za-z0-9_-]+$/);
      assert.deepEqual(readCursor('-name', text), cursor);
      assert.equal(readCursor('name', text), null);
    }),
  );
});

test('any other text is no cursor', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(readCursor('name', text), null)));
});
