// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type CommitmentMove, commitmentRoles, moves, states } from './commitment.states.ts';
import { moveCommitment, movesFrom, rolesIn } from './commitment.ts';

/** Move → from → role → what it leads to, from the policy and not from the table. */
const binding = ['renegotiate', 'offer'];
const wanted = (from: string | null, move: CommitmentMove, role: string): string => {
  const living = from === 'made' || from === 'moving';
  const may = (yes: boolean, to: string) => (yes ? to : 'not-allowed');
  if (move === 'load') return from === null ? may(role === 'loader', 'any') : 'no-such-step';
  if (move === 'draft') return from === null ? may(role === 'party' || role === 'lead', 'draft') : 'no-such-step';
  if (move === 'promise') return from === null || from === 'draft' ? may(role === 'promiser', 'made') : 'no-such-step';
  if (from === null || from === 'withdrawn') return 'no-such-step';
  if (move === 'revise')
    return from === 'draft' ? may(['author', 'lead', 'promiser'].includes(role), 'draft') : 'no-such-step';
  if (move === 'withdraw')
    return may(role === 'promiser' || (from === 'draft' && ['author', 'lead'].includes(role)), 'withdrawn');
  if (binding.includes(move))
    return from === 'made' ? may(role === 'promiser', move === 'offer' ? 'moving' : 'made') : 'no-such-step';
  if (move === 'accept' || move === 'decline')
    return from === 'moving' ? may(role === 'receiver', 'made') : 'no-such-step';
  if (move === 'recall') return from === 'moving' ? may(role === 'promiser', 'made') : 'no-such-step';
  if (!living) return 'no-such-step';
  if (move === 'confirm') return may(role === 'promiser' || role === 'signer', from);
  if (move === 'report' || move === 'judge_self') return may(role === 'party' || role === 'promiser', from);
  return may(role === 'outsider', from);
};

test('every move from every state by every role does what the policy says', () => {
  for (const from of [null, ...states])
    for (const move of moves)
      for (const role of commitmentRoles) {
        const met = moveCommitment(from, move, [role]);
        const outcome = isRefusal(met) ? met.refused : move === 'load' ? 'any' : met;
        assert.equal(outcome, wanted(from, move, role), `${from} ${move} ${role}`);
      }
});

test('what was withdrawn stays as it is, and nobody can take it away', () => {
  for (const role of commitmentRoles) assert.deepEqual(movesFrom('withdrawn', [role]), []);
});

test('nobody of the party codes it or judges on the other side', () => {
  const truth = fc.boolean();
  fc.assert(
    fc.property(truth, truth, truth, truth, truth, truth, (isAuthor, works, leads, promises, signs, receives) => {
      const roles = rolesIn({ isAuthor, works, leads, actsFor: true, promises, signs, receives });
      for (const from of states) {
        const mine = movesFrom(from, roles);
        assert.ok(!mine.includes('code') && !mine.includes('judge_other'));
      }
    }),
  );
});

test('an author who left the deal is nobody there any more', () => {
  const gone = { isAuthor: true, works: false, leads: false, actsFor: true, promises: false, signs: false };
  assert.deepEqual(rolesIn({ ...gone, receives: false }), []);
});
