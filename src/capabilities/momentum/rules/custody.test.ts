// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#kernel/pure/refusal.ts';
import { type CustodyRole, custodyStates, transitions } from './custody.states.ts';
import { aftercareUntil, moveCustody } from './custody.ts';

const moves = ['name', 'accept', 'decline', 'withdraw', 'hand_over'] as const;
const roleSets: readonly (readonly CustodyRole[])[] = [[], ['lead'], ['custodian'], ['lead', 'custodian']];

test('every state × move × roles: as the table says', () => {
  for (const from of custodyStates)
    for (const move of moves)
      for (const roles of roleSets) {
        const step = transitions.find((one) => one.from === from && one.move === move);
        const expected = !step
          ? 'custody-is-closed'
          : roles.some((role) => step.by?.includes(role))
            ? step.to
            : 'not-yours-to-say';
        const moved = moveCustody(from, move, roles, 'Daarom.');
        assert.equal(isRefusal(moved) ? moved.refused : moved, expected);
      }
});

test('no, and no longer, are not said without words', () => {
  for (const move of ['decline', 'hand_over'] as const) {
    const moved = moveCustody(move === 'decline' ? 'named' : 'accepted', move, ['custodian'], null);
    assert.equal(isRefusal(moved) && moved.refused, 'reason-needed');
  }
});

test('aftercare lasts 36 months', () => assert.equal(aftercareUntil('2026-11-28'), '2029-11-28'));
