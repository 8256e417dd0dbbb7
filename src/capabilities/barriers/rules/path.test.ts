// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type AskedBarrier, clockOf, silenceSeenBy } from './norms.ts';
import { type BarrierMove, type BarrierRole, type BarrierStage, moves, stages } from './path.states.ts';
import { moveBarrier, movesFrom } from './path.ts';

const roles: readonly BarrierRole[] = ['author', 'lead', 'member', 'rule_owner'];

/** Per role, what it may do from where; everything that is not here must be refused. */
const may: Readonly<Record<string, Partial<Record<BarrierStage, readonly BarrierMove[]>>>> = {
  member: { raised: ['check'], checked: ['check'] },
  author: {
    raised: ['check', 'ask', 'withdraw', 'take_over'],
    checked: ['check', 'ask', 'withdraw', 'take_over'],
    asked: ['withdraw', 'hand_over'],
    acknowledged: ['withdraw', 'hand_over'],
    answered: ['ask', 'withdraw', 'take_over', 'hand_over'],
  },
  lead: {
    raised: ['check', 'ask', 'conclude', 'take_over'],
    checked: ['check', 'ask', 'conclude', 'take_over'],
    asked: ['conclude', 'hand_over'],
    acknowledged: ['conclude', 'hand_over'],
    answered: ['ask', 'conclude', 'take_over', 'hand_over'],
    closed: ['reopen'],
  },
  rule_owner: {
    asked: ['acknowledge', 'answer', 'pass_on'],
    acknowledged: ['answer', 'pass_on'],
    answered: ['answer', 'pass_on'],
  },
};

suite('the way of a barrier', () => {
  for (const role of roles)
    test(`a ${role} may do exactly what the policy says, from every stage`, () => {
      for (const from of stages)
        for (const move of moves) {
          const allowed = may[role]?.[from]?.includes(move) ?? false;
          assert.equal(!isRefusal(moveBarrier(from, move, [role])), allowed, `${role}: ${move} from ${from}`);
          assert.equal(movesFrom(from, [role]).includes(move), allowed);
        }
    });

  test('who has no role does nothing', () => {
    for (const from of stages) assert.deepEqual(movesFrom(from, []), []);
  });

  test('only the rule owner answers, and the author alone withdraws', () => {
    for (const from of stages) {
      assert.ok(isRefusal(moveBarrier(from, 'answer', ['author', 'lead', 'member'])));
      assert.ok(isRefusal(moveBarrier(from, 'withdraw', ['lead', 'member', 'rule_owner'])));
    }
  });
});

const asked = (more: Partial<AskedBarrier> = {}): AskedBarrier => ({
  askedOn: '2026-04-02',
  acknowledgedOn: null,
  answeredOn: null,
  concludedOn: null,
  nextStepOn: null,
  ...more,
});

suite('the norms for an answer', () => {
  test('asked on the Thursday before Easter, five working days end after the long weekend', () => {
    assert.deepEqual(
      clockOf(asked(), '2026-04-03').map(({ dueOn }) => dueOn),
      ['2026-04-13', '2026-05-04', '2026-07-01'],
    );
  });

  test('before its day nothing is silent; the day after, first the rule owner sees it, then the group, then it is counted', () => {
    const seen = (day: string) => silenceSeenBy(asked(), day);
    assert.equal(seen('2026-04-13'), null);
    assert.equal(seen('2026-04-14'), 'rule_owner');
    assert.equal(seen('2026-05-13'), 'rule_owner');
    assert.equal(seen('2026-05-14'), 'steering_group');
    assert.equal(seen('2026-06-13'), 'aggregate');
  });

  test('a refusal with reasons ends the silence, as every answer does', () => {
    const answered = asked({ answeredOn: '2026-04-20', concludedOn: '2026-04-20' });
    assert.equal(silenceSeenBy(answered, '2030-01-01'), null);
  });

  test('a dated next step keeps it open without silence, until that day has passed', () => {
    const planned = asked({ acknowledgedOn: '2026-04-07', answeredOn: '2026-04-20', nextStepOn: '2026-12-01' });
    assert.equal(silenceSeenBy(planned, '2026-11-30'), null);
    assert.notEqual(silenceSeenBy(planned, '2026-12-02'), null);
  });

  test('silence only widens with time, and an answer given never makes it wider', () => {
    const order = [null, 'rule_owner', 'steering_group', 'aggregate'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }), (from, more) => {
        const day = plusDays('2026-04-02', from);
        const later = plusDays(day, more);
        const width = (one: AskedBarrier, on: string) => order.indexOf(silenceSeenBy(one, on));
        assert.ok(width(asked(), later) >= width(asked(), day));
        assert.ok(width(asked({ answeredOn: day }), later) <= width(asked(), later));
      }),
    );
  });
});
