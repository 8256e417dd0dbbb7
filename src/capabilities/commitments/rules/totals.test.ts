// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyTotal } from './totals.ts';

const of = (kind: string, plannedAmount: number | null, realAmount: number | null) => ({
  kind,
  plannedAmount,
  realAmount,
});

test('what is known is added up to the cent, what is not is counted beside it, and only money is money', () => {
  const all = [of('money', 0.1, null), of('money', 0.2, 5), of('money', null, null), of('time', 16, 12)];
  assert.deepEqual(moneyTotal(all), {
    contributions: 3,
    planned: 0.3,
    plannedUnknown: 1,
    real: 5,
    realUnknown: 2,
  });
});

test('nothing known is not zero', () => {
  const { planned, real } = moneyTotal([of('money', null, null)]);
  assert.deepEqual([planned, real], [null, null]);
});
