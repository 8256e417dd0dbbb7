// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressOf, axisSlugs, readAddress, spreadAxis, views } from './address.ts';
import { axes } from './codes.ts';

test('a view is read back from its own address', () => {
  const filters = fc.record(
    { level: fc.constant('city'), theme: fc.string({ minLength: 1 }), deal: fc.constant('voedsel') },
    { requiredKeys: [] },
  );
  const maybe = <T>(values: readonly T[]) => fc.constantFrom(undefined, ...values);
  const given = fc.record({
    view: fc.constantFrom(...views),
    row: maybe(axes),
    column: maybe(axes),
    filters,
    sort: maybe(['-title']),
    after: maybe(['abc']),
  });
  fc.assert(
    fc.property(given, (asked) => {
      const query = Object.fromEntries(new URL(addressOf('city-deals', asked), 'http://x').searchParams);
      assert.deepEqual(readAddress(query), { ...asked, filters: { ...asked.filters } });
    }),
  );
});

test('every axis has a name of its own, and nonsense reads as the plain matrix', () => {
  assert.equal(new Set(Object.values(axisSlugs)).size, axes.length);
  assert.deepEqual(readAddress({ beeld: 'taart', rij: 'x', niveau: ['a', 'b'] }), {
    view: 'matrix',
    row: undefined,
    column: undefined,
    filters: {},
    sort: undefined,
    after: undefined,
  });
});

test('the X-curve and the plane each show one classification, the other pictures none', () => {
  assert.deepEqual(
    views.map((view) => [view, spreadAxis(view)]),
    [
      ['matrix', null],
      ['tijdlijn', null],
      ['netwerk', null],
      ['xcurve', 'xcurvePattern'],
      ['vlak', 'facet'],
      ['tabel', null],
    ],
  );
});
