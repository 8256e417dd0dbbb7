// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CallOutcome, callOutcomes, inCallOrder, restsUntil } from './calls.ts';

const today = '2026-11-28';
const called = (outcome: CallOutcome, calledOn: string, nextOn: string | null = null) => ({
  outcome,
  calledOn,
  nextOn,
});

test('who was just called rests, each outcome in its own way', () => {
  const until = Object.fromEntries(callOutcomes.map((outcome) => [outcome, restsUntil(called(outcome, today), today)]));
  assert.deepEqual(until, {
    agreed: '2026-12-28',
    spoke: '2026-12-12',
    call_back: '2026-12-01',
    no_answer: '2026-11-29',
  });
});

test('an agreed day goes before the rest, also when it is sooner', () => {
  assert.equal(restsUntil(called('agreed', '2026-11-27', '2026-11-28'), today), null);
  assert.equal(restsUntil(called('no_answer', '2026-11-27', '2027-01-10'), today), '2027-01-10');
});

test('a call of long ago, or none, holds nothing back', () => {
  assert.equal(restsUntil(called('agreed', '2026-10-01'), today), null);
  assert.equal(restsUntil(null, today), null);
});

test('what springs back comes before what only waits, and of that the longest first', () => {
  const of = (id: string, reason: Parameters<typeof inCallOrder>[0][number]['reason'], days: number | null) => ({
    id,
    reason,
    days,
  });
  const calls = [
    of('a', 'commitment_silent', 40),
    of('b', 'silent', null),
    of('c', 'barrier_not_answered', 90),
    of('d', 'sprung_back', null),
  ];
  assert.deepEqual(
    inCallOrder(calls).map(({ id }) => id),
    ['d', 'b', 'c', 'a'],
  );
});
