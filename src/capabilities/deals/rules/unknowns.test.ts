// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownsOf } from './unknowns.ts';

const today = '2026-11-23';
const known = {
  stage: 'concluded' as const,
  signedOn: '2018-02-05',
  endsOn: '2021',
  parties: 1,
  sources: ['https://deal.example'],
  partyList: [{ joinedOn: '2018', leftOn: null }],
};

test('a record that knows everything asks nothing', () => {
  assert.deepEqual(unknownsOf(known, 1, today), []);
});

test('each silence is said, and only where it is one', () => {
  assert.deepEqual(unknownsOf({ ...known, signedOn: '2018', endsOn: null }, 0, today), [
    'dontKnowYear',
    'dontKnowEnd',
    'dontKnowMoney',
  ]);
  assert.deepEqual(unknownsOf({ ...known, stage: 'execution', endsOn: '2024', partyList: [] }, 1, today), [
    'dontKnowOver',
    'dontKnowJoined',
  ]);
  assert.deepEqual(
    unknownsOf(
      { ...known, stage: 'stopped_in_exploration', signedOn: null, endsOn: null, parties: 0, partyList: [] },
      0,
      today,
    ),
    ['dontKnowParties', 'dontKnowMoney'],
  );
});

test('of a deal that its people keep here, nothing is said about sources that nobody read', () => {
  const kept = { ...known, sources: [], partyList: [{ joinedOn: null, leftOn: null }] };
  assert.deepEqual(unknownsOf({ ...kept, stage: 'idea', signedOn: null, endsOn: null, parties: 0 }, 0, today), []);
  assert.deepEqual(unknownsOf({ ...kept, stage: 'execution', endsOn: null }, 0, today), ['notSetEnd', 'notSetMoney']);
});
