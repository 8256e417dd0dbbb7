// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { isGoodDay } from '#kernel/pure/dutch-calendar.ts';
import { daysBetween, plusDays } from '#kernel/pure/dutch-days.ts';
import { answered, happened, happenings, leastDaysApart, nextDue, noRhythm, type Rhythm, spoken } from './rhythm.ts';
import { levels, stillInUse } from './values.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => plusDays('2020-01-01', days));
const kind = fc.constantFrom(null, 'municipality', 'province', 'ministry', 'company');
const rhythm = fc.record({
  beganOn: day,
  decided: fc.boolean(),
  dealEndedOn: fc.option(day),
  extra: fc.option(fc.record({ on: day, why: fc.constantFrom(...happenings) })),
  kind,
});

/** The days of the first check-ins when nobody answers and nothing happens. */
function firstDays(clock: Rhythm, from: string, count: number): string[] {
  const days: string[] = [];
  for (let after = from; days.length < count; ) {
    const next = nextDue(clock, after);
    assert.ok(next);
    days.push(next.on);
    after = next.on;
  }
  return days;
}

suite('rhythm', () => {
  test('asks 1, 3, 6, 12, 18, 24 and 36 months after the decision, and then every year', () => {
    const clock = { ...noRhythm, beganOn: '2025-09-02', decided: true };
    assert.deepEqual(firstDays(clock, '2025-09-02', 9), [
      '2025-10-02',
      '2025-12-02',
      '2026-03-02',
      '2026-09-02',
      '2027-03-02',
      '2027-09-02',
      '2028-09-04',
      '2029-09-03',
      '2030-09-02',
    ]);
  });

  test('starts anew at month three when the deal ends', () => {
    const clock = { ...noRhythm, beganOn: '2024-09-02', decided: true, dealEndedOn: '2026-01-31' };
    const next = nextDue(clock, '2026-01-05');
    assert.deepEqual(next, { on: '2026-05-04', why: 'deal_ended', month: 3 }); // 30 April lies in the May holidays
    assert.equal(nextDue(clock, '2026-05-04')?.month, 6);
  });

  test('asks nobody by itself where nobody of the organisation ever spoke', () => {
    assert.equal(nextDue({ ...noRhythm, extra: { on: '2026-02-02', why: 'reorganisation' } }, '2026-01-05'), null);
  });

  test('the first word starts the clock, and the decision starts it anew; a later level does not', () => {
    const heard = spoken(noRhythm, '2026-01-05', 'a1');
    assert.deepEqual([heard.beganOn, heard.decided], ['2026-01-05', false]);
    const decided = spoken(heard, '2026-04-01', 'a3');
    assert.deepEqual([decided.beganOn, decided.decided], ['2026-04-01', true]);
    assert.deepEqual(spoken(decided, '2026-08-03', 'a5'), decided);
  });

  test('what happens in the organisation asks once more, and the next word ends that', () => {
    const clock = { ...noRhythm, beganOn: '2024-01-08', decided: true };
    const after = happened(clock, 'champion_left', '2026-02-02');
    assert.deepEqual(nextDue(after, '2026-01-08'), { on: '2026-03-02', why: 'champion_left', month: null });
    assert.equal(nextDue(spoken(after, '2026-02-20', 'a5'), '2026-02-20')?.why, 'decision');
  });

  test('its own election asks once more, three months later', () => {
    const clock = { ...noRhythm, beganOn: '2023-01-09', decided: true, kind: 'municipality' };
    assert.deepEqual(nextDue(clock, '2026-01-12'), { on: '2026-06-18', why: 'election', month: null });
    assert.equal(nextDue({ ...clock, kind: 'company' }, '2026-01-12')?.why, 'decision');
  });

  test('what slips, or what nobody could tell, is asked about after three months', () => {
    const clock = { ...noRhythm, beganOn: '2023-01-09', decided: true };
    for (const answer of stillInUse) {
      const soon = nextDue(answered(clock, answer, '2026-01-12', 'a5'), '2026-01-12');
      assert.equal(soon?.why === 'answer', answer !== 'more' && answer !== 'same', answer);
    }
  });

  test('every next day is later than the last, one can ask on it, and it is never further than a year and a holiday', () => {
    fc.assert(
      fc.property(rhythm, day, (clock, after) => {
        const next = nextDue(clock, after);
        assert.ok(next);
        assert.ok(next.on > after && isGoodDay(next.on, clock.kind));
        const start =
          clock.dealEndedOn !== null && clock.dealEndedOn > clock.beganOn ? clock.dealEndedOn : clock.beganOn;
        if (after >= start)
          assert.ok(daysBetween(after, next.on) <= 366 + leastDaysApart + 49, `${after} → ${next.on}`);
      }),
    );
  });

  test('what is not extra leaves four weeks of rest after a word', () => {
    fc.assert(
      fc.property(rhythm, day, (clock, after) => {
        const next = nextDue({ ...clock, extra: null }, after);
        assert.ok(next);
        if (next.why !== 'election') assert.ok(daysBetween(after, next.on) >= leastDaysApart);
      }),
    );
  });

  test('an event never makes the next check-in later, and a word never leaves an extra one behind', () => {
    fc.assert(
      fc.property(rhythm, day, fc.constantFrom(...happenings), fc.constantFrom(...levels), (clock, on, what, level) => {
        const before = nextDue(clock, on);
        const after = nextDue(happened(clock, what, on), on);
        assert.ok(before && after && after.on <= before.on);
        assert.equal(spoken(happened(clock, what, on), on, level).extra, null);
      }),
    );
  });

  test('the later one asks after, the later the answer', () => {
    fc.assert(
      fc.property(rhythm, day, fc.integer({ min: 0, max: 900 }), (clock, after, later) => {
        const still = { ...clock, extra: null, kind: null };
        const [sooner, next] = [nextDue(still, after), nextDue(still, plusDays(after, later))];
        assert.ok(sooner && next && sooner.on <= next.on);
      }),
    );
  });
});
