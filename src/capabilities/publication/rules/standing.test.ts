// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countStandings, standingOf } from './standing.ts';

const use = (
  level: string,
  freshness: 'confirmed' | 'ageing' | 'unconfirmed' | 'unknown' | 'not_asked',
  end: string | null = null,
) => ({ level, freshness, end });

test('somebody who said so lately makes it confirmed; a source alone does not', () => {
  assert.equal(standingOf([use('a5', 'confirmed')]), 'confirmed');
  assert.equal(standingOf([use('a5', 'ageing'), use('unknown', 'unconfirmed')]), 'confirmed');
  assert.equal(standingOf([use('unknown', 'unconfirmed')]), 'reported');
  assert.equal(standingOf([use('a6', 'unconfirmed')]), 'reported');
});

test('having heard of it, or having said no, is not use', () => {
  assert.equal(standingOf([use('a1', 'confirmed')]), 'unknown');
  assert.equal(standingOf([use('a5', 'confirmed', 'reverted')]), 'unknown');
  assert.equal(standingOf([]), 'unknown');
});

test('every result is counted once', () => {
  const standings = fc.array(
    fc.record({ standing: fc.constantFrom('confirmed' as const, 'reported' as const, 'unknown' as const) }),
  );
  fc.assert(
    fc.property(standings, (results) => {
      const { results: all, confirmed, reported, unknown } = countStandings(results);
      assert.equal(confirmed + reported + unknown, all);
    }),
  );
});
