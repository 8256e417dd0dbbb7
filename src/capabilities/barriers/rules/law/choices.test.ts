// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lawChoices } from './choices.ts';

test('an act is there once, by its name; what no reader of laws knows stays as it was typed', () => {
  const acts = [{ key: 'BWBR0006622', label: 'Wegenverkeerswet 1994' }];
  assert.deepEqual(lawChoices(acts, ['artikel 15 WVW 1994', 'Eigen inkoopbeleid']), [
    { value: 'Eigen inkoopbeleid', label: 'Eigen inkoopbeleid' },
    { value: 'BWBR0006622', label: 'Wegenverkeerswet 1994' },
  ]);
});
