// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type ExperimentMove, type ExperimentState, experimentMoves, experimentStates } from './experiment.states.ts';
import { experimentDues, experimentMovesFrom, isUnused, lastDayOf, moveExperiment } from './experiment.ts';

/** Written once more from who decides what; everything that is not here is refused. */
const may: Record<string, Partial<Record<ExperimentState, readonly ExperimentMove[]>>> = {
  author: { proposed: ['describe', 'withdraw'], granted: ['start', 'withdraw'], started: ['end'] },
  lead: { proposed: ['describe', 'grant', 'withdraw'], granted: ['start', 'withdraw'], started: ['end'] },
  rule_owner: { proposed: ['describe', 'grant'] },
  member: {},
};

suite('room to experiment', () => {
  for (const role of Object.keys(may))
    test(`a ${role} does exactly what is theirs, from every state`, () => {
      for (const from of experimentStates)
        for (const move of experimentMoves) {
          const allowed = may[role]?.[from]?.includes(move) ?? false;
          assert.equal(!isRefusal(moveExperiment(from, move, [role])), allowed, `${role}: ${move} from ${from}`);
          assert.equal(experimentMovesFrom(from, [role]).includes(move), allowed);
        }
    });

  test('a year that begins on the first of March ends on the last of February', () => {
    assert.equal(lastDayOf('2027-03-01', 12), '2028-02-29');
    assert.equal(lastDayOf('2026-03-01', 12), '2027-02-28');
  });

  const granted = {
    state: 'granted',
    grantedOn: '2026-01-10',
    evaluationOn: '2026-12-01',
    lastOn: '2027-01-09',
  } as const;

  test('granted and not begun becomes a signal after two months, begun it does not', () => {
    assert.equal(isUnused(granted, '2026-03-11'), false);
    assert.equal(isUnused(granted, '2026-03-12'), true);
    assert.equal(isUnused({ ...granted, state: 'started' }, '2026-12-31'), false);
  });

  test('the last day is prepared three months before, and evaluation has its own day', () => {
    assert.deepEqual(experimentDues({ ...granted, state: 'started' }), [
      { kind: 'evaluate', dueOn: '2026-12-01' },
      { kind: 'end_soon', dueOn: '2026-10-11' },
      { kind: 'end', dueOn: '2027-01-09' },
    ]);
  });

  test('what only was proposed, or is over, asks nothing', () => {
    for (const state of ['proposed', 'ended', 'withdrawn'] as const)
      assert.deepEqual(experimentDues({ ...granted, state }), []);
  });
});
