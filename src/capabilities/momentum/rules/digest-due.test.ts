// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { daysBetween, isWorkingDay, plusDays } from '#kernel/pure/dutch-days.ts';
import {
  type Clock,
  type DigestChoice,
  digestRhythms,
  isAlwaysQuiet,
  isDigestDue,
  isQuiet,
  ordinaryChoice,
} from './digest-due.ts';

const at = (day: string, hour = 9) => ({ day, hour });
const isDue = (choice: DigestChoice, clock: Clock, lastOn: string | null, sinceOn = clock.day) =>
  isDigestDue(choice, clock, lastOn, sinceOn);
const choose = (given: Partial<DigestChoice>): DigestChoice => ({ ...ordinaryChoice, ...given });

suite('weekly', () => {
  test('comes on the chosen day', () => {
    assert.ok(isDue(ordinaryChoice, at('2026-11-30'), '2026-11-23'));
    assert.ok(!isDue(ordinaryChoice, at('2026-12-01'), '2026-11-30'));
    assert.ok(isDue(choose({ weekday: 4 }), at('2026-12-03'), '2026-11-26'));
  });
  test('a first one waits for its day', () => {
    assert.ok(!isDue(ordinaryChoice, at('2026-11-25'), null));
    assert.ok(isDue(ordinaryChoice, at('2026-11-30'), null));
  });
  test('a first one that a question put off waits a day, not a week; who came later waits for their day', () => {
    for (const since of ['2026-11-25', '2026-11-30']) assert.ok(isDue(ordinaryChoice, at('2026-12-01'), null, since));
    assert.ok(!isDue(ordinaryChoice, at('2026-12-02'), null, '2026-12-01'));
    // Whit Monday: the day moves to Tuesday, and so does what counts as missed.
    assert.ok(isDue(ordinaryChoice, at('2027-05-18'), null, '2027-05-18'));
    assert.ok(isDue(ordinaryChoice, at('2027-05-19'), null, '2027-05-18'));
  });
  test('a chosen day off brings it to the next working day', () => {
    // Easter Monday, and Liberation Day on a Tuesday later.
    assert.ok(!isDue(ordinaryChoice, at('2027-03-29'), '2027-03-22'));
    assert.ok(isDue(ordinaryChoice, at('2027-03-30'), '2027-03-22'));
    assert.ok(isDue(ordinaryChoice, at('2027-04-05'), '2027-03-30'));
  });
  test('what was missed is made good that week', () => {
    assert.ok(isDue(ordinaryChoice, at('2026-12-02'), '2026-11-23'));
  });
});

test('daily comes on working days only', () => {
  const daily = choose({ digest: 'daily' });
  assert.ok(isDue(daily, at('2026-12-24'), '2026-12-23'));
  for (const off of ['2026-12-25', '2026-12-26', '2026-12-27']) assert.ok(!isDue(daily, at(off), '2026-12-24'));
});

test('nobody is mailed in quiet hours, also over midnight', () => {
  assert.ok(!isDue(ordinaryChoice, at('2026-11-30', 7), '2026-11-23'));
  assert.ok(!isDue(ordinaryChoice, at('2026-11-30', 18), '2026-11-23'));
  assert.ok(isQuiet(choose({ quietFrom: 12, quietUntil: 14 }), 13));
  assert.ok(!isQuiet(choose({ quietFrom: 12, quietUntil: 14 }), 3));
  assert.ok(isAlwaysQuiet(choose({ quietFrom: 0, quietUntil: 24 })));
});

const anyChoice = fc.record({
  digest: fc.constantFrom(...digestRhythms),
  weekday: fc.integer({ min: 1, max: 5 }),
  quietFrom: fc.integer({ min: 0, max: 24 }),
  quietUntil: fc.integer({ min: 0, max: 24 }),
});

test('over a year: never twice a day, never on a day off, weekly never oftener than weekly, and never skipped', () => {
  fc.assert(
    fc.property(anyChoice, fc.integer({ min: 0, max: 700 }), (choice, from) => {
      const sent: string[] = [];
      for (let days = 0; days < 365; days++)
        for (let hour = 0; hour < 24; hour += 1) {
          const day = plusDays('2026-01-01', from + days);
          if (isDue(choice, { day, hour }, sent.at(-1) ?? null)) sent.push(day);
        }
      assert.equal(new Set(sent).size, sent.length);
      assert.ok(sent.every(isWorkingDay));
      if (choice.digest === 'none' || isAlwaysQuiet(choice)) return assert.deepEqual(sent, []);
      if (choice.digest === 'daily') return;
      const gaps = sent.slice(1).map((day, place) => daysBetween(sent[place] ?? day, day));
      assert.ok(
        gaps.every((gap) => gap >= 6 && gap <= 12),
        String(gaps),
      );
      assert.ok(sent.length >= 50, String(sent.length));
    }),
    { numRuns: 12 },
  );
});
