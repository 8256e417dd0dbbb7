// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invitationStates, transitions } from './invitation.states.ts';
import { refuseInvitation } from './invitation.ts';

test('every state × move × role: only a step of the table, and a no with its reason', () => {
  for (const from of invitationStates)
    for (const move of ['accept', 'decline', 'withdraw'] as const)
      for (const role of ['lead', 'representative'] as const)
        for (const words of [null, 'Geen menskracht']) {
          const possible = from === 'open';
          const theirs = (move === 'withdraw') === (role === 'lead');
          const expected = !possible
            ? 'invitation-answered'
            : !theirs
              ? 'not-allowed'
              : move === 'decline' && words === null
                ? 'words-needed'
                : null;
          assert.equal(refuseInvitation(from, move, role, words)?.refused ?? null, expected, `${from} ${move} ${role}`);
        }
});

test('an answered invitation stays as it was answered', () => {
  assert.ok(!transitions.some(({ from }) => from !== null && from !== 'open'));
});
