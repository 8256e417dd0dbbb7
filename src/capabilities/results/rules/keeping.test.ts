// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeKeeping } from './keeping.ts';

const today = '2026-11-28';
const asks = (ended: boolean, owned: boolean, speaks: boolean, works: boolean) =>
  judgeKeeping({ ended, owned, speaks, works }, { ownerFunction: 'teamleider' }, today)?.refused ?? null;

test('every standing: the organisation says it, the deal fills only what is empty, nobody else does', () => {
  const both = [true, false];
  for (const ended of both)
    for (const owned of both)
      for (const speaks of both)
        for (const works of both) {
          const expected =
            !speaks && !works
              ? 'not-of-this-organisation'
              : ended
                ? 'has-ended'
                : owned && !speaks
                  ? 'owner-is-theirs'
                  : null;
          assert.equal(asks(ended, owned, speaks, works), expected);
        }
});

test('nobody is asked on a day that has passed; today is a day', () => {
  const free = { ended: false, owned: false, speaks: false, works: true };
  assert.equal(judgeKeeping(free, { nextCheckInOn: '2026-11-27' }, today)?.refused, 'due-day-has-passed');
  assert.equal(judgeKeeping(free, { nextCheckInOn: today }, today), null);
});
