// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isCaretaker, isGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { daysBetween, plusDays } from '#kernel/pure/dutch-days.ts';
import { missedAfterDays } from './freshness.ts';
import { stages, transitions } from './reminders.states.ts';
import { afterSilence, type Contact, contactSteps, dueAfter, firstStage, silenceOn, whom } from './reminders.ts';

const contact = (step: (typeof contactSteps)[number]): Contact => ({
  step,
  function: step,
  mail: `${step}@waterstede.example`,
  language: 'nl',
});
const some = fc.subarray([...contactSteps]).map((steps) => steps.map(contact));
const day = fc.integer({ min: 0, max: 4000 }).map((days) => plusDays('2020-01-01', days));
const kind = fc.constantFrom(null, 'municipality', 'ministry', 'company');

suite('reminders', () => {
  test('go to the role, then the deputy, then the director; after three silences somebody calls', () => {
    const way = ['role', afterSilence('role'), afterSilence('deputy'), afterSilence('director')];
    assert.deepEqual(way, ['role', 'deputy', 'director', 'phone']);
    assert.equal(afterSilence('phone'), 'phone');
  });

  test('every open stage can be answered, taken back and let go, and nothing follows an end', () => {
    for (const stage of stages) {
      const moves = transitions.filter(({ from }) => from === stage).map(({ move }) => move);
      if (['answered', 'taken_back', 'missed'].includes(stage)) assert.deepEqual(moves, []);
      else
        for (const move of ['answer', 'take_back', 'let_go'])
          assert.ok(
            moves.some((one) => one === move),
            stage,
          );
    }
  });

  test('who has no address is called at once; where anybody has one, every stage finds somebody', () => {
    fc.assert(
      fc.property(some, (contacts) => {
        assert.equal(firstStage(contacts), contacts.length === 0 ? 'phone' : 'role');
        for (const step of contactSteps) {
          const found = whom(step, contacts);
          assert.equal(found === null, contacts.length === 0);
          if (contacts.some((one) => one.step === step)) assert.equal(found?.step, step);
        }
      }),
    );
  });

  test('silence counts two weeks after the mail at the soonest, on a day one can ask', () => {
    fc.assert(
      fc.property(day, kind, fc.constantFrom(...contactSteps), (mailedOn, of, stage) => {
        const on = silenceOn(stage, mailedOn, of);
        assert.ok(isGoodDay(on, of) && daysBetween(mailedOn, on) > 14);
        assert.ok(daysBetween(mailedOn, on) <= 15 + 49 + 90 + 49);
        assert.ok(dueAfter(mailedOn, of) <= on || stage === 'director');
      }),
    );
  });

  test('the director is not asked while who governs is being formed, but for ninety days at most', () => {
    assert.ok(!isCaretaker(silenceOn('deputy', '2026-03-30', 'municipality'), 'municipality'));
    assert.equal(silenceOn('deputy', '2025-06-10', 'ministry') < '2025-10-15', true);
    assert.equal(silenceOn('role', '2026-03-30', 'municipality'), '2026-04-14');
  });

  test('without holidays all three silences fall before the question counts as missed', () => {
    const asked = '2026-09-01';
    let mailed: string = asked;
    for (const stage of contactSteps) mailed = silenceOn(stage, mailed, 'company');
    assert.ok(mailed < plusDays(dueAfter(asked, 'company'), missedAfterDays), mailed);
  });
});
