// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { judgeConfirmation } from './claim.ts';
import { type OutsideRole, outsideStatuses, transitions } from './outside.states.ts';
import { claimOf, moveReport, outsideFields, outsideLevels } from './outside.ts';

const roles: readonly OutsideRole[] = ['anybody', 'link', 'lead'];
const moves = ['report', 'confirm', 'believe', 'decline', 'withdraw'] as const;

test('every state × move × role: only what the table says, and never back', () => {
  for (const from of outsideStatuses)
    for (const move of moves)
      for (const role of roles) {
        const expected = transitions.find((one) => one.from === from && one.move === move && one.by?.includes(role));
        const moved = moveReport(from, move, role);
        assert.deepEqual(isRefusal(moved) ? moved.refused : moved, expected?.to ?? 'report-is-closed');
      }
  for (const closed of ['believed', 'declined', 'withdrawn'] as const)
    assert.equal(transitions.filter(({ from }) => from === closed).length, 0);
});

test('whoever did not confirm the address is not looked at, and nobody confirms for another', () => {
  assert.ok(isRefusal(moveReport('sent', 'believe', 'lead')));
  assert.ok(isRefusal(moveReport('sent', 'confirm', 'lead')));
});

test('a claim comes only of a level with all its evidence; less is believed as a word', () => {
  assert.equal(claimOf(null, { where: 'overal' }), null);
  for (const level of outsideLevels) {
    const fields = outsideFields(level);
    const whole = Object.fromEntries(fields.map((field) => [field, 'staat er']));
    assert.equal(claimOf(level, whole)?.level, level);
    for (const field of fields) assert.equal(claimOf(level, { ...whole, [field]: ' ' }), null, `${level} ${field}`);
  }
});

test('somebody of the organisation confirms what was claimed from outside, at each of these levels', () => {
  for (const level of outsideLevels) {
    const claim = claimOf(level, Object.fromEntries(outsideFields(level).map((field) => [field, 'x'])));
    assert.ok(claim);
    const open = { level, status: 'pending', awaiting: claim.awaiting, claimedBy: null } as const;
    assert.equal(judgeConfirmation(open, { personId: 'iemand', voice: 'second_person' }), null);
  }
});
