// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectOf, expiresOn, judgeAnswering } from './check-in.ts';
import { knownOrNot, stillInUse } from './values.ts';

test('an answer changes confirmation and direction; there is no level in what it does', () => {
  for (const level of knownOrNot)
    for (const answer of stillInUse)
      assert.deepEqual(Object.keys(effectOf(answer, level)).sort(), ['confirms', 'direction', 'reportsFall']);
});

test('less and no report a fall that the owner still has to confirm', () => {
  assert.deepEqual(effectOf('less', 'a5'), { confirms: true, direction: 'slipping', reportsFall: true });
  assert.deepEqual(effectOf('no', 'a5'), { confirms: true, direction: 'sprung_back', reportsFall: true });
  assert.deepEqual(effectOf('more', 'a5'), { confirms: true, direction: 'rising', reportsFall: false });
});

test('what was never in use cannot spring back', () => {
  for (const level of ['a0', 'a1', 'a2', 'a3'] as const) assert.equal(effectOf('no', level).reportsFall, false);
  for (const level of ['unknown', 'a4', 'a5', 'a6', 'a7'] as const)
    assert.equal(effectOf('no', level).reportsFall, true);
});

test('not knowing confirms nothing', () => {
  for (const level of knownOrNot) assert.equal(effectOf('unknown', level).confirms, false);
});

test('the form stays open until it is answered, and an answer can be changed for fourteen days', () => {
  const sent = { answeredOn: null, revoked: false };
  assert.equal(judgeAnswering(sent, '2036-12-01'), null);
  const answered = { ...sent, answeredOn: '2026-11-25' };
  assert.equal(judgeAnswering(answered, '2026-12-09'), null);
  assert.deepEqual(judgeAnswering(answered, '2026-12-10'), {
    refused: 'no-longer-changeable',
    values: { until: '2026-12-09' },
  });
  assert.deepEqual(judgeAnswering({ ...sent, revoked: true }, '2026-10-01'), { refused: 'check-in-revoked' });
  assert.equal(expiresOn('2026-10-01'), '2026-11-30');
});
