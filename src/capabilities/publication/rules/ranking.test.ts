// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byRank } from './ranking.ts';

const hit = (title: string, rank: number, fictional = false) => ({ title, rank, fictional });
const titles = (hits: readonly { title: string }[]) => hits.map(({ title }) => title);

test('what only looks alike gives way to the words themselves', () => {
  assert.deepEqual(titles(byRank([hit('parkeren', 1.2), hit('partner', 0.6)])), ['parkeren']);
  assert.deepEqual(titles(byRank([hit('partner', 0.6), hit('parkeerder', 0.8)])), ['parkeerder', 'partner']);
});

test('facts come before the living example, and near before far', () => {
  assert.deepEqual(titles(byRank([hit('verzonnen', 2, true), hit('ver', 1.1), hit('dichtbij', 1.5)])), [
    'dichtbij',
    'ver',
    'verzonnen',
  ]);
});

test('the order does not depend on the order of asking', () => {
  const hits = fc.array(
    fc.record({ title: fc.string(), rank: fc.double({ min: 0, max: 2, noNaN: true }), fictional: fc.boolean() }),
  );
  fc.assert(
    fc.property(hits, (some) =>
      assert.deepEqual(
        byRank(some).map((h) => [h.fictional, h.rank]),
        byRank([...some].reverse()).map((h) => [h.fictional, h.rank]),
      ),
    ),
  );
});
