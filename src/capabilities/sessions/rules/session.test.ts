// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Due } from '#kernel/pure/due.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { momentOf } from './clock.ts';
import { type SessionState, sessionKinds, sessionStates } from './codes.ts';
import { type SessionMove, type SessionRole, transitions } from './session.states.ts';
import { dueUntil, lookBackDue, moveTo, newPoints, nextMoves } from './session.ts';
import { changedParts } from './setup.ts';

const now = '2026-11-28T12:00:00.000Z';
const both = ['planner', 'lead'] as const;
/** Written out once more from how sessions go, not from the table. */
const expected: Record<SessionState, Partial<Record<SessionMove, readonly SessionRole[]>>> = {
  planned: { hold: both, cancel: both },
  held: { correct: both },
  cancelled: { replan: both },
};
const all = [...new Set(transitions.map(({ move }) => move))];

suite('a session', () => {
  test('every state × move × role', () => {
    for (const state of sessionStates)
      for (const move of all)
        for (const role of ['planner', 'lead', 'member', 'loader'] as const) {
          const may = expected[state][move]?.includes(role) ?? false;
          assert.equal(nextMoves(state, [role]).includes(move), may, `${state} ${move} ${role}`);
          const terms = { now, note: 'Zo was het', startsAt: '2027-01-01T09:00:00.000Z' };
          assert.equal(
            isRefusal(moveTo({ state, startsAt: now }, move, [role], terms)),
            !may,
            `${state} ${move} ${role}`,
          );
        }
  });
  test('is not closed before its day, and not without a report', () => {
    const planned = { state: 'planned' as const, startsAt: '2026-11-29T08:00:00.000Z' };
    assert.deepEqual(moveTo(planned, 'hold', ['lead'], { now, note: 'Ja' }), { refused: 'not-yet' });
    const today = { ...planned, startsAt: '2026-11-28T16:00:00.000Z' };
    assert.equal(moveTo(today, 'hold', ['lead'], { now, note: 'Ja' }), 'held');
    assert.deepEqual(moveTo(today, 'hold', ['lead'], { now }), { refused: 'report-needed' });
    assert.deepEqual(moveTo(today, 'cancel', ['lead'], { now }), { refused: 'reason-needed' });
  });
  test('is planned anew on a day to come', () => {
    const cancelled = { state: 'cancelled' as const, startsAt: now };
    assert.deepEqual(moveTo(cancelled, 'replan', ['lead'], { now, startsAt: '2026-11-27T09:00:00.000Z' }), {
      refused: 'date-has-passed',
    });
    assert.equal(moveTo(cancelled, 'replan', ['lead'], { now, startsAt: '2026-12-27T09:00:00.000Z' }), 'planned');
  });
});

suite('an agenda', () => {
  const due = (id: string, dueOn: string | null, kind = 'action'): Due => ({ kind, id, text: id, dueOn, href: '/' });

  test('holds what is due once, first what fell due first, last what has no day', () => {
    const points = newPoints(
      [due('c', null), due('b', '2026-12-01'), due('a', '2026-10-01')],
      [{ dueKind: 'action', dueId: 'b' }],
    );
    assert.deepEqual(
      points.map(({ id }) => id),
      ['a', 'c'],
    );
  });
  test('gathering twice adds nothing', () => {
    const dues = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.constantFrom('action', 'decision_review'),
        fc.constantFrom(null, '2026-12-01', '2026-11-01'),
      ),
    );
    fc.assert(
      fc.property(dues, (given) => {
        const list = given.map(([id, kind, on]) => due(id, on, kind));
        const first = newPoints(list, []);
        assert.deepEqual(
          newPoints(
            list,
            first.map(({ kind, id }) => ({ dueKind: kind, dueId: id })),
          ),
          [],
        );
      }),
    );
  });
  test('every kind of session looks ahead', () => {
    for (const kind of sessionKinds) assert.ok(dueUntil(kind, '2026-11-28') > '2026-12-01', kind);
    assert.equal(dueUntil('steering_group', '2026-11-28'), '2027-05-28');
    assert.equal(dueUntil('signatories', '2026-11-28'), '2027-11-28');
  });
});

test('a look-back is asked for half a year after the last, a month ahead', () => {
  assert.equal(lookBackDue('2026-06-20', '2025-01-01', '2026-11-28'), '2026-12-20');
  assert.equal(lookBackDue('2026-10-20', '2025-01-01', '2026-11-28'), null);
  assert.equal(lookBackDue(null, '2026-02-01', '2026-11-28'), '2026-08-01');
  assert.equal(lookBackDue(null, null, '2026-11-28'), null);
});

test('the clock of the Netherlands, in winter, in summer, and on the days it changes', () => {
  const at = (day: string, time: string) => momentOf(day, time).toISOString();
  assert.equal(at('2026-12-09', '09:30'), '2026-12-09T08:30:00.000Z');
  assert.equal(at('2026-07-01', '9.30'), '2026-07-01T07:30:00.000Z');
  assert.equal(at('2026-03-29', '01:30'), '2026-03-29T00:30:00.000Z');
  assert.equal(at('2026-03-29', '03:30'), '2026-03-29T01:30:00.000Z');
  assert.equal(at('2026-10-25', '04:00'), '2026-10-25T03:00:00.000Z');
});

test('the same as what the time zone data say, at any hour of any day', () => {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 * 12 }),
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (days, hour, minute) => {
        const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        assert.equal(format.format(momentOf(day, time)), `${day} ${time}`);
      },
    ),
  );
});

test('a set-up differs where its parts do', () => {
  const none = { coreGroup: null, steeringGroup: null, rhythm: null, workLines: null, agreements: null };
  assert.deepEqual(changedParts(null, none), []);
  assert.deepEqual(changedParts(null, { ...none, rhythm: 'Elke maand' }), ['rhythm']);
  assert.deepEqual(changedParts({ ...none, rhythm: 'Elke maand' }, { ...none, coreGroup: 'Twee mensen' }), [
    'coreGroup',
    'rhythm',
  ]);
});
