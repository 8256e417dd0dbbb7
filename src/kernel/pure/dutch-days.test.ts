// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  daysBetween,
  easterSunday,
  holidayOn,
  holidaysOf,
  isWorkingDay,
  nextWorkingDay,
  plusDays,
  plusWorkingDays,
} from './dutch-days.ts';

const someDay = fc.integer({ min: 0, max: 80_000 }).map((days) => plusDays('1950-01-01', days));

suite('Dutch days', () => {
  test('Easter falls where the almanacs have it', () => {
    for (const day of [
      '1961-04-02',
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ])
      assert.equal(easterSunday(Number(day.slice(0, 4))), day);
  });

  test('Easter is a Sunday between 22 March and 25 April, in every year', () => {
    for (let year = 1900; year <= 2199; year++) {
      const day = easterSunday(year);
      assert.equal(Math.abs(daysBetween('2023-01-01', day)) % 7, 0, day);
      assert.ok(day.slice(5) >= '03-22' && day.slice(5) <= '04-25', day);
    }
  });

  test('King’s Day moves to Saturday when the 27th is a Sunday', () => {
    assert.equal(holidayOn('2025-04-26'), 'kings_day');
    assert.equal(holidayOn('2025-04-27'), null);
    assert.equal(holidayOn('2026-04-27'), 'kings_day');
  });

  test('a year has eleven holidays, or ten where two fall on one day', () => {
    for (let year = 1950; year <= 2150; year++) assert.ok([10, 11].includes(holidaysOf(year).size), String(year));
  });

  test('five working days from the Thursday before Easter 2026 end after the long weekend', () => {
    assert.equal(plusWorkingDays('2026-04-02', 5), '2026-04-13');
  });

  test('a term ends on a working day, never before it began, and one more day never ends sooner', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 40 }), (day, days) => {
        const end = plusWorkingDays(day, days);
        assert.ok(isWorkingDay(end));
        assert.ok(end >= day);
        assert.ok(plusWorkingDays(day, days + 1) > end);
        assert.equal(nextWorkingDay(end), end);
      }),
    );
  });

  test('days added are days between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -500, max: 500 }), (day, days) => {
        assert.equal(daysBetween(day, plusDays(day, days)), days);
      }),
    );
  });
});
