// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type HelpRole, helpMoves, helpStates, transitions as helpTransitions } from './help.states.ts';
import { canHelp, moveHelp } from './help.ts';
import { type RecoveryRole, recoveryMoves, recoveryStates, transitions } from './recovery.states.ts';
import { isOpen, moveRecovery, needsRecovery } from './recovery.ts';

const recoveryRoles: readonly RecoveryRole[] = ['organisation', 'deal', 'owner', 'itself'];
const helpRoles: readonly HelpRole[] = ['answer', 'lead', 'helper', 'asker'];

test('recovery: every state × move × role is as the table says', () => {
  for (const from of recoveryStates)
    for (const move of recoveryMoves)
      for (const role of recoveryRoles) {
        const step = transitions.find((one) => one.from === from && one.move === move);
        const expected = !step
          ? from === 'open'
            ? 'cause-first'
            : 'recovery-is-over'
          : step.by?.includes(role)
            ? step.to
            : 'not-of-this-organisation';
        const moved = moveRecovery(from, move, [role]);
        assert.equal(isRefusal(moved) ? moved.refused : moved, expected, `${from} ${move} ${role}`);
      }
});

test('a recovery that was decided is over, and nothing leads out of it', () => {
  for (const state of recoveryStates)
    assert.equal(
      isOpen(state),
      transitions.some(({ from }) => from === state),
      state,
    );
});

test('recovery is for what sprang back, or what the owner says slips', () => {
  const record = { direction: 'slipping', ended: false, reported: false };
  assert.equal(needsRecovery(record), 'slipping');
  assert.equal(needsRecovery({ ...record, reported: true }), null);
  assert.equal(needsRecovery({ ...record, direction: 'sprung_back', reported: true }), 'sprung_back');
  assert.equal(needsRecovery({ ...record, direction: 'stable' }), null);
  assert.equal(needsRecovery({ ...record, direction: 'sprung_back', ended: true }), null);
});

test('help: every state × move × role is as the table says; no, what came of it, and no longer ask for words', () => {
  for (const from of helpStates)
    for (const move of helpMoves)
      for (const role of helpRoles)
        for (const words of ['Zo ging het.', null]) {
          const step = helpTransitions.find((one) => one.from === from && one.move === move);
          const expected = !step
            ? 'help-is-over'
            : !step.by?.includes(role)
              ? 'not-yours-to-say'
              : words === null && ['pass', 'tell', 'close'].includes(move)
                ? 'reason-needed'
                : step.to;
          const moved = moveHelp(from, move, [role], words);
          assert.equal(isRefusal(moved) ? moved.refused : moved, expected, `${from} ${move} ${role}`);
        }
});

test('who uses it can help, and not who asks', () => {
  const use = { organisationId: 'a', level: 'a5', ended: false };
  assert.equal(canHelp(use, 'b'), true);
  for (const other of [{ organisationId: 'b' }, { level: 'a4' }, { level: 'unknown' }, { ended: true }])
    assert.equal(canHelp({ ...use, ...other }, 'b'), false);
});
