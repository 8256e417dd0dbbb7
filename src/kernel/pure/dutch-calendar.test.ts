// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  calendarKnownUntil,
  dutchTime,
  elections,
  isCaretaker,
  isGoodDay,
  isMailHour,
  isSchoolHoliday,
  nextGoodDay,
  schoolHolidays,
} from './dutch-calendar.ts';
import { daysBetween, isWorkingDay, plusDays } from './dutch-days.ts';

const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('2020-01-01', days));
const someKind = fc.constantFrom(null, 'municipality', 'province', 'water_authority', 'ministry', 'company');

suite('Dutch calendar', () => {
  test('how far it is known is the last day of its facts', () => {
    const known = calendarKnownUntil();
    assert.equal(
      known.schoolHolidays,
      schoolHolidays
        .map(({ to }) => to)
        .sort()
        .at(-1),
    );
    assert.equal(
      known.elections,
      elections
        .map(({ on }) => on)
        .sort()
        .at(-1),
    );
  });

  test('a day counts as school holiday where most of the country has it', () => {
    assert.ok(!isSchoolHoliday('2025-02-17')); // north only
    assert.ok(isSchoolHoliday('2025-02-24')); // middle and south
    assert.ok(isSchoolHoliday('2025-12-24'));
    assert.ok(!isSchoolHoliday('2025-11-10'));
  });

  test('where no dates are known yet, only the days that were always free are', () => {
    assert.ok(isSchoolHoliday('2031-08-04'));
    assert.ok(!isSchoolHoliday('2031-08-25'));
    for (const year of [2025, 2026])
      for (let day = `${year}-07-25`; day <= `${year}-08-14`; day = plusDays(day, 1))
        assert.ok(isSchoolHoliday(day), day);
  });

  test('holidays begin on a Saturday and end on a Sunday', () => {
    const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
    for (const { from, to } of schoolHolidays) assert.deepEqual([weekday(from), weekday(to)], [6, 0], from);
    for (const { on } of elections) assert.equal(weekday(on), 3, on);
  });

  test('around its own election an organisation is left alone, and others are not', () => {
    assert.ok(!isGoodDay('2026-03-17', 'municipality'));
    assert.ok(isGoodDay('2026-03-17', 'province'));
    assert.ok(isCaretaker('2026-05-01', 'municipality'));
    assert.ok(!isCaretaker('2026-07-01', 'municipality'));
    assert.ok(isCaretaker('2025-12-01', 'ministry'));
    assert.ok(!isCaretaker('2025-12-01', 'company'));
  });

  test('the next good day is good, not before the day, within seven weeks, and keeps the order of days', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 400 }), someKind, (day, later, kind) => {
        const next = nextGoodDay(day, kind);
        assert.ok(isGoodDay(next, kind) && isWorkingDay(next) && next >= day);
        assert.ok(daysBetween(day, next) <= 49, `${day} → ${next}`);
        assert.equal(nextGoodDay(next, kind), next);
        assert.ok(nextGoodDay(plusDays(day, later), kind) >= next);
      }),
    );
  });

  test('Dutch hours follow summer time, and mail keeps its hours', () => {
    assert.deepEqual(dutchTime(new Date('2026-11-30T23:30:00Z')), { day: '2026-12-01', hour: 0 });
    assert.deepEqual(dutchTime(new Date('2026-06-30T22:30:00Z')), { day: '2026-07-01', hour: 0 });
    assert.ok(isMailHour(new Date('2026-06-30T06:00:00Z')));
    assert.ok(!isMailHour(new Date('2026-11-30T06:30:00Z')));
    assert.ok(!isMailHour(new Date('2026-11-30T17:00:00Z')));
    assert.ok(!isMailHour(new Date('2026-12-25T10:00:00Z')));
  });
});
