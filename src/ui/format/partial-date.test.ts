// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormatter } from 'use-intl/core';
import { firstDay, formatPartialDate, lastDay } from './partial-date.ts';

const nl = createFormatter({ locale: 'nl', timeZone: 'Europe/Amsterdam' });
const en = createFormatter({ locale: 'en', timeZone: 'Europe/Amsterdam' });

test('a date is written as precise as it is known, and no more', () => {
  assert.equal(formatPartialDate(nl, '2018'), '2018');
  assert.equal(formatPartialDate(nl, '2018-02'), 'februari 2018');
  assert.equal(formatPartialDate(nl, '2018-02-05'), '5 februari 2018');
  assert.equal(formatPartialDate(en, '2018-02-05'), '5 February 2018');
  assert.equal(formatPartialDate(nl, '2027-03-01', 'short'), '1 mrt 2027');
});

test('in a cell the year is left out only when no other year can be meant', () => {
  assert.equal(formatPartialDate(nl, '2026-12-09', 'cell', '2026-11-23'), '9 dec');
  assert.equal(formatPartialDate(nl, '2027-01-14', 'cell', '2026-11-23'), '14 jan');
  assert.equal(formatPartialDate(nl, '2027-06-09', 'cell', '2026-11-23'), 'jun 27');
  assert.equal(formatPartialDate(nl, '2026-12-09', 'near', '2026-11-23'), '9 december');
  assert.equal(formatPartialDate(nl, '2027-06-09', 'near', '2026-11-23'), '9 juni 2027');
  assert.equal(formatPartialDate(nl, '2027-03', 'cell', '2026-11-23'), 'mrt 27');
});

test('the day does not shift with the time zone', () => {
  const west = createFormatter({ locale: 'nl', timeZone: 'America/Los_Angeles' });
  assert.equal(formatPartialDate(west, '2026-01-01'), '1 januari 2026');
});

test('what is not a date comes back unchanged', () => {
  assert.equal(formatPartialDate(nl, 'na de zomer'), 'na de zomer');
  assert.equal(firstDay('na de zomer'), null);
});

test('a year spans its first and last day', () => {
  assert.equal((lastDay('2024') ?? 0) - (firstDay('2024') ?? 0), 365);
  assert.equal((lastDay('2023-02') ?? 0) - (firstDay('2023-02') ?? 0), 27);
});
