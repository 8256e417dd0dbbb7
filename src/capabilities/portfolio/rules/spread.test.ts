// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { facets, none } from './codes.ts';
import { matrixOf } from './matrix.ts';
import { emptyPlaces, spreadOf } from './spread.ts';

const group = (facet: string | null, kind: string, sourced: boolean, count: number) => ({
  rows: facet === null ? [] : [facet],
  columns: [kind],
  sourced,
  count,
});
const spread = (groups: ReturnType<typeof group>[]) =>
  spreadOf(matrixOf(groups, { rows: facets, columns: null }), facets);

test('every value has its place, with what was recorded here and what a source says apart', () => {
  const found = spread([
    group('mission', 'pilot', false, 2),
    group('mission', 'service', true, 3),
    group(null, 'pilot', true, 4),
  ]);
  assert.deepEqual(
    found.values.map(({ value, recorded, sourced }) => [value, recorded, sourced]),
    [
      ['enhancement', 0, 0],
      ['mission', 2, 3],
      ['adaptive', 0, 0],
      ['anticipatory', 0, 0],
    ],
  );
  assert.deepEqual(found.unclassified, { recorded: 0, sourced: 4 });
  assert.equal(emptyPlaces(found), 3);
});

test('nothing is lost: places and not classified together are all items', () => {
  const one = fc.record({
    facet: fc.option(fc.constantFrom(...facets)),
    kind: fc.constantFrom('pilot', 'service', none),
    sourced: fc.boolean(),
    count: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.array(one), (items) => {
      const found = spread(items.map(({ facet, kind, sourced, count }) => group(facet, kind, sourced, count)));
      const all = [...found.values, found.unclassified].reduce((sum, at) => sum + at.recorded + at.sourced, 0);
      assert.equal(all, found.total);
    }),
  );
});
