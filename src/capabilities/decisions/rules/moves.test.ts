// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { visibilities } from '#kernel/pure/visibility.ts';
import { changeOf } from './change-of.ts';
import { methods, openStates, type State, states } from './codes.ts';
import { type DecisionMove, type DecisionRole, transitions } from './consent.states.ts';
import { type Moving, moveTo, nextMoves } from './moves.ts';

const today = '2026-11-28';
const all: DecisionMove[] = [...new Set(transitions.map(({ move }) => move))];
const enough = { note: 'Daarom', reviewOn: '2027-06-01', referredTo: 'de stuurgroep', formalOn: today, today };
const moving = (state: State, more: Partial<Moving> = {}): Moving => ({
  state,
  method: 'consent',
  edition: 1,
  visibility: 'parties',
  openQuestions: 0,
  obstacle: null,
  ...more,
});

/** Who may do what from where, written out once more from how rounds go, not from the table. */
const expected: Record<State, Partial<Record<DecisionMove, readonly DecisionRole[]>>> = (() => {
  const both = ['proposer', 'lead'] as const;
  const always = { amend: both, reject: ['lead'], withdraw: ['proposer'], refer: both, postpone: both } as const;
  const holds = { confirm: ['lead'], end: ['lead'] } as const;
  const waits = { resume: both, withdraw: ['proposer'] } as const;
  return {
    clarifying: { ...always, hear: both, ask: both },
    reacting: { ...always, ask: both },
    deciding: { ...always, adopt: both },
    adopted: holds,
    adopted_with_changes: holds,
    not_adopted: {},
    referred: waits,
    postponed: waits,
    ended: {},
  };
})();

suite('who may move a decision', () => {
  test('every state × move × role', () => {
    for (const state of states)
      for (const move of all)
        for (const role of ['proposer', 'lead', 'member', 'loader'] as const)
          assert.equal(
            nextMoves(state, [role]).includes(move),
            expected[state][move]?.includes(role) ?? false,
            `${state} ${move} ${role}`,
          );
  });
  test('nobody without a part in it moves anything, and both roles add up', () => {
    for (const state of states) {
      assert.deepEqual(nextMoves(state, []), []);
      const both = nextMoves(state, ['proposer', 'lead']);
      assert.deepEqual(new Set(both), new Set(Object.keys(expected[state])), state);
      assert.equal(new Set(both).size, both.length);
    }
  });
  test('what nobody may do is refused whatever comes along', () => {
    for (const state of states)
      for (const move of all)
        for (const role of ['proposer', 'lead'] as const) {
          const outcome = moveTo(moving(state), move, [role], enough);
          assert.equal(
            isRefusal(outcome),
            !(expected[state][move]?.includes(role) ?? false),
            `${state} ${move} ${role}`,
          );
        }
  });
});

suite('what must hold before a move', () => {
  const refused = (
    state: State,
    move: DecisionMove,
    more: Partial<Moving>,
    without: keyof typeof enough | null = null,
  ) => {
    const terms = { ...enough, ...(without && { [without]: undefined }) };
    const outcome = moveTo(moving(state, more), move, ['proposer', 'lead'], { ...terms, today });
    return isRefusal(outcome) ? outcome.refused : outcome;
  };

  test('no round while a question waits', () => {
    for (const from of ['clarifying', 'reacting'] as const) {
      assert.equal(refused(from, 'ask', { openQuestions: 1 }), 'questions-open');
      assert.equal(refused(from, 'ask', {}), 'deciding');
    }
  });
  test('no round over what the parties cannot see', () => {
    for (const visibility of visibilities)
      assert.equal(
        refused('reacting', 'ask', { visibility }),
        ['parties', 'network', 'public'].includes(visibility) ? 'deciding' : 'not-shown-to-parties',
      );
  });
  test('nothing is adopted past an obstacle, by any method', () => {
    for (const method of methods)
      for (const obstacle of ['nobody-asked', 'not-all-heard', 'objections-open', 'not-carried'] as const)
        assert.equal(refused('deciding', 'adopt', { obstacle, method }), obstacle);
  });
  test('good enough for now has an until that is still to come', () => {
    assert.equal(refused('deciding', 'adopt', {}, 'reviewOn'), 'review-date-needed');
    for (const move of ['adopt', 'postpone'] as const)
      assert.deepEqual(moveTo(moving('deciding'), move, ['lead'], { ...enough, reviewOn: today }), {
        refused: 'date-has-passed',
      });
    assert.equal(refused('adopted', 'confirm', {}, 'reviewOn'), 'review-date-needed');
    assert.equal(refused('adopted', 'confirm', {}), 'adopted');
  });
  test('an amended text is adopted with changes; as presented it is simply adopted', () => {
    assert.equal(refused('deciding', 'adopt', { edition: 1 }), 'adopted');
    assert.equal(refused('deciding', 'adopt', { edition: 2 }), 'adopted_with_changes');
  });
  test('an end says why, a referral says where to, a formal decision says when', () => {
    for (const state of openStates) {
      for (const move of ['reject', 'withdraw', 'postpone'] as const)
        assert.equal(refused(state, move, {}, 'note'), 'reason-needed', `${state} ${move}`);
      assert.equal(refused(state, 'refer', {}, 'referredTo'), 'circle-needed');
    }
    assert.equal(refused('deciding', 'adopt', { method: 'formal_external' }, 'formalOn'), 'formal-date-needed');
  });
});

test('what a move writes: an outcome has its day, taking up again clears it, confirming keeps it', () => {
  const sent = { note: 'Daarom', reviewOn: '2027-06-01', referredTo: 'de stuurgroep' };
  const write = (move: DecisionMove, to: State) => changeOf({ reviewOn: '2027-01-01' }, move, to, sent, today);
  for (const [move, to] of [
    ['adopt', 'adopted'],
    ['reject', 'not_adopted'],
    ['refer', 'referred'],
    ['postpone', 'postponed'],
    ['end', 'ended'],
  ] as const)
    assert.deepEqual(
      { ...write(move, to), state: null },
      { ...write(move, to), state: null, decided_on: today, outcome_note: 'Daarom' },
    );
  assert.deepEqual(write('resume', 'clarifying'), {
    state: 'clarifying',
    outcome_note: null,
    decided_on: null,
    referred_to: null,
  });
  assert.deepEqual(write('confirm', 'adopted'), { state: 'adopted', review_on: '2027-06-01' });
  assert.deepEqual(changeOf({ reviewOn: '2027-01-01' }, 'adopt', 'adopted', {}, today).state, 'adopted');
  assert.ok(!('decided_on' in write('hear', 'reacting')));
});
