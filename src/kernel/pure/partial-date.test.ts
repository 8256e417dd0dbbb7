// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addMonths,
  comparePartialDates,
  earliestDay,
  inWords,
  isBefore,
  latestDay,
  monthsBetween,
  parsePartialDate,
  precisionOf,
} from './partial-date.ts';

const partialDates = fc
  .tuple(
    fc.integer({ min: 1800, max: 2200 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([y, m, d, length]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, length))
  .map((text) => {
    const date = parsePartialDate(text);
    assert.ok(date);
    return date;
  });

test('a date keeps the precision of its source', () => {
  assert.deepEqual(
    ['2018', '2018-02', '2018-02-05'].map((text) => {
      const date = parsePartialDate(text);
      return date && precisionOf(date);
    }),
    ['year', 'month', 'day'],
  );
});

test('what is not a date is refused, never repaired', () => {
  for (const text of [
    '',
    '18',
    '2018-13',
    '2018-00',
    '2018-02-30',
    '2018-2-5',
    '2018-02-05T00:00',
    'onbekend',
    '0000',
    '2018-02-29',
  ])
    assert.equal(parsePartialDate(text), null, text);
  assert.equal(parsePartialDate('2020-02-29'), '2020-02-29');
});

test('the days a date can mean lie around it, and order follows them', () => {
  fc.assert(
    fc.property(partialDates, partialDates, (a, b) => {
      assert.ok(earliestDay(a) <= latestDay(a));
      assert.ok(earliestDay(a).startsWith(a) && latestDay(a).startsWith(a));
      if (isBefore(a, b)) assert.ok(comparePartialDates(a, b) < 0 && !isBefore(b, a));
    }),
  );
});

test('months added are months between', () => {
  fc.assert(
    fc.property(partialDates, fc.integer({ min: -400, max: 400 }), (date, months) => {
      const day = `${earliestDay(date).slice(0, 8)}15`;
      assert.equal(monthsBetween(day, addMonths(day, months)), months);
    }),
  );
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(monthsBetween('2026-05-20', '2026-11-19'), 5);
});

test('in words it stays as precise as it is known, and what is no date stays as it is', () => {
  const written = ['2026', '2026-05', '2026-05-29', 'voorjaar'].map((text) => [
    inWords(text, 'nl'),
    inWords(text, 'en'),
  ]);
  assert.deepEqual(written, [
    ['2026', '2026'],
    ['mei 2026', 'May 2026'],
    ['29 mei 2026', '29 May 2026'],
    ['voorjaar', 'voorjaar'],
  ]);
});
