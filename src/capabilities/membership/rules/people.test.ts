// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endedNow, refuseLosing, refusePeriod } from './people.ts';

test('every account × number of administrators has one outcome', () => {
  const outcomes = [false, true].flatMap((ended) =>
    [false, true].flatMap((administrator) =>
      [0, 1, 2].map((count) => [ended, administrator, count, refuseLosing({ ended, administrator }, count)?.refused]),
    ),
  );
  assert.deepEqual(outcomes, [
    [false, false, 0, undefined],
    [false, false, 1, undefined],
    [false, false, 2, undefined],
    [false, true, 0, 'last-administrator'],
    [false, true, 1, 'last-administrator'],
    [false, true, 2, undefined],
    [true, false, 0, 'already-ended'],
    [true, false, 1, 'already-ended'],
    [true, false, 2, 'already-ended'],
    [true, true, 0, 'already-ended'],
    [true, true, 1, 'already-ended'],
    [true, true, 2, 'already-ended'],
  ]);
});

test('a period ends on its first day or later, or not yet', () => {
  assert.equal(refusePeriod('2026-05-01', null), null);
  assert.equal(refusePeriod('2026-05-01', '2026-05-01'), null);
  assert.equal(refusePeriod('2026-05-01', '2026-04-30')?.refused, 'ends-before-start');
});

test('a function that ends now had yesterday as its last whole day', () => {
  const ended = (starts_on: string, ends_on: string | null) => endedNow({ starts_on, ends_on }, '2026-11-28');
  assert.deepEqual(ended('2020-01-01', null), { startsOn: '2020-01-01', endsOn: '2026-11-27' });
  assert.deepEqual(ended('2020-01-01', '2026-11-28'), { startsOn: '2020-01-01', endsOn: '2026-11-27' });
  assert.deepEqual(ended('2026-11-28', null), { startsOn: '2026-11-27', endsOn: '2026-11-27' });
  assert.deepEqual(ended('2020-01-01', '2026-11-27'), { refused: 'function-over' });
});
