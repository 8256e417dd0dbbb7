// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '#kernel/pure/partial-date.ts';
import { bandOn, fadesOn, fadingOf, type Heard, rankOf } from './freshness.ts';

const heard = (given: Partial<Heard> = {}): Heard => ({
  confirmedOn: null,
  asserted: false,
  ended: false,
  unansweredOn: [],
  ...given,
});
const on = (given: Partial<Heard>, day: string) => bandOn(fadingOf(heard(given)), day);

test('a confirmation is solid for six months, pale up to fourteen, and then unconfirmed', () => {
  const given = { confirmedOn: '2026-01-15' };
  assert.equal(on(given, '2026-01-15'), 'confirmed');
  assert.equal(on(given, '2026-07-15'), 'confirmed');
  assert.equal(on(given, '2026-07-16'), 'ageing');
  assert.equal(on(given, '2027-03-15'), 'ageing');
  assert.equal(on(given, '2027-03-16'), 'unconfirmed');
  assert.equal(on(given, '2036-03-16'), 'unconfirmed');
});

test('a check-in missed by sixty days makes it unconfirmed, a second one unknown', () => {
  const given = { confirmedOn: '2026-01-15', unansweredOn: ['2026-03-01', '2026-06-01'] };
  assert.equal(on(given, '2026-04-29'), 'confirmed');
  assert.equal(on(given, '2026-04-30'), 'unconfirmed');
  assert.equal(on(given, '2026-07-30'), 'unconfirmed');
  assert.equal(on(given, '2026-07-31'), 'unknown');
});

test('a check-in that was due before the last word no longer counts', () => {
  assert.equal(
    on({ confirmedOn: '2026-06-02', unansweredOn: ['2026-03-01', '2026-06-01'] }, '2026-10-01'),
    'confirmed',
  );
});

test('what only a source says is unconfirmed from the first day, and unknown after two silences', () => {
  assert.equal(on({ asserted: true }, '2020-01-01'), 'unconfirmed');
  assert.equal(on({ asserted: true, unansweredOn: ['2026-01-01', '2026-02-01'] }, '2026-04-02'), 'unknown');
});

test('without any claim it was not asked, and asking once does not change that', () => {
  assert.equal(on({}, '2026-01-01'), 'not_asked');
  assert.equal(on({ unansweredOn: ['2026-01-01'] }, '2027-01-01'), 'not_asked');
});

test('a full answer does not fade, whatever else there is', () => {
  fc.assert(
    fc.property(heards, day, (given, today) => {
      const fading = fadingOf({ ...given, ended: true });
      assert.equal(bandOn(fading, today), 'confirmed');
      assert.equal(fadesOn(fading, today), null);
    }),
  );
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days) as string);
const heards = fc.record<Heard>({
  confirmedOn: fc.option(day),
  asserted: fc.boolean(),
  ended: fc.boolean(),
  unansweredOn: fc.array(day, { maxLength: 4 }),
});

test('certainty only fades while nobody speaks', () => {
  fc.assert(
    fc.property(heards, day, fc.nat(900), (given, from, later) => {
      const fading = fadingOf(given);
      assert.ok(
        rankOf[bandOn(fading, addDays(from, later))] >= rankOf[bandOn(fading, from)] || given.confirmedOn === null,
      );
    }),
  );
});

test('the day on which it fades is the first day on which the band is another one', () => {
  fc.assert(
    fc.property(heards, day, (given, today) => {
      const fading = fadingOf(given);
      const next = fadesOn(fading, today);
      for (let i = 1; i <= 900; i++) {
        const then = addDays(today, i);
        if (next !== null && then >= next) return assert.notEqual(bandOn(fading, next), bandOn(fading, today));
        assert.equal(bandOn(fading, then), bandOn(fading, today));
      }
    }),
    { numRuns: 60 },
  );
});
