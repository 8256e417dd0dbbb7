// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWithdrawal, type OpenClaim } from './claim.ts';
import { contestable, judgeContest } from './contest.ts';
import { ladder } from './ladder.states.ts';
import { ends, knownOrNot, levels } from './values.ts';

test('an evaluator contests A7 while it stands, and nothing else; nobody else contests anything', () => {
  for (const level of knownOrNot)
    for (const end of [null, ...ends])
      for (const evaluates of [true, false])
        for (const contested of [true, false]) {
          const refusal = judgeContest({ level, end, evaluates, contested });
          const may = level === 'a7' && end === null && evaluates && !contested;
          assert.equal(refusal === null, may, `${level} ${end} ${evaluates} ${contested}`);
          if (!evaluates) assert.equal(refusal?.refused, 'only-the-evaluator', 'who may not, learns nothing more');
        }
});

test('what may be contested is exactly the level an owner reaches by conditions and without a second voice', () => {
  const alone = levels.filter((level) => ladder[level].condition !== null && ladder[level].second.length === 0);
  assert.deepEqual(alone, [contestable]);
});

test('a claim is taken back by who made it, while it waits', () => {
  for (const status of ['pending', 'confirmed', 'disputed', 'withdrawn', 'replaced'] as const)
    for (const claimedBy of ['me', 'other', null])
      for (const who of ['me', null]) {
        const claim: OpenClaim = { level: 'a5', status, awaiting: 'second_person', claimedBy };
        const refusal = judgeWithdrawal(claim, who);
        assert.equal(refusal === null, status === 'pending' && claimedBy === 'me' && who === 'me');
        if (status !== 'pending') assert.equal(refusal?.refused, 'claim-is-closed');
      }
});
