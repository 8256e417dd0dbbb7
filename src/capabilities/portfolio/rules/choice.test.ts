// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openingAxes } from './choice.ts';

test('a portfolio that is classified opens with level against scaling', () => {
  assert.deepEqual(openingAxes({ level: 5, scalingMechanism: 9 }, 10), { row: 'level', column: 'scalingMechanism' });
});

test('one that is not opens with what its records tell', () => {
  assert.deepEqual(openingAxes({ level: 4, scalingMechanism: 9 }, 10), { row: 'partyKind', column: 'year' });
  assert.deepEqual(openingAxes({}, 0), { row: 'partyKind', column: 'year' });
});
