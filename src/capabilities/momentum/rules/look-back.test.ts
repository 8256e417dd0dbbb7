// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { happenedKinds, proposalsOf } from './look-back.ts';
import { stallReasons } from './stalled.ts';

const nothing = { happened: [], stalled: [], endsIn: null };

test('where nothing stood still and nothing ends, nothing is proposed', () => {
  assert.deepEqual(proposalsOf(nothing), []);
  assert.deepEqual(proposalsOf({ ...nothing, happened: ['commitment_done', 'decision_taken'], endsIn: 600 }), []);
});

test('each proposal follows from something, with how many', () => {
  assert.deepEqual(
    proposalsOf({
      happened: ['money_ends', 'adoption_slipping', 'adoption_sprung_back'],
      stalled: ['commitment_silent', 'commitment_silent', 'barrier_not_answered', 'deal_no_session'],
      endsIn: 200,
    }),
    [
      { code: 'meet_again', count: 1 },
      { code: 'renegotiate', count: 2 },
      { code: 'bring_up', count: 1 },
      { code: 'hold_on', count: 2 },
      { code: 'money', count: 1 },
      { code: 'aftercare', count: 1 },
    ],
  );
});

test('a deal past its end is closed, not given aftercare', () => {
  assert.deepEqual(proposalsOf({ ...nothing, stalled: ['deal_past_end'], endsIn: -3 }), [{ code: 'close', count: 1 }]);
});

test('with everything at once each comes once', () => {
  const all = proposalsOf({ happened: happenedKinds, stalled: stallReasons, endsIn: 0 });
  assert.equal(new Set(all.map(({ code }) => code)).size, all.length);
  assert.equal(all.length, 7);
});
