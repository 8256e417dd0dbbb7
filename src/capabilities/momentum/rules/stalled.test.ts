// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#kernel/pure/dutch-days.ts';
import { barrierStall, commitmentStall, type DealDays, dealStall, decisionStall } from './stalled.ts';

const today = '2026-11-28';
const norms = { acknowledged: 5, answered: 30 };
const ago = (days: number) => plusDays(today, -days);

suite('a deal', () => {
  const deal: DealDays = {
    stage: 'execution',
    exploredFromOn: null,
    endsOn: null,
    lastSessionOn: null,
    nextSessionOn: null,
  };
  test('that stopped meeting stands still; one that never met here may meet elsewhere', () => {
    assert.deepEqual(dealStall({ ...deal, lastSessionOn: ago(91) }, today), { reason: 'deal_no_session', days: 91 });
    assert.equal(dealStall({ ...deal, lastSessionOn: ago(90) }, today), null);
    assert.equal(dealStall({ ...deal, lastSessionOn: ago(200), nextSessionOn: '2026-12-03' }, today), null);
    assert.equal(dealStall(deal, today), null);
  });
  test('past its end that nobody closed says so first', () => {
    assert.equal(dealStall({ ...deal, endsOn: ago(3), lastSessionOn: ago(200) }, today)?.reason, 'deal_past_end');
    assert.equal(dealStall({ ...deal, stage: 'concluded', endsOn: ago(3) }, today), null);
  });
  test('explored for more than a year stands still', () => {
    const exploring = { ...deal, stage: 'exploration' };
    assert.equal(dealStall({ ...exploring, exploredFromOn: ago(366) }, today)?.reason, 'deal_long_exploration');
    assert.equal(dealStall({ ...exploring, exploredFromOn: ago(300) }, today), null);
  });
});

suite('a decision', () => {
  const open = { state: 'deciding', openedOn: ago(10), roundUntil: null, reviewOn: null };
  test('whose round is over and not closed, or that is open for long, stands still', () => {
    assert.equal(decisionStall({ ...open, roundUntil: ago(1) }, today)?.reason, 'decision_round_over');
    assert.equal(decisionStall({ ...open, openedOn: ago(43) }, today)?.reason, 'decision_long_open');
    assert.equal(decisionStall(open, today), null);
  });
  test('that holds is looked at again in time, or two weeks late at most', () => {
    const held = { ...open, state: 'adopted' };
    assert.equal(decisionStall({ ...held, reviewOn: ago(15) }, today)?.reason, 'decision_review_over');
    assert.equal(decisionStall({ ...held, reviewOn: ago(14) }, today), null);
    assert.equal(decisionStall({ ...held, state: 'not_adopted', reviewOn: ago(99) }, today), null);
  });
});

suite('a commitment', () => {
  const due = { dueFrom: ago(60), dueUntil: ago(31), reportedOn: null, complete: false };
  test('past its day by more than thirty days without a word stands still', () => {
    assert.deepEqual(commitmentStall(due, today), { reason: 'commitment_silent', days: 31 });
    assert.equal(commitmentStall({ ...due, dueUntil: ago(30) }, today), null);
  });
  test('any word since, and being done, is enough', () => {
    assert.equal(commitmentStall({ ...due, reportedOn: ago(40) }, today), null);
    assert.equal(commitmentStall({ ...due, complete: true }, today), null);
    assert.equal(commitmentStall({ ...due, dueUntil: null }, today), null);
  });
});

suite('an answer', () => {
  const asked = { stage: 'asked', askedOn: ago(3), answeredOn: null, nextStepOn: null };
  test('is waited for five working days until received, thirty until answered', () => {
    assert.equal(barrierStall(asked, norms, today), null);
    assert.equal(barrierStall({ ...asked, askedOn: ago(14) }, norms, today)?.reason, 'barrier_not_received');
    assert.equal(barrierStall({ ...asked, stage: 'acknowledged', askedOn: ago(14) }, norms, today), null);
    assert.equal(
      barrierStall({ ...asked, stage: 'acknowledged', askedOn: ago(40) }, norms, today)?.reason,
      'barrier_not_answered',
    );
  });
  test('with a day for the next step is waited for until then', () => {
    const planned = { ...asked, stage: 'acknowledged', askedOn: ago(80) };
    assert.equal(barrierStall({ ...planned, nextStepOn: '2026-12-01' }, norms, today), null);
    assert.equal(barrierStall({ ...planned, nextStepOn: ago(1) }, norms, today)?.reason, 'barrier_step_over');
  });
  test('that came is concluded within thirty days', () => {
    assert.equal(
      barrierStall({ ...asked, stage: 'answered', answeredOn: ago(31) }, norms, today)?.reason,
      'barrier_not_concluded',
    );
    assert.equal(barrierStall({ ...asked, stage: 'closed', answeredOn: ago(99) }, norms, today), null);
  });
});

test('what stands still today stood still longer tomorrow, unless something happened', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), (days) => {
      const due = { dueFrom: ago(days), dueUntil: ago(days), reportedOn: null, complete: false };
      const now = commitmentStall(due, today);
      if (now) assert.equal(commitmentStall(due, plusDays(today, 1))?.days, now.days + 1);
    }),
  );
});
