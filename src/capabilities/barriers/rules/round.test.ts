// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundStepOf } from './round.ts';

const asked = { askedOn: '2026-04-02', acknowledgedOn: null, answeredOn: null, concludedOn: null, nextStepOn: null };

test('each open case asks one thing of the round', () => {
  const step = (stage: Parameters<typeof roundStepOf>[0]['stage'], day = '2026-04-03') =>
    roundStepOf({ stage, asked: stage === 'raised' || stage === 'checked' ? null : asked }, day);
  assert.deepEqual(
    [step('raised'), step('checked'), step('asked'), step('answered'), step('closed')],
    ['check', 'ask', 'wait', 'conclude', null],
  );
  assert.equal(step('asked', '2026-06-01'), 'call', 'past its day, somebody calls');
});
