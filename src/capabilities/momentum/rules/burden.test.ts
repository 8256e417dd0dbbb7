// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mondayOf, plusDays } from '#kernel/pure/dutch-days.ts';
import {
  type Alike,
  bucketOf,
  bucketsOf,
  burdenFigures,
  burdenRoleOf,
  burdenRoles,
  fewestPeople,
  middleOf,
  periodsUntil,
  untilOf,
} from './burden.ts';

const minutes = fc.integer({ min: 1, max: 2000 });
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('1990-01-01', days));
const alike = fc.record<Alike>({
  byLink: fc.boolean(),
  fictional: fc.boolean(),
  seats: fc.subarray(['dealmaker', 'project_lead', 'learning_evaluator', 'member', 'observer', 'guest']),
  signs: fc.boolean(),
  keepsHouse: fc.boolean(),
  minutes,
  people: fc.integer({ min: 1, max: 9 }),
});
const counted = (all: readonly number[]) => {
  const people = new Map<number, number>();
  for (const one of all) people.set(bucketOf(one), (people.get(bucketOf(one)) ?? 0) + 1);
  return [...people].map(([fromMinutes, many]) => ({ fromMinutes, people: many }));
};

test('every number of minutes is in exactly one bucket', () => {
  fc.assert(
    fc.property(minutes, (many) => {
      const from = bucketOf(many);
      assert.ok(from <= many && many <= (untilOf(from) ?? Number.POSITIVE_INFINITY));
      assert.ok(bucketOf(many + 1) >= from);
    }),
  );
});

test('the true median lies within the buckets of the middle, and in that one bucket where both middle ones are', () => {
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 60 }), (all) => {
      const sorted = [...all].sort((a, b) => a - b);
      const low = sorted[Math.ceil(all.length / 2) - 1] ?? 0;
      const high = sorted[Math.floor(all.length / 2)] ?? 0;
      const middle = middleOf(counted(all));
      const median = (low + high) / 2;
      assert.ok(middle && middle.fromMinutes <= median && median <= (middle.untilMinutes ?? Number.POSITIVE_INFINITY));
      assert.deepEqual(middle, { fromMinutes: bucketOf(low), untilMinutes: untilOf(bucketOf(high)) });
    }),
  );
});

test('the order in which people are counted changes nothing, and of nobody there is no middle', () => {
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 40 }), (all) =>
      assert.deepEqual(middleOf(counted([...all].reverse())), middleOf(counted(all))),
    ),
  );
  assert.equal(middleOf([]), null);
});

test('of a role with fewer than seven people in a week nothing is kept; of the others everybody is counted once', () => {
  fc.assert(
    fc.property(fc.array(alike, { maxLength: 25 }), (week) => {
      const kept = bucketsOf(week);
      for (const fictional of [false, true])
        for (const role of burdenRoles) {
          const came = week
            .filter((one) => one.fictional === fictional && burdenRoleOf(one) === role)
            .reduce((sum, { people }) => sum + people, 0);
          const such = kept.filter((one) => one.role === role && one.fictional === fictional);
          const sum = such.reduce((people, one) => people + one.people, 0);
          assert.equal(sum, came < fewestPeople ? 0 : came);
          assert.ok(such.every(({ ofPeople }) => ofPeople === came));
        }
    }),
  );
});

test('who has several roles counts as the one that asks most; who only keeps the house does not count', () => {
  const somebody = { byLink: false, fictional: false, seats: [], signs: false, keepsHouse: false };
  for (const [given, role] of [
    [{ seats: ['member', 'project_lead'] }, 'project_lead'],
    [{ seats: ['member', 'project_lead', 'dealmaker'], signs: true }, 'dealmaker'],
    [{ seats: ['member', 'observer'], signs: true }, 'signer'],
    [{ seats: ['guest', 'observer'] }, 'observer'],
    [{ signs: true }, 'signer'],
    [{}, 'no_seat'],
    [{ keepsHouse: true }, null],
    [{ keepsHouse: true, seats: ['guest'] }, 'guest'],
    [{ byLink: true }, 'link'],
  ] as const)
    assert.equal(burdenRoleOf({ ...somebody, ...given }), role, JSON.stringify(given));
});

test('periods are whole weeks before today; quarters follow each other without a gap', () => {
  fc.assert(
    fc.property(day, (today) => {
      const [weeks, ...quarters] = periodsUntil(today);
      assert.equal(quarters.length, 4);
      for (const { first, last } of [weeks, ...quarters].flatMap((period) => period ?? [])) {
        assert.deepEqual([mondayOf(first), mondayOf(last)], [first, last]);
        assert.ok(plusDays(last, 6) < today);
      }
      assert.equal(plusDays(weeks?.first ?? '', 77), weeks?.last);
      quarters.forEach((quarter, i) => {
        const before = quarters[i + 1];
        assert.ok(before === undefined || plusDays(before.last, 7) === quarter.first);
        assert.equal((Date.parse(quarter.last) - Date.parse(quarter.first)) / (7 * 86_400_000) + 1 >= 12, true);
      });
    }),
  );
});

test('the first week of 2026 is of the first quarter of 2026, though it began in 2025', () => {
  const first = periodsUntil('2026-04-20').find(({ name }) => name === '2026-Q1');
  assert.deepEqual(first, { name: '2026-Q1', first: '2025-12-29', last: '2026-03-23' });
});

test('a figure stands for every role, with how many weeks and how often; without counts there is no middle', () => {
  const row = (week: string, fromMinutes: number, people: number) =>
    ({ week, role: 'member', fictional: false, fromMinutes, people }) as const;
  const kept = [row('2026-11-16', 2, 5), row('2026-11-16', 8, 3), row('2026-11-09', 8, 7), row('2020-01-06', 301, 99)];
  const now = burdenFigures(kept, '2026-11-28').filter(({ period }) => period.name === 'last_12_weeks');
  assert.deepEqual(
    now.map(({ role }) => role),
    burdenRoles,
  );
  const member = now.find(({ role }) => role === 'member');
  assert.deepEqual([member?.weeks, member?.times, member?.middle], [2, 15, { fromMinutes: 8, untilMinutes: 10 }]);
  assert.deepEqual(now.find(({ role }) => role === 'guest')?.middle, null);
});
