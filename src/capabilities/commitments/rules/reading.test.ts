// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#kernel/pure/partial-date.ts';
import { judgedCompletions } from './codes.ts';
import { states } from './commitment.states.ts';
import { codingDueOn, inheritedOf, readingOf, type Told } from './reading.ts';

const bare: Told = { state: 'made', dueOn: '2026-10-15', reportedOn: null, self: null, other: null };
const on = (told: Partial<Told>, today: string) => readingOf({ ...bare, ...told }, today);

test('thirty days of silence after the due date read as no evidence, on the thirty-first and not before', () => {
  assert.equal(on({ self: 'limited' }, '2026-11-14').self, 'limited');
  assert.deepEqual(on({ self: 'limited' }, '2026-11-15'), {
    self: 'no_evidence',
    other: 'no_evidence',
    silentFor: 31,
    differs: false,
  });
});

test('a word since the due date breaks the silence, one from before does not', () => {
  assert.equal(on({ self: 'limited', reportedOn: '2026-10-15' }, '2027-10-01').self, 'limited');
  assert.equal(on({ self: 'limited', reportedOn: '2026-10-14' }, '2027-10-01').self, 'no_evidence');
});

test('a year is over on its last day, and a word in that year counts', () => {
  assert.equal(on({ dueOn: '2026' }, '2027-01-30').silentFor, null);
  assert.equal(on({ dueOn: '2026' }, '2027-01-31').silentFor, 31);
  assert.equal(on({ dueOn: '2026', reportedOn: '2026-02-01' }, '2028-01-01').silentFor, null);
  assert.equal(on({ dueOn: null }, '2099-01-01').silentFor, null);
});

test('what was said to be complete stays so, and the other side keeps its own word', () => {
  assert.equal(on({ self: 'complete' }, '2028-01-01').self, 'complete');
  assert.deepEqual(on({ self: 'substantial', other: 'limited' }, '2026-10-20'), {
    self: 'substantial',
    other: 'limited',
    silentFor: null,
    differs: true,
  });
  assert.equal(on({ other: 'limited' }, '2028-01-01').other, 'limited');
  assert.equal(on({ other: null }, '2026-10-20').other, null);
});

test('what was withdrawn reads withdrawn on any day, and a draft is never silent', () => {
  assert.equal(on({ state: 'withdrawn', self: 'complete' }, '2028-01-01').self, 'withdrawn');
  assert.equal(on({ state: 'draft' }, '2028-01-01').self, null);
});

test('no day ever turns a judgement into another one than no evidence, and both stay side by side', () => {
  const completion = fc.constantFrom(null, ...judgedCompletions);
  const days = fc.integer({ min: -900, max: 900 });
  fc.assert(
    fc.property(completion, completion, fc.constantFrom(...states), days, days, (self, other, state, said, looked) => {
      const told = { ...bare, state, self, other, reportedOn: addDays('2026-10-15', said) };
      const read = readingOf(told, addDays('2026-10-15', looked));
      if (state === 'withdrawn') return;
      assert.ok(read.self === self || read.self === 'no_evidence');
      assert.ok(read.other === other || (other === null && read.other === 'no_evidence'));
    }),
  );
});

test('coding comes four weeks after the promise', () => assert.equal(codingDueOn('2026-11-01'), '2026-11-29'));

const promise = { state: 'made', organisationId: 'middenland', dealId: 'straten', confirmedOn: '2025-02-01' } as const;
const successor = {
  organisationId: 'middenland',
  kind: 'sign',
  spaceId: null,
  since: '2026-10-01',
  confirmBefore: '2026-11-30',
};

test('who follows up a signer confirms within sixty days; until then it is not confirmed', () => {
  assert.deepEqual(inheritedOf(promise, [successor], '2026-11-30'), {
    since: '2026-10-01',
    confirmBefore: '2026-11-30',
    over: false,
  });
  assert.equal(inheritedOf(promise, [successor], '2026-12-01')?.over, true);
});

test('confirmed since, another party, another deal, another kind, or nothing in force: nothing to confirm', () => {
  const asked = (more: object, by: object = {}) =>
    inheritedOf({ ...promise, ...more }, [{ ...successor, ...by }], '2026-11-30');
  assert.equal(asked({ confirmedOn: '2026-10-01' }), null);
  assert.equal(asked({ organisationId: 'waterstede' }), null);
  assert.equal(asked({}, { spaceId: 'parken' }), null);
  assert.notEqual(asked({}, { spaceId: 'straten' }), null);
  assert.equal(asked({}, { kind: 'administer' }), null);
  assert.equal(asked({ state: 'withdrawn' }), null);
  assert.equal(asked({ state: 'draft', confirmedOn: null }), null);
  assert.equal(inheritedOf(promise, [], '2026-11-30'), null);
});
