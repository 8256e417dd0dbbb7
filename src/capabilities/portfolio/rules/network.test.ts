// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pictureOf } from './network.ts';

const edge = (from: string, to: string) => ({ id: `${from}${to}`, from, to });

test('items with the most connections stay, and the others are counted', () => {
  const picture = pictureOf([edge('a', 'b'), edge('a', 'c'), edge('a', 'd'), edge('b', 'c'), edge('x', 'y')], 3);
  assert.deepEqual(picture.nodes, ['a', 'b', 'c']);
  assert.deepEqual(
    picture.edges.map(({ id }) => id),
    ['ab', 'ac', 'bc'],
  );
  assert.equal(picture.left, 3);
});

test('every drawn connection has both its ends, every drawn item a connection, whatever the order', () => {
  const ends = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const edges = fc.uniqueArray(
    fc.tuple(ends, ends).map(([from, to]) => edge(from, to)),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(edges, fc.nat({ max: 5 }), (given, most) => {
      const picture = pictureOf(given, most);
      for (const { from, to } of picture.edges) assert.ok(picture.nodes.includes(from) && picture.nodes.includes(to));
      for (const node of picture.nodes) assert.ok(picture.edges.some(({ from, to }) => from === node || to === node));
      assert.deepEqual(pictureOf(given.toReversed(), most), picture);
    }),
  );
});
