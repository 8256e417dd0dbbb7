// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chosenType } from './accept.ts';

const ours = ['application/json', 'text/csv'] as const;
const cases: readonly [header: string | undefined, chosen: (typeof ours)[number] | null][] = [
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/csv', 'text/csv'],
  ['TEXT/CSV; charset=utf-8', 'text/csv'],
  ['text/*', 'text/csv'],
  ['text/html, */*;q=0.1', 'application/json'],
  ['text/csv;q=0.9, application/json;q=0.8', 'text/csv'],
  ['text/csv, application/json', 'application/json'],
  ['application/json;q=0, */*', 'text/csv'],
  ['application/*;q=0.2, text/csv;q=0.1', 'application/json'],
  ['text/html', null],
  ['application/json;q=0', null],
  ['application/json;q=7', null],
  ['json', null],
];

for (const [header, chosen] of cases)
  test(`Accept ${header === undefined ? 'left out' : `"${header}"`} gives ${chosen ?? 'nothing'}`, () =>
    assert.equal(chosenType(header, ours), chosen));

test('whatever the header, what is given is ours and was not refused', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('text/csv', '*/*', ';q=0', ',', ';', 'q', '/', '*', 'é', ' ')), (pieces) => {
      const header = pieces.join('');
      const chosen = chosenType(header, ours);
      assert.ok(chosen === null || ours.includes(chosen));
      assert.equal(chosenType(`${chosen ?? 'text/plain'};q=0`, ours), null);
    }),
  );
});
