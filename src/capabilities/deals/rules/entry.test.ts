// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stages } from './codes.ts';
import { byCriterion, criteria, isAtTheDoor, proposedOn, termOf } from './entry.ts';

test('the newest answer of a question counts, and the earlier ones stay', () => {
  const answers = [
    { criterion: 'no_owner', reason: 'eerst' },
    { criterion: 'mass', reason: 'ander' },
    { criterion: 'no_owner', reason: 'later' },
  ] as const;
  const all = byCriterion(answers);
  assert.deepEqual(
    all.map(({ criterion }) => criterion),
    criteria,
  );
  const owner = all.find(({ criterion }) => criterion === 'no_owner');
  assert.deepEqual([owner?.current?.reason, owner?.earlier.map(({ reason }) => reason)], ['later', ['eerst']]);
  assert.equal(all.filter(({ current }) => current === null).length, criteria.length - 2);
});

test('the proposal is of the first whole day that is known, or of the day it was written down', () => {
  const event = (happenedOn: string | null, recordedOn = '2026-11-20') => ({
    stage: 'idea' as const,
    happenedOn,
    recordedOn,
  });
  assert.equal(proposedOn([event('2026-03-02'), event('2026-02-01')], '2026-05-01'), '2026-02-01');
  assert.equal(proposedOn([event('2026-02'), event(null)], '2026-03-01'), '2026-03-01');
  assert.equal(proposedOn([event('2026'), event(null, '2026-11-19')], '2026'), '2026-11-19');
  assert.equal(proposedOn([], null), null);
});

test('questions are open until the deal is signed', () => {
  assert.deepEqual(stages.filter(isAtTheDoor), ['idea', 'exploration', 'development']);
});

test('three weeks after the proposal the term is past, unless nothing is open or asked any more', () => {
  const state = (
    today: string,
    open = 2,
    stage: (typeof stages)[number] = 'idea',
    proposed: string | null = '2026-11-01',
  ) => termOf(stage, open, proposed, today);
  assert.deepEqual(state('2026-11-22'), { state: 'running', before: '2026-11-22' });
  assert.equal(state('2026-11-23').state, 'past');
  assert.equal(state('2026-11-23', 0).state, 'done');
  assert.equal(state('2026-11-23', 2, 'idea', null).state, 'none');
  for (const stage of stages)
    assert.equal(state('2026-11-23', 2, stage).state, isAtTheDoor(stage) ? 'past' : 'none', stage);
});
