// SPDX-License-Identifier: EUPL-1.2
// The judge itself: what it must not let pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Adapter, close, compareCase, type VectorFile } from './vectors.ts';

const file = (given: Record<string, unknown>): VectorFile => ({ id: 'x', method: 'x', input: [], cases: { a: given } });

const judge = (given: Record<string, unknown>, adapter: Adapter) => compareCase(file(given), 'a', adapter);

test('every number is compared; inputs that were taken and prose are not', () => {
  const outcome = judge(
    {
      x: [1, 2],
      call: 'f(1)',
      p: 0.5,
      deep: {
        rows: [
          [1, 2],
          ['NA', 'Inf'],
        ],
      },
    },
    (given) => {
      given.take('x');
      return {
        actual: {
          p: 0.5,
          deep: {
            rows: [
              [1, 2],
              [null, Infinity],
            ],
          },
          more: 7,
        },
      };
    },
  );
  assert.deepEqual([outcome.compared, outcome.differences], [5, []]);
});

test('a number nobody computes, a shorter or longer list, a missing key deep down: each is a difference', () => {
  const differences = (given: Record<string, unknown>, actual: Record<string, unknown>) =>
    judge(given, () => ({ actual })).differences.length;
  assert.equal(differences({ p: 1, q: 2 }, { p: 1 }), 1);
  assert.equal(differences({ p: [1, 2] }, { p: [1] }), 1);
  assert.equal(differences({ p: [1] }, { p: [1, 2] }), 1);
  assert.equal(differences({ p: { a: 1, b: { c: 2 } } }, { p: { a: 1, b: {} } }), 1);
  assert.equal(differences({ p: 'A*B' }, { p: 'A*C' }), 1);
  assert.equal(differences({ p: 'NA' }, { p: 0 }), 1);
  assert.equal(differences({ p: 1 }, { p: Number.NaN }), 1);
});

test('one number and a list of one are the same: R drops the brackets', () => {
  assert.deepEqual(judge({ p: 3 }, () => ({ actual: { p: [3] } })).differences, []);
  assert.deepEqual(judge({ p: [3] }, () => ({ actual: { p: 3 } })).differences, []);
});

test('the tolerance is relative, also for very small numbers', () => {
  assert.ok(close(1e-30, 1.0000000001e-30, 1e-9));
  assert.ok(!close(1e-30, 2e-30, 1e-9));
  assert.ok(!close(1, 1 + 2e-9, 1e-9));
  assert.ok(close(0, 1e-15, 1e-9) && !close(0, 1e-9, 1e-9));
});

test('taking what is not there is a fault', () => {
  assert.throws(() => judge({ p: 1 }, (given) => ({ actual: { p: given.take('q') } })));
});
