// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellLacks, type GateRecord, lacksOf, mayClose } from './gate.ts';

const today = '2026-11-28';
const settled: GateRecord = {
  level: 'a3',
  ended: false,
  ownerFunction: 'teamleider',
  ownerId: null,
  ownerLeftOn: null,
  nextCheckInOn: '2027-02-01',
};

test('settled is a level, an owner and a day to ask next; each missing one is named', () => {
  assert.deepEqual(lacksOf(settled, today), []);
  assert.deepEqual(lacksOf({ ...settled, level: 'unknown' }, today), ['level']);
  assert.deepEqual(lacksOf({ ...settled, ownerFunction: null }, today), ['owner']);
  assert.deepEqual(lacksOf({ ...settled, nextCheckInOn: null }, today), ['check_in']);
  assert.deepEqual(lacksOf({ ...settled, level: 'a0' }, today), [], 'A0 too is something a person said');
});

test('an honest end is a full answer, whatever else is missing', () => {
  const bare = { level: 'unknown', ownerFunction: null, ownerId: null, ownerLeftOn: null, nextCheckInOn: null };
  assert.deepEqual(lacksOf({ ...bare, ended: true }, today), []);
});

test('who left owns nothing from the day after, and a day that has passed asks nobody', () => {
  assert.deepEqual(lacksOf({ ...settled, ownerId: 'iemand', ownerLeftOn: today }, today), []);
  assert.deepEqual(lacksOf({ ...settled, ownerId: 'iemand', ownerLeftOn: '2026-11-27' }, today), ['owner']);
  assert.deepEqual(lacksOf({ ...settled, nextCheckInOn: today }, today), []);
  assert.deepEqual(lacksOf({ ...settled, nextCheckInOn: '2026-11-27' }, today), ['check_in']);
});

test('a place is settled when every unit in it is; nothing known at all is its own lack', () => {
  assert.deepEqual(cellLacks([], today), ['record']);
  assert.deepEqual(cellLacks([settled, { ...settled, level: 'unknown', nextCheckInOn: null }], today), [
    'level',
    'check_in',
  ]);
});

test('a deal closes with nothing open and somebody to look after it', () => {
  for (const open of [0, 1])
    for (const custodian of [true, false]) assert.equal(mayClose({ open, custodian }), open === 0 && custodian);
});
